import type { Problem } from '../../lib/problems.ts';
import { nameKey, termsByName } from '../../lib/vocabulary/check.ts';
import type { Term } from '../../lib/vocabulary/schema.ts';
import { verdicts } from '../verdicts.ts';
import type { ListedTerm } from './listed-terms.ts';

/**
 * Finds, in a topic, what repeats a term of which the literature says otherwise, and does not show it.
 *
 * A row of a table or an item that is nothing but the term has no room to say that it means something else, so it
 * stops a build. An item that says something of the term may say what nobody disputes: it is only a warning, and none
 * if it leads to the section of the note. A note of its own settles either, whatever its verdict. Terms that any
 * disease has ("pain") are left out, for one is not the same as another.
 */
export function checkInherited(
	pages: readonly { file: string; path: string; listed: readonly ListedTerm[] }[],
	terms: readonly Term[]
): { problems: Problem[]; warnings: Problem[] } {
	const keyOf = termKeys(terms);
	const subjects = new Map<string, Subject>();
	for (const { file, path, listed } of pages) {
		for (const item of listed.filter(({ isDiffering }) => isDiffering)) {
			const subject = subjectOf(item);
			const key = keyOf(subject.term);
			if (key && !subjects.has(key)) subjects.set(key, { ...subject, file, path });
		}
	}
	const found = { problems: [] as Problem[], warnings: [] as Problem[] };
	if (subjects.size === 0) return found;
	for (const { file, listed } of pages) {
		for (const item of listed) {
			const subject = subjects.get(keyOf(item.term) ?? '');
			if (!subject || showsVerdict(item)) continue;
			const stops = item.kind === 'row' || (item.kind === 'bare' && subject.isBare);
			if (!stops && leadsTo(subject, item)) continue;
			found[stops ? 'problems' : 'warnings'].push(describe(file, item, subject));
		}
	}
	return found;
}

/**
 * What a note is about: the term of its statement; but that of the statement around it, where it is one more thing
 * that is said of that ("Caution:" below "Aspirin: eases pain").
 */
function subjectOf({ term, around, kind, line, section }: ListedTerm) {
	const isAspect = kind === 'stated' && around?.kind === 'stated';
	return { term: isAspect ? around.term : term, isBare: kind === 'bare', line, section };
}

/** Whether an item shows a verdict, or stands in one that shows it for all that is in it. */
function showsVerdict({ isNoted, showsDiffering, around }: ListedTerm): boolean {
	return isNoted || showsDiffering || (around?.isDiffering ?? false);
}

function leadsTo({ path, section }: Subject, { links }: ListedTerm): boolean {
	const words = nameKey(section);
	return links.some((link) => {
		const [page, fragment = ''] = link.split('#', 2);
		return nameKey(decodeURI(fragment)) === words && (page === '' || page === path);
	});
}

function describe(file: string, item: ListedTerm, subject: Subject): Problem {
	const isHere = file === subject.file;
	const there = isHere ? `line ${subject.line}` : `${subject.file}:${subject.line}`;
	const { words } = verdicts.differs;
	const mark =
		isHere && subject.term === item.term ? ` (<Evidence of="…" /> repeats that one)` : '';
	return {
		file,
		line: item.line,
		message: `“${item.term}” stands here without a verdict, and with “${words}” in ${there}`,
		fix: `add an evidence note with the verdict of what it says here${mark}${
			item.kind === 'stated' ? `, or a link to the section “${subject.section}”` : ''
		}`,
	};
}

/** Makes what tells terms apart: by the vocabulary, and by their words where it does not know them. */
function termKeys(terms: readonly Term[]): (term: string) => string | undefined {
	const known = termsByName(terms);
	return (written) => {
		const key = nameKey(written.replace(/\s*\([^()]*\)/g, '')) || nameKey(written);
		const term = known.get(key);
		return term?.aspect ? undefined : term ? nameKey(term.term) : key || undefined;
	};
}

/** A term of which the literature says otherwise, and where. */
interface Subject extends Pick<ListedTerm, 'term' | 'line' | 'section'> {
	/** Whether the item is nothing but the term. */
	isBare: boolean;
	file: string;
	/** Where its page stands: `/gout/management/`. */
	path: string;
}
