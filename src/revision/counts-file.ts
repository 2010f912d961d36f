/** The cards of all topics, counted (a list of `DeckSummary`): the review of all topics reads this one file. */
export const countsFile = 'review/topics.json';
