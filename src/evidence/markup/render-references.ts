import type { Element } from 'hast';
import { t } from '../../lib/language/t.ts';
import type { Source } from '../bibliography/bibliography.ts';
import type { CitationStyle } from '../bibliography/citation-style.ts';
import { element, type Child } from '../../lib/html/hast.ts';
import { labelLocations, type CitationLocation } from './page-evidence.ts';
import { renderSource } from './render-source.ts';

/** Builds the list of a page's references, in the order of their numbers. */
export function renderReferences(
	locations: ReadonlyMap<string, readonly CitationLocation[]>,
	sources: ReadonlyMap<string, Source>,
	style: CitationStyle
): Element {
	const items = [...locations].map(([key, citing]) => {
		const source = sources.get(key);
		const known = source ? renderSource(source, style) : t('evidence.unknownSource', { key });
		const attributes = { id: `ref-${key}`, 'data-reference': key };
		return element('li', attributes, known, ' ', renderBackLinks(citing));
	});
	const title = element(
		'span',
		{ id: 'references', 'data-without-notes': t('topics.references') },
		t('evidence.references', { count: items.length })
	);
	return element(
		'section',
		{ className: ['references', 'not-content'], 'data-references': '', 'data-pagefind-ignore': '' },
		element('details', {}, element('summary', {}, title), element('ol', {}, items))
	);
}

function renderBackLinks(locations: readonly CitationLocation[]): Element {
	const links = labelLocations(locations).map(({ id, label }, index): Child[] => [
		index > 0 && ', ',
		element('a', { href: `#${id}` }, label),
	]);
	if (locations.length === 1)
		return element('span', { className: ['cited-in'] }, `${t('evidence.citedIn')} `, links);
	const summary = element('summary', {}, t('evidence.cited', { count: locations.length }));
	return element('details', { className: ['cited-in'] }, summary, links);
}
