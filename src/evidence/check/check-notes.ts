import { writeInstead } from '../../lib/closest.ts';
import { flawIf, type Flaw, type Problem } from '../../lib/problems.ts';
import { bibliographyFile } from '../../lib/bib-entries.ts';
import { evidenceAttributes } from '../markup/attributes.ts';
import {
	keysAt,
	notesOf,
	type Mark,
	type Note,
	type PageEvidence,
} from '../markup/page-evidence.ts';
import { isVerdict, verdictNames, verdicts, type Verdict } from '../verdicts.ts';

/**
 * Finds everything wrong with the evidence on a page.
 *
 * Takes what was read from it and the keys that may be cited.
 */
export function checkNotes(
	file: string,
	evidence: PageEvidence,
	known: ReadonlySet<string>
): Problem[] {
	return [
		...evidence.notes.flatMap((note) => checkNote(note, keysAt(evidence.locations, note.id))),
		...evidence.marks.flatMap((mark) => checkMark(mark, evidence.notes)),
		...checkKeys(evidence, known),
		...evidence.malformed.flatMap(({ line, written, key }) => {
			if (key && !known.has(key)) return [];
			const [, sign] = /^\[@(?:[\w:.-]|;\s*@)*([^\w\s:.;@\]-])/.exec(written) ?? [];
			const message = `“${written}” is not a citation`;
			if (sign && !/[,[]/.test(sign))
				return { line, message: `${message}: its key has “${sign}”`, fix: renameKey };
			const fix = 'write “[@key]” or “[@key; @other]”, with nothing else in the brackets';
			return { line, message, fix };
		}),
		...evidence.belowLists.map((line) => {
			const message =
				'an evidence note stands below a list, so that nobody can tell of which item it speaks';
			return {
				line,
				message,
				fix: 'indent it as the text of its item, or put it below a paragraph',
			};
		}),
		...evidence.followed.map(({ line, words }) => {
			const message = `“${shorten(words)}” stands behind an evidence note, as if the note said so`;
			return { line, message, fix: 'move the note to the end of its statement' };
		}),
		...evidence.unsourced.map(({ line, statement }) => {
			const message = `“${shorten(statement)}” goes beyond the notes and cites no source`;
			return { line, message, fix: 'add a citation such as “[@key]”' };
		}),
	]
		.map((flaw) => ({ file, ...flaw }))
		.sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
}

const renameKey = `rename it here and in ${bibliographyFile}: with letters from a to z, digits, “:”, “.”, “-” and “_” alone`;

function checkNote(note: Note, keys: readonly string[]): Flaw[] {
	const { line, verdict, text, citeKeys, unknown } = note;
	return [
		...unknown.map((name) => {
			const otherwise = `remove it; a note has ${evidenceAttributes.join(', ')}`;
			const message = `“${name}” is nothing that an evidence note has`;
			return { line, message, fix: writeInstead(name, evidenceAttributes, otherwise) };
		}),
		...flawIf(!citeKeys, {
			line,
			message: 'the keys in “cite” cannot be read',
			fix: 'write cite={["key", "other"]}',
		}),
		...flawIf(!text, {
			line,
			message: 'an evidence note is empty',
			fix: 'say in it what the sources say',
		}),
		...(verdict && isVerdict(verdict)
			? checkSources(note, verdict, keys)
			: [describeVerdict(line, verdict)]),
	];
}

/** A mark repeats the verdict of one note of its page, and says nothing itself. */
function checkMark({ of, says, line }: Mark, notes: readonly Note[]): Flaw[] {
	const written = of.join(' > ');
	const found = notesOf(of, notes);
	const verdictsFound = new Set(found.map(({ verdict }) => verdict));
	const terms = [...new Set(notes.flatMap(({ terms }) => terms))];
	const otherwise = 'write the term of a statement that has a note, as it stands there';
	const lines = found.map((note) => note.line).join(', ');
	return [
		...flawIf(says, {
			line,
			message: `the mark that repeats the verdict on “${written}” says more than that`,
			fix: `write <Evidence of="${written}" /> and nothing else`,
		}),
		...flawIf(found.length === 0, {
			line,
			message: `“${written}” leads to no evidence note on this page`,
			fix: writeInstead(of.at(-1) ?? '', terms, otherwise),
		}),
		...flawIf(verdictsFound.size > 1, {
			line,
			message: `“${written}” leads to notes with several verdicts, in lines ${lines}`,
			fix: 'put the term or section that leads to the right one before it: “Section > Term”',
		}),
	];
}

function describeVerdict(line: number | undefined, verdict: string | undefined): Flaw {
	const all = `write one of: ${verdictNames.join(', ')}`;
	if (!verdict) return { line, message: 'an evidence note has no verdict', fix: all };
	const message = `“${verdict}” is not a verdict`;
	return { line, message, fix: writeInstead(verdict, verdictNames, all) };
}

function checkSources({ line, citeKeys }: Note, verdict: Verdict, keys: readonly string[]): Flaw[] {
	const { needsSource, words } = verdicts[verdict];
	if (needsSource && keys.length === 0) {
		if (!citeKeys) return [];
		const message = `a note with the verdict “${words}” cites no source`;
		return [{ line, message, fix: `add cite={["key"]} with a key of ${bibliographyFile}` }];
	}
	if (needsSource || keys.length === 0) return [];
	const message = `a note with the verdict “${words}” cites “${keys.join('”, “')}”`;
	return [{ line, message, fix: 'remove the citation or choose another verdict' }];
}

function checkKeys(evidence: PageEvidence, known: ReadonlySet<string>): Flaw[] {
	return [...evidence.locations].flatMap(([key, locations]) => {
		if (known.has(key)) return [];
		const message = `cites “${key}”, which is not in ${bibliographyFile}`;
		const otherwise = 'add an entry with that key, or cite another source';
		const fix = writeInstead(key, [...known], otherwise);
		return locations.map(({ line }) => ({ line, message, fix }));
	});
}

const shorten = (text: string): string =>
	text.length > 40 ? `${text.slice(0, 39).trim()}…` : text;
