/** The rules for a query of several concepts. One that has a single word does without, and loads none of them. */
export { areTogether, isOfOther, onlyStanding, restOf, standingApart } from './apart.ts';
export { isCircumstance } from './circumstance.ts';
export { keepOwn, limitsFirst } from './limits.ts';
export { closeness, together } from './nearness.ts';
export { findNumbered, numbersOf } from './numbered.ts';
export { withOtherNames } from './other-names.ts';
export { askedSubjects } from './own-doses.ts';
export { nearnessToSubjects } from './subject-nearness.ts';
/** What drugs are called; the rules of misspelt words ask for it here, for it would be a file of its own. */
export { drugEndings, isDrugName } from '../../lib/words/drug-name.ts';
