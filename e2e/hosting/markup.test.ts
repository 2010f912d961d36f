import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'playwright/test';
import { builtSite } from '../site/fixture-site.ts';

const validator = new HtmlValidate(
	new StaticConfigLoader({
		root: true,
		extends: ['html-validate:recommended'],
		// Browsers take a style sheet anywhere; a booklet carries the one of its running heads.
		elements: ['html5', { style: { flow: true, phrasing: true } }],
		rules: {
			// Astro writes <meta/> and keeps blanks at line ends: a matter of taste, not of meaning.
			'void-style': 'off',
			'no-trailing-whitespace': 'off',
			// The standard allows any id without white space; Starlight has “_top”, booklets “page/id”.
			'valid-id': ['error', { relaxed: true }],
			// Starlight’s menu button has no type; it stands in no form that it could send.
			'no-implicit-button-type': 'off',
			// The button of search is a link where JavaScript is off.
			'prefer-native-element': 'off',
			// Starlight has the list of sections twice, one for each width; axe checks the one that is shown.
			'unique-landmark': 'off',
			// Checkboxes of one name are one choice of several things, as radio buttons are of one.
			'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
			// The library filters as one types: there is nothing to send.
			'wcag/h32': 'off',
		},
	})
);

test('every page is valid HTML', async () => {
	const pages = (await readdir(builtSite, { recursive: true })).filter((name) =>
		/\.html$/.test(name)
	);
	expect(pages.length).toBeGreaterThan(10);
	const errors: string[] = [];
	for (const name of pages) {
		// A hidden field says what an empty box of its name does not: the rule knows that only of boxes that share no name.
		const text = (await readFile(join(builtSite, name), 'utf8')).replace(
			/<input type="hidden"[^>]*>/g,
			''
		);
		const { results } = await validator.validateString(text);
		for (const { line, ruleId, message } of results.flatMap(({ messages }) => messages)) {
			errors.push(`${name}:${line} ${message} (${ruleId})`);
		}
	}

	expect(errors).toEqual([]);
});

test('the validator finds what it is there for', async () => {
	const { results } = await validator.validateString(
		'<!DOCTYPE html><p id="a"><img src="a.png"><p id="a">'
	);

	const rules = results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
	expect(rules).toEqual(expect.arrayContaining(['no-dup-id', 'wcag/h37']));
});
