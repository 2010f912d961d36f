import type { Element } from 'domhandler';
import { findAll } from 'domutils';
import type { RenderedPart } from '../lib/build/hooks.ts';
import { countVerdicts, type EvidenceSummary } from './topic-evidence.ts';

/**
 * Tells from the rendered pages of a topic what lists say of its evidence, for builds that do not render it.
 */
export function sealEvidence({ topic, pages, setSummary }: RenderedPart): void {
	if (!topic) return;
	const own = new Set(topic.pages.map(({ path }) => `${path.slice(1)}index.html`));
	const elements = pages
		.filter(({ record }) => own.has(record.path))
		.flatMap(({ document }) => findAll(isOfEvidence, document.children));
	const cited = new Set(elements.flatMap(({ attribs }) => attribs['data-cite'] ?? []));
	const verdicts = countVerdicts(
		elements.map(({ attribs }) => ({ verdict: attribs['data-verdict'] }))
	);
	setSummary('evidence', { cited: [...cited], verdicts } satisfies EvidenceSummary);
}

const isOfEvidence = ({ attribs }: Element): boolean =>
	'data-evidence-note' in attribs || 'data-cite' in attribs;
