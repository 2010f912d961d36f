import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, resolve, join } from 'node:path';
import { parseArgs } from 'node:util';
import { closest } from '../../lib/closest.ts';
import { flawIf, type Problem } from '../../lib/problems.ts';
import { programFile } from '../../lib/program.ts';
import { isLanguage } from '../../lib/site/schema.ts';
import { isMissingTarball } from '../tarball.ts';

/** Parses the arguments of `vademecum new`, relative to the folder `cwd`. Returns the call, or all problems with it. */
export function readCall(
	args: readonly string[],
	cwd: string
): { call: Call } | { problems: Problem[] } {
	const { values, positionals, tokens } = parseArgs({
		args: [...args],
		options,
		strict: false,
		allowPositionals: true,
		tokens: true,
	});
	const [named, ...others] = positionals;
	const folder = resolve(cwd, named ?? '');
	const language = texts(values['language'])[0] ?? 'en-GB';
	const notes = texts(values['from']).map((path) => resolve(cwd, path));
	const spec = texts(values['package'])[0];
	const problems = [
		...tokens.flatMap((token) => (token.kind === 'option' ? wrongOption(token) : [])),
		...(named ? notEmpty(named, folder) : [nameless]),
		...others.map((name) => wrong(`is to make one folder, not “${name}” as well`, 'name one')),
		...wrongLanguage(language),
		...notes
			.filter((path) => !existsSync(path))
			.map((path) => wrong(`finds no notes at ${path}`, 'write the path of a file or folder')),
		...flawIf(
			spec !== undefined && isMissingTarball(spec, cwd),
			wrong(`finds no tarball at ${spec}`, 'write the path of the file, or a version')
		),
	];
	if (problems.length > 0) return { problems };
	const call = {
		folder,
		notes,
		name: texts(values['name'])[0] ?? nameOf(folder),
		language,
		spec,
		install: values['no-install'] !== true,
	};
	return { call };
}

const options = {
	name: { type: 'string' },
	language: { type: 'string' },
	from: { type: 'string', multiple: true },
	package: { type: 'string' },
	'no-install': { type: 'boolean' },
} as const;

const nameless: Problem = {
	file: 'vademecum new',
	message: 'was not told which folder to make',
	fix: 'write vademecum new my-notes',
};

const wrong = (message: string, fix: string): Problem => ({ file: 'vademecum new', message, fix });

function wrongOption({ name, value }: { name: string; value?: string | undefined }): Problem[] {
	const known = Object.keys(options);
	if (!known.includes(name)) {
		const meant = closest(name, known);
		const fix = meant ? `write --${meant}` : `leave it out: ${known.join(', ')}`;
		return [wrong(`has no option --${name}`, fix)];
	}
	const needsValue = options[name as keyof typeof options].type === 'string';
	return needsValue && !value ? [wrong(`needs a value behind --${name}`, `write --${name} …`)] : [];
}

function wrongLanguage(language: string): Problem[] {
	if (exampleIn(language)) return [];
	// A language that there is, such as “ar”, is no slip for another.
	const meant = isLanguage(language) ? undefined : closest(language, spoken);
	const others = `one of ${spoken.join(', ')}; content/site.yml may name another afterwards`;
	return [wrong(`has no example in “${language}”`, `write --language ${meant ?? others}`)];
}

/** Reports a folder that is not empty, whose files would be mixed with the site or overwritten. `.git` is allowed. */
function notEmpty(named: string, folder: string): Problem[] {
	if (!existsSync(folder)) return [];
	const isFile = !statSync(folder).isDirectory();
	if (!isFile && readdirSync(folder).every((name) => name === '.git')) return [];
	const what = isFile ? 'is a file' : 'is not empty';
	return [{ file: named, message: what, fix: 'name a folder that is empty, or a new one' }];
}

const texts = (value: unknown): string[] =>
	[value].flat().filter((text): text is string => typeof text === 'string' && text !== '');

/** “My notes” for `my-notes`. */
function nameOf(folder: string): string {
	const words = basename(folder)
		.replace(/[-_.\s]+/g, ' ')
		.trim();
	return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The arguments of `vademecum new`. */
export interface Call {
	/** The folder to create. */
	folder: string;
	/** The site’s name. */
	name: string;
	/** The site’s language, as a BCP 47 tag. */
	language: string;
	/** The paths of notes to import. */
	notes: readonly string[];
	/** What npm installs as `vademecum`. Defaults to this version. */
	spec: string | undefined;
	/** Whether packages are installed. */
	install: boolean;
}

/** The languages that new sites have an example in. */
export const spoken = ['en-GB', 'en-US', 'de', 'es', 'fr', 'hi'];

/**
 * Finds the folder with the initial content of a new site in a language: its settings, sources and vocabulary, and a topic.
 * Variants of a language (`de-AT`) share a folder. Returns `undefined` for other languages and invalid tags.
 */
export function exampleIn(language: string): string | undefined {
	if (!isLanguage(language)) return undefined;
	const folder = programFile(`commands/new/languages/${new Intl.Locale(language).language}`);
	return existsSync(join(folder, 'site.yml')) ? folder : undefined;
}
