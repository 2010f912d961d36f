import type { Problem } from '../../lib/problems.ts';
import { nameKey, termsByName } from '../../lib/vocabulary/check.ts';
import type { Term } from '../../lib/vocabulary/schema.ts';
import { verdicts } from '../verdicts.ts';
import type { ListedTerm } from './listed-terms.ts';

/**
 * Finds statements in a topic that repeat a term with the verdict `differs` without showing it.
 *
 * A table row, or an item that is only the term, cannot say that it means something else, so it stops a build. An item that says
 * something about the term may be undisputed, so it only causes a warning, and none if it links to the section of the note. A
 * note of its own settles both, whatever its verdict. Terms that occur in any disease ("pain") are ignored.
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
 * The subject of a note: the term of its statement, or that of the enclosing statement if it adds something to that ("Caution:"
 * below "Aspirin: eases pain").
 */
function subjectOf({ term, around, kind, line, section }: ListedTerm) {
	const isAspect = kind === 'stated' && around?.kind === 'stated';
	return { term: isAspect ? around.term : term, isBare: kind === 'bare', line, section };
}

/** Whether an item, or an item around it, shows a verdict for it. */
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

/**
 * Creates a function that returns the same key for equivalent terms: by the vocabulary, or by their words if it does not contain
 * them.
 */
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
