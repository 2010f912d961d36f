import { isMap, isScalar, parseDocument } from 'yaml';
import type { Codemod } from './codemod.ts';

/**
 * Takes keys of Starlight’s out of front matter that pages never followed: they had no effect, and are refused since 0.2.
 * What is written beside them stays as it is, comments too. Those that did have one (`slug`, `hero`, `banner`) need their
 * author: the build names them.
 */
export const withoutUnfollowedKeys: Codemod = {
	what: 'took keys out of the front matter that pages do not follow',
	isFor: (path) => /^content\/docs\/.*\.mdx?$/.test(path),
	change(text) {
		const [, start = '', yaml = '', rest = ''] =
			/^(\uFEFF?---[^\S\n]*\r?\n)([^]*?\n)(---[^]*)$/.exec(text) ?? [];
		return yaml === '' ? text : start + withoutKeys(yaml) + rest;
	},
};

const unfollowed = ['prev', 'next'];
/** `hidden` is followed. */
const unfollowedOfSidebar = ['order', 'label', 'badge', 'attrs'];

function withoutKeys(yaml: string): string {
	const { contents, errors } = parseDocument(yaml);
	if (errors.length > 0 || !isMap(contents)) return yaml;
	const cuts = contents.items.flatMap(({ key, value }) => {
		const name = isScalar(key) ? String(key.value) : '';
		const isTrue = isScalar(value) && value.value === true;
		if (unfollowed.includes(name) || (name === 'editUrl' && isTrue)) return [rangeOf(key, value)];
		if (name !== 'sidebar' || !isMap(value) || value.flow) return [];
		const inner = value.items.filter(
			({ key }) => isScalar(key) && unfollowedOfSidebar.includes(String(key.value))
		);
		if (inner.length === value.items.length) return [rangeOf(key, value)];
		return inner.map((pair) => rangeOf(pair.key, pair.value));
	});
	return cuts.reduceRight((left, [from, to]) => cutLines(left, from, to), yaml);
}

/** From the first sign of the key to the last of the value. */
function rangeOf(key: unknown, value: unknown): [number, number] {
	const [from] = (key as Ranged).range;
	const [, to] = (value as Ranged | null)?.range ?? (key as Ranged).range;
	return [from, to];
}

interface Ranged {
	range: [number, number, number];
}

/** Cuts the lines out in which a part of the text stands. */
function cutLines(text: string, from: number, to: number): string {
	const start = text.lastIndexOf('\n', from - 1) + 1;
	const last = text.slice(0, to).trimEnd().length;
	const end = text.indexOf('\n', Math.max(last, from));
	return text.slice(0, start) + (end < 0 ? '' : text.slice(end + 1));
}
