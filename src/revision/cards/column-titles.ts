import { hasDose, wordsOfDose } from './doses.ts';
import { namesDrug } from './drugs.ts';
import { isAspect } from './labels.ts';
import { isPointing } from './limiting.ts';
import { isProviso } from './patients.ts';
import { leadsToTreatment } from './words.ts';

/** Whether the title of a column leads to what is given, rather than to what that is given for: `Drug`, `Antidote`. */
export const namesGiven = (title: string): boolean =>
	leadsToGiven(title) || (leadsToTreatment(title) && !isPointing(title));

/** Whether it does so beside a column of other drugs, after or against which that is given: `Antidote`, `Add`. */
export const leadsToGiven = (title: string): boolean => given.test(title);

const given =
	/^(?:to|add|auf|zu|dazu|añadir|ajouter)$|antidot|antídot|antagon|revers|gegen(?:mittel|gift)|p(?:re|rä|ré)-?med|rescue|rescat|switch|umstell/iu;

/** Whether the title of a column leads to other drugs than are given, or to another side of them: `Avoid with`, `Class`. */
export const namesOthers = (title: string): boolean =>
	isProviso(title) || isAspect(title) || others.test(title);

const others =
	/altern|instead|combin|kombin|interact|compar|vergleich|^(?:plus|and|und|with|mit|con|avec|from|von|statt)(?!\p{L})/iu;

/** Whether a cell names the drug that its row gives, with the dose or below the title of those: other columns have others. */
export const namesGivenBelow = (title: string, cell: string): boolean =>
	!(namesOthers(title) || leadsToGiven(title)) &&
	(hasDose(cell) || namesGiven(title)) &&
	namesDrug(wordsOfDose(cell));
