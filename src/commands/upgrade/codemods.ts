import { isMap, isScalar, parseDocument } from 'yaml';
import { contentConfig } from '../../lib/content-config.ts';

/** A change of the files of sites, for a version that takes them no longer as they were. */
interface Codemod {
	/** What it does, as a sentence without its full stop. */
	what: string;
	/** Whether it is about a file, by its path below the site’s folder. */
	isFor: (path: string) => boolean;
	/** Changes the text of a file; returns it as it was where it has nothing of the kind. */
	change: (text: string, path: string) => string;
}

/**
 * Takes keys of Starlight’s out of front matter that pages never followed: they had no effect, and are refused since 0.2.
 * What is written beside them stays as it is, comments too. Those that did have one (`slug`, `hero`, `banner`) need their
 * author: the build names them.
 */
const withoutUnfollowedKeys: Codemod = {
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

/**
 * Gives a site that was a copy of the repository the config of one that installs the package. A feature that its config
 * had taken out stays out. A config with imports of its own needs its author.
 */
const oneCallConfig: Codemod = {
	what: 'took the program from the package in the place of src/',
	isFor: (path) => path === 'astro.config.mjs' || path === 'content.config.ts',
	change(text, path) {
		const modules = [...text.matchAll(/\bfrom\s+['"]([^'"]+)['"]/g)].map(([, name = '']) => name);
		const isCopy = modules.some((name) => name.startsWith('./src/'));
		if (!isCopy || !modules.every((name) => known.test(name))) return text;
		if (path === 'content.config.ts') return contentConfig;
		const left = features.filter((name) => !modules.includes(`./src/${name}/index.ts`));
		const options = left.map((name) => `${name}: false`);
		const call = options.length > 0 ? `{ ${options.join(', ')} }` : '{}';
		return `import { vademecum } from 'vademecum';\n\nexport default vademecum(${call});\n`;
	},
};

const known = /^(?:\.\/src\/|astro(?:\/|$)|@astrojs\/(?:mdx|starlight)(?:\/|$))/;

/** What every copy had. One that came later and is not there is no choice of its author’s. */
const features = 'evidence hosting offline print revision search sharing site'.split(' ');

/**
 * What changes the files of a site that an earlier version took, oldest first. Each finds by itself whether a file wants
 * it, so that all of them can be called at any time, and twice.
 */
const codemods: readonly Codemod[] = [withoutUnfollowedKeys, oneCallConfig];

/** Changes files of a site as all codemods want it. Returns those that are changed, with their new text and why. */
export function changeFiles(files: ReadonlyMap<string, string>) {
	return [...files].flatMap(([path, text]) => {
		let changed = text;
		const why: string[] = [];
		for (const { what, isFor, change } of codemods) {
			const next = isFor(path) ? change(changed, path) : changed;
			if (next !== changed) why.push(what);
			changed = next;
		}
		return changed === text ? [] : [{ path, text: changed, why }];
	});
}
