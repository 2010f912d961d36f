import type { APIRoute } from 'astro';
import { fullAddress, withBase } from '../../lib/href.ts';
import { settings, tagline } from '../../lib/site/settings.ts';
import { getTopics } from '../../topics/catalogue.ts';
import { writeLlms, markdownName } from '../markdown/llms.ts';

/** The list of the pages as Markdown, for programs that read: https://llmstxt.org. */
export const GET: APIRoute = async ({ site, url }) => {
	const address = (path: string) => {
		const copy = `${path}${markdownName}`;
		return fullAddress(copy, site, url) ?? withBase(copy);
	};
	return new Response(writeLlms({ ...settings, tagline }, await getTopics(), address));
};
