/**
 * What the site uses of CSS and of browsers' interfaces that is newer than Baseline 2024, or that one of
 * the browsers has never taken up, with what readers get where it is missing. Every page works without
 * each of them. https://web-platform-dx.github.io/web-features/
 */
export const newerFeatures: Record<string, string> = {
	'Selector details-content': 'a script opens the notes before they are printed',
	'Selector marker': 'dots and numbers of lists have the colour of the text',
	'Value pretty of text-wrap': 'lines end where they ended before',
	'Value avoid of break-after': 'on paper a title may be the last line of a page',
	'Value avoid of break-before': 'on paper what belongs together may be parted',
	'Property orphans': 'on paper the first line of a paragraph may be alone',
	'Property widows': 'on paper the last line of a paragraph may be alone',
	'Property accent-color': 'boxes and buttons to choose have the colour of the system',
	'Property text-size-adjust': 'Safari has it as -webkit-text-size-adjust, which is there, too',
	'Property text-autospace': 'is for Chinese and Japanese, which no page is in',
	'Property print-color-adjust': 'the signs of verdicts are not on paper; their words are',
	'Property forced-color-adjust': 'Safari has no forced colours',
	'Property user-select': 'a double click on a menu may mark its words',
	'Property overscroll-behavior': 'at the end of a list the page behind it scrolls on',
	'Property clip': 'all have it; clip-path, which replaces it, stands beside it',
	Highlight: 'words that were found are not marked on the page; its script looks first',
	requestIdleCallback: 'what can wait for a quiet moment is done at once; scripts look first',
};
