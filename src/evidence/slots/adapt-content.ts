import type { AdaptContent } from '../../lib/slots/adapt-content.ts';
import { getTopicEvidence } from '../catalogue.ts';
import { renumber } from '../markup/renumber.ts';

/** Numbers the references of a page as its topic does. A page is rendered before the others of its topic are read. */
const adaptContent: AdaptContent = async (html, { topic }) => {
	if (!html.includes('data-cite=')) return html;
	const { references } = await getTopicEvidence(topic);
	return renumber(html, new Map(references.map(({ key, number }) => [key, number])));
};

export default adaptContent;
