import { Cite, type CSL } from '@citation-js/core';
import type { Document } from 'domhandler';
import { findOne } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { addStyle } from '../bibliography/add-style.ts';

/** Finds why a text cannot be used as a style: what is wrong, and the edit that mends it. */
export function findStyleFlaw(xml: string): { message: string; fix: string } | undefined {
	const tree = parseDocument(xml, { xmlMode: true });
	if (!has(tree, ({ name }) => name === 'style')) {
		return { message: 'is no citation style', fix: elsewhere };
	}
	const parent = findOne(
		({ name, attribs }) => name === 'link' && attribs['rel'] === 'independent-parent',
		tree.children
	)?.attribs['href'];
	if (parent) {
		const message = `only says that it is the same as ${parent}`;
		return { message, fix: 'put the file of that style in its place' };
	}
	if (!has(tree, ({ name }) => name === 'bibliography')) {
		return { message: 'says nothing of lists of references', fix: elsewhere };
	}
	try {
		const options = { template: addStyle(xml), lang: 'en-US', format: 'text' };
		const written = new Cite([sample]).format('bibliography', options) as string;
		// What the processor writes in place of a reference of which a style shows nothing.
		if (!written.includes('CSL STYLE ERROR')) return undefined;
		return { message: 'shows nothing of a source', fix: elsewhere };
	} catch (error) {
		const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
		return { message: `cannot be used as a citation style: ${reason}`, fix: elsewhere };
	}
}

const has = (tree: Document, test: Parameters<typeof findOne>[0]): boolean =>
	findOne(test, tree.children) !== null;

const sample: CSL = {
	id: 'source',
	type: 'article-journal',
	title: 'Title',
	author: [{ family: 'Doe', given: 'Jane' }],
	'container-title': 'Journal',
	issued: { 'date-parts': [[2026]] },
	volume: 1,
	page: '1-2',
};

const elsewhere =
	'take one from https://github.com/citation-style-language/styles, or name one of the program’s';
