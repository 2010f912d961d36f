import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isText } from 'domhandler';
import { findAll } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'playwright/test';
import { projectRoot } from '../../src/lib/run.ts';
import { runBuild } from './build-site.ts';
import { prepareLanguage } from './languages.ts';
import { readSite } from './read-site.ts';

test.describe.configure({ timeout: 300_000 });

test('nothing that a German site says of its own is English', async () => {
	const root = await prepareLanguage('de');
	const { code, output } = await runBuild(root);
	expect(code, output).toBe(0);
	const site = await readSite(join(root, 'dist'));
	const texts = new Map([...site].filter(isRead).map(([path, text]) => [path, decode(text)]));
	expect(texts.size).toBeGreaterThan(40);

	expect(englishOnPage(`<h2 title="Report an error">Cards <b>of Gout</b></h2>`)).toEqual([
		'Cards',
		'Report an error',
	]);
	const found = [...texts].flatMap(([path, text]) =>
		(path.endsWith('.html') ? englishOnPage(text) : englishIn(text)).map((say) => `${path}: ${say}`)
	);
	expect(found).toEqual([]);

	const page = texts.get('/kalzinose/index.html') ?? '';
	expect(page).toMatch(/^<!DOCTYPE html><html lang="de" dir="ltr"/);
	expect(page).toContain('"inLanguage":"de"');
	expect(page).toContain('Geprüft von Dr. A. Beispiel und B. Muster, 2. März 2026');
	expect(page).toContain('--paper-page-of:"Seite " counter(page) " von " counter(pages)');
	expect(texts.get('/manifest.webmanifest')).toContain('"lang":"de"');
	expect(texts.get('/changes.xml')).toContain('<language>de</language>');
	expect(texts.get('/kalzinose/kalzinose.anki.txt')).toContain('::Keine Quelle gefunden');
	await rm(root, { recursive: true });
});

/** Files that readers or their programs read. */
const isRead = ([path]: readonly [string, string]): boolean =>
	/\.(?:html|js|css|xml|txt|md|json|webmanifest)$/.test(path) && !/licences|pagefind/.test(path);

const decode = (latin1: string): string => Buffer.from(latin1, 'latin1').toString('utf8');

const dictionary = (language: string) =>
	JSON.parse(
		readFileSync(join(projectRoot, `src/lib/language/dictionaries/${language}.json`), 'utf8')
	) as Record<string, string>;

const german = Object.values(dictionary('de')).join('\n');

/** What stands between the places of the English messages, and is no German. */
const english = [...new Set(Object.values(dictionary('en-GB')).flatMap(piecesOf))].filter(
	(piece) => /\p{L}{2}/u.test(piece) && !german.includes(piece)
);
const sentences = english.filter((piece) => piece.split(' ').length > 2);

function piecesOf(message: string): string[] {
	return message.split(/\{\{\w+\}\}|<\/?\w+>/).map((piece) => piece.trim());
}

const englishIn = (text: string): string[] => sentences.filter((piece) => text.includes(piece));

/** On a page single words are found as well, where they are all that an element or an attribute says. */
function englishOnPage(html: string): string[] {
	const elements = findAll(() => true, parseDocument(html).children);
	const said = elements.flatMap(({ attribs, children }) => [
		...children.filter(isText).map(({ data }) => data),
		...['aria-label', 'title', 'alt', 'placeholder', 'content'].map((name) => attribs[name] ?? ''),
	]);
	return said.flatMap((text) => {
		const whole = text.trim().replace(/\s+/g, ' ');
		return english.filter(
			(piece) => whole === piece || (sentences.includes(piece) && whole.includes(piece))
		);
	});
}
