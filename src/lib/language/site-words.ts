import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { writeInstead } from '../closest.ts';
import { flawIf, type Flaw, type Problem } from '../problems.ts';
import { readText } from '../read-text.ts';
import { readSite } from '../site/file.ts';
import { parseYaml } from '../yaml.ts';
import type { SiteWords } from './bundle-words.ts';
import { placeholders } from './message.ts';

/** The folder in which a site changes texts or adds a language: `content/i18n/de.yml`. */
const ownFolder = 'content/i18n/';

/**
 * Reads the texts of a site in its language. The site's own texts take precedence over those of the program, and those of the
 * region over those of the language (`de-CH`, `de`). Missing texts are in British English.
 */
export function readWords(root: URL): SiteWords {
	const { language } = readSite(root).settings;
	const tags = tagsOf(language);
	const files = readOwn(root);
	const own = tags.map((tag) => files.get(tag)?.data ?? {});
	const ours = [...tags.map((tag) => readDictionary(tag) ?? {}), readEnglish()];
	return { language, words: Object.assign({}, ...[...own, ...ours].reverse()) };
}

/** A language tag with its region, and without: `de-CH`, `de`. */
const tagsOf = (language: string): string[] => [
	...new Set([language, new Intl.Locale(language).language]),
];

/** Finds problems with a site's own texts. Warns about files that are not used, and tells how many texts the language lacks. */
export function checkWords(root: URL): { problems: Problem[]; warnings: Problem[] } {
	const { language } = readSite(root).settings;
	const english = readEnglish();
	const files = readOwn(root);
	const problems = [...files.values()].flatMap((file) => checkOwn(file, english));
	const { language: base } = new Intl.Locale(language);
	const known = base === 'en' || (readDictionary(language) ?? readDictionary(base));
	const unread = [...files].flatMap(([tag, { file }]) =>
		flawIf(!tagsOf(language).includes(tag), {
			file,
			message: `is read by no page: the language of the site is “${language}”`,
			fix: `put its words into ${ownFolder}${language}.yml, or take it out`,
		})
	);
	if (known || problems.length > 0) return { problems, warnings: unread };
	const own = { ...files.get(base)?.data, ...files.get(language)?.data };
	const lacking = Object.keys(english).filter((key) => own[key] === undefined);
	const warning = {
		file: `${ownFolder}${language}.yml`,
		message: `lacks ${lacking.length} of the words around the pages, which are shown in English: the program does not speak “${language}”`,
		fix: `write them: ${lacking.slice(0, 3).join(', ')} …, the keys of ${relative(fileURLToPath(root), englishFile)}`,
	};
	return { problems, warnings: [...unread, ...flawIf(lacking.length > 0, warning)] };
}

function checkOwn({ file, data, flaws, lineOf }: OwnFile, english: Words): Problem[] {
	if (!data) return flaws.map((flaw) => ({ file, ...flaw }));
	const own = Object.entries(data).filter(([key]) => !isStarlights(key));
	return own.flatMap(([key, text]) =>
		checkWord(key, text, english).map((flaw) => ({ file, line: lineOf([key]), ...flaw }))
	);
}

function checkWord(key: string, text: string, english: Words): Flaw[] {
	const others = english[key.replace(/_(?:zero|one|two|few|many)$/, '_other')];
	const original = english[key] ?? others;
	if (original === undefined) {
		const fix = writeInstead(key, Object.keys(english), 'take the line out');
		return [{ message: `“${key}” is no message of the program`, fix }];
	}
	if (text.trim() === '') return [{ message: `“${key}” is empty`, fix: 'take the line out' }];
	const parts = partsOf(original);
	const allowed = [...parts, ...partsOf(others ?? '')];
	const strange = (text.match(placeholders) ?? []).filter((part) => !allowed.includes(part));
	// These forms may spell the number out, such as “Cited once”.
	const inWords = /_(?:zero|one|two)$/.test(key) ? '{{count}}' : '';
	const lacking = parts.filter((part) => part !== inWords && !text.includes(part));
	const isStrange = `has ${strange.join(', ')}, for which there is no value`;
	const message = `“${key}” ${strange.length > 0 ? isStrange : `lacks ${lacking.join(', ')}`}`;
	const fix = `use the places that the message has, as in “${original}”`;
	return flawIf(strange.length + lacking.length > 0, { message, fix });
}

/** The placeholders and elements of a text. */
const partsOf = (text: string): string[] => text.match(/\{\{\w+\}\}|<\w+>/g) ?? [];

/** Whether a key is one of Starlight's: https://starlight.astro.build/guides/i18n/ */
const isStarlights = (key: string): boolean =>
	/^(?:skipLink|search\.(?:label|ctrlKey|cancelLabel|devWarning)$|themeSelect|languageSelect|menuButton|sidebarNav|tableOfContents|i18n|page\.|404\.|aside|fileTree|builtWithStarlight|heading|pagefind|expressiveCode)/.test(
		key
	);

/** The site's own texts, by language. JSON is a subset of YAML, so one parser reads both. */
function readOwn(root: URL) {
	const folder = new URL(ownFolder, root);
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => ending.test(name)) : [];
	const files = names.sort().map((name) => {
		const read = parseYaml(readText(new URL(name, folder)), schema);
		return [name.replace(ending, ''), { file: ownFolder + name, ...read }] as const;
	});
	return new Map(files);
}

const ending = /\.(?:ya?ml|json)$/;
const schema = z.record(z.string(), z.string());

const dictionaries = new URL('dictionaries/', import.meta.url);
const englishFile = fileURLToPath(new URL('en-GB.json', dictionaries));

function readDictionary(tag: string): Words | undefined {
	const file = new URL(`${tag}.json`, dictionaries);
	return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Words) : undefined;
}

const readEnglish = (): Words => readDictionary('en-GB') ?? {};

type Words = Record<string, string>;
type OwnFile = ReturnType<typeof parseYaml<typeof schema>> & { file: string };
