import type { Element } from 'domhandler';
import { findAll } from 'domutils';
import type { RenderedPart } from '../lib/build/hooks.ts';
import { countVerdicts, type EvidenceSummary } from './topic-evidence.ts';

/** Stores the summary of a topic's evidence for builds that do not render the topic. */
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
