import type { Element } from 'hast';
import { closest } from '../../lib/closest.ts';
import { flawIf, type Flaw } from '../../lib/problems.ts';
import { captionLabels, plainText, type Caption } from './caption.ts';
import { findLicence, keyOf, licences } from './licences.ts';

/** Finds what is wrong with a caption itself. `node` is its paragraph. */
export function checkCaption({ licence, labels, text, source }: Caption, node: Element): Flaw[] {
	const line = node.position?.start.line;
	const slips = labels.flatMap((label) => {
		const meant = closest(label, captionLabels);
		const message = `has a caption with a line that begins with “${label}:”`;
		return meant ? [{ line, message, fix: `write “${meant}:”` }] : [];
	});
	const wrong = findLicenceFlaw(plainText(licence));
	const isEmpty = [text, source, licence].every(
		(part) => plainText(part) === '' && part.every(({ type }) => type === 'text')
	);
	return [
		...slips,
		...(wrong ? [{ line, ...wrong }] : []),
		...flawIf(isEmpty, {
			line,
			message: 'has a caption that says nothing',
			fix: 'write what it shall say behind “Caption:”, or take the line out',
		}),
	];
}

/** Says that a caption stands beside nothing that could have one. */
export const aloneFlaw = (node: Element): Flaw => ({
	line: node.position?.start.line,
	message: 'has a caption, but no picture or table stands right above or below it',
	fix: 'put it there with an empty line between, or take “Caption:” out',
});

/** Says that a caption stands between two things of which either could have it. */
export const eitherFlaw = (node: Element): Flaw => ({
	line: node.position?.start.line,
	message: 'has a caption between two pictures or tables, and could be that of either',
	fix: 'put a line of text between it and the one that it is not of, or give that a caption, too',
});

/** Finds why what stands for a licence of Creative Commons is none, and the edit; nothing for words of another kind. */
function findLicenceFlaw(written: string): { message: string; fix: string } | undefined {
	if (!/^\s*(?:cc\b|cc-|creative commons)/i.test(written) || findLicence(written)) return undefined;
	const versions = [...licences].filter(
		([key]) =>
			key.startsWith(`${keyOf(written)} `) && /^[\d.]+$/.test(key.slice(keyOf(written).length + 1))
	);
	const latest = versions.at(-1)?.[1].name;
	if (latest) {
		const message = `names the licence “${written}” without its version`;
		return { message, fix: `write it as the source has it, such as “${latest}”` };
	}
	const message = `names the licence “${written}”, which Creative Commons does not have`;
	const meant = closest(keyOf(written), [...licences.keys()]);
	const name = meant && licences.get(meant)?.name;
	return { message, fix: name ? `write “${name}”` : 'write it as the source has it: “CC BY 4.0”' };
}
