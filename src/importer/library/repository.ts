import { parse } from 'node:path';
import { textsOf } from '../check/block-texts.ts';
import type { SourceNotes } from '../read/parts.ts';

/** Tells whether a file is about the repository in which notes are kept, by its name and by what it says. */
export function isOfRepository(path: string, notes: SourceNotes): boolean {
	const { name } = parse(path);
	if (!aboutProject.test(name) && !forProgram.test(name)) return false;
	const texts = textsOf(notes).map((one) => one.text);
	if (texts.some((one) => release.test(one))) return true;
	const text = texts.join('\n');
	const count = (words: RegExp) => text.match(words)?.length ?? 0;
	return 5 * count(clinical) < count(ofProject) + Number(forProgram.test(name));
}

const aboutProject =
	/^(?:(?:un)?licen[cs]e(?:[-_. ].*)?|copying(?:\.lesser)?|notice|patents|read-?me(?:[-_.].*)?|change-?log|changes|history|releases?(?:[-_]notes)?|contributing|contributors|code[-_ ]of[-_ ]conduct|security|authors|maintainers|credits|support|governance|citation|codeowners|install|news|todo|roadmap|third[-_ ]party.*|(?:pull_request|issue)_template)$/i;
const forProgram =
	/^(?:(?:make|docker|gem|rake|proc|just|vagrant|jenkins)file|requirements(?:[-_.].*)?|robots|humans)$/i;

/** What heads a release in a list of changes, which may well be of clinical notes. */
const release = /^\[?(?:v?\d+\.\d+\.\d+|unreleased)\]?(?:\s+[-–—(]?\s*[\d./-]+\)?)?$/i;

/** What the notes of a clinician hardly say, and what they do say. */
const ofProject =
	/copyright|licen[cs]ed? (?:under|to)\b|\b(?:mit|apache|bsd|gnu|public) licen[cs]e|public domain|warrant(?:y|ies)|\b(?:npm|pip|git|github|gitlab)\b|pull requests?|repositor|\bcommits?\b|software|open[- ]source|covenant|vulnerabilit|\bv?\d+\.\d+\.\d+\b/gi;
const clinical =
	/\d\s?(?:[mµμ]?c?g|m?mol|ml|iu|units?)(?![\p{L}\p{N}])|\b(?:patients?|doses?|symptoms?|diagnos[ei]s|therapy|clinical)\b/giu;
