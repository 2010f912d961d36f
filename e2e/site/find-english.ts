import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isText } from 'domhandler';
import { findAll } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { siteRoot } from '../../src/lib/program.ts';
import { readSite } from './read-site.ts';

/**
 * Finds English messages of the program in what a site of another language shows: sentences in any text, and on a page
 * single words as well, where they are all that an element or an attribute says.
 */
export function findEnglish(language: string): {
	onPage: (html: string) => string[];
	inText: (text: string) => string[];
} {
	const own = Object.values(dictionary(language)).join('\n');
	// What stands between the places of a message.
	const english = [...new Set(Object.values(dictionary('en-GB')).flatMap(piecesOf))].filter(
		(piece) => /\p{L}{2}/u.test(piece) && !own.includes(piece)
	);
	const isSentence = (piece: string) => piece.split(' ').length > 2;
	const sentences = english.filter(isSentence);
	const words = new Set(english.filter((piece) => !isSentence(piece)));
	const inText = (text: string) => sentences.filter((piece) => text.includes(piece));
	return {
		inText,
		onPage: (html) => saidOn(html).flatMap((text) => (words.has(text) ? text : inText(text))),
	};
}

/** Finds English messages of the program in all that readers of a built site of another language, or their programs, read, each with its file. */
export async function findEnglishOn(dist: string, language: string): Promise<string[]> {
	const { onPage, inText } = findEnglish(language);
	const files = [...(await readSite(dist))].filter(([path]) => isRead(path));
	if (files.filter(([path]) => isPage(path)).length < 9) throw new Error('Too few pages.');
	return files.flatMap(([path, latin1]) => {
		const text = Buffer.from(latin1, 'latin1').toString();
		return (isPage(path) ? onPage(text) : inText(text)).map((said) => `${path} ${said}`);
	});
}

const isPage = (path: string): boolean => path.endsWith('.html');

const isRead = (path: string): boolean =>
	/\.(?:html|js|css|xml|txt|md|json|webmanifest)$/.test(path) && !/licences|pagefind/.test(path);

function saidOn(html: string): string[] {
	const elements = findAll(() => true, parseDocument(html).children);
	return elements
		.flatMap(({ attribs, children }) => [
			...children.filter(isText).map(({ data }) => data),
			...['aria-label', 'title', 'alt', 'placeholder', 'content'].map(
				(name) => attribs[name] ?? ''
			),
		])
		.map((text) => text.trim().replace(/\s+/g, ' '));
}

const dictionary = (language: string) =>
	JSON.parse(
		readFileSync(join(siteRoot, `src/lib/language/dictionaries/${language}.json`), 'utf8')
	) as Record<string, string>;

function piecesOf(message: string): string[] {
	return message.split(/\{\{\w+\}\}|<\/?\w+>/).map((piece) => piece.trim());
}
