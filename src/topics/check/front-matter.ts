import { docsSchema } from '@astrojs/starlight/schema';
import { z } from 'astro/zod';
import { text } from '../../lib/site/schema.ts';
import { findLostSigns } from '../../lib/read-text.ts';
import { parseYaml, type YamlFlaw } from '../../lib/yaml.ts';

/** A key of Starlight's that would change nothing here, or take away what readers need: it is refused by name. */
const refused = (reason: string, instead: string): z.ZodType =>
	z
		.unknown()
		.refine((value) => value === undefined, {
			error: `is not followed here: ${reason}`,
			params: { fix: instead ? `take the line out, and ${instead}` : 'take the line out' },
		})
		.optional()
		.meta({ isRefused: true });

/** What Starlight asks of the keys that are followed here as it does. */
const { shape: starlight } = docsSchema()({ image: () => z.never() as never });

/** Whether an entry of the page's head asks another site for a file. A link may name an address that nobody loads. */
const loadsFromElsewhere = (entries: z.output<typeof starlight.head>): boolean =>
	entries.some(({ tag, attrs: { src, href, rel } = {} }) => {
		const address = src ?? (tag === 'link' && isLoaded.test(String(rel)) ? href : undefined);
		return /^(?:https?:)?\/\//i.test(String(address));
	});

const isLoaded = /\b(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|manifest)\b/i;

const reading = 'the pages before and after are those of the topic, in its order';
const inOrder = 'list the pages under “pages:” in topic.yml';

/**
 * What this site asks of a page's front matter: Starlight's keys and no others, since a slip of the keys
 * (`Draft: true`) would have no effect.
 */
const PageSchema = z.strictObject({
	title: text,
	description: text.optional(),
	head: starlight.head.refine((entries) => !loadsFromElsewhere(entries), {
		error: 'loads a file from another site, which the site’s security policy refuses',
		params: { fix: 'put the file into public/ and write its path, or take the entry out' },
	}),
	lastUpdated: starlight.lastUpdated,
	tableOfContents: starlight.tableOfContents,
	template: starlight.template,
	draft: z.boolean().optional(),
	pagefind: z.boolean().optional(),
	sidebar: z
		.strictObject({
			hidden: z.boolean().optional(),
			order: refused('topic.yml puts pages in order', inOrder),
			label: refused('the sidebar shows the page’s title', 'write a shorter title'),
			badge: refused('no entry of the sidebar has one', ''),
			attrs: refused('no entry of the sidebar has any', ''),
		})
		.optional(),
	slug: refused('a page’s address is the name of its file', 'rename the file'),
	prev: refused(reading, inOrder),
	next: refused(reading, inOrder),
	hero: refused(
		'it would take the place of the title, and of what tells whether the page was reviewed',
		'write its words as the first lines of the page'
	),
	banner: refused(
		'paper, search and copies of the page would lack it',
		'write it as an aside, “:::caution”, at the head of the page'
	),
	editUrl: starlight.editUrl.unwrap().refine((address) => address !== true, {
		error: 'is not followed here: nothing says where pages are edited',
		params: { fix: 'write the address at which this page is edited, or take the line out' },
	}),
});

/**
 * Checks the front matter of a page.
 *
 * Takes the text of the whole file, and what it may say, if it is no page of a topic; returns everything wrong with the
 * lines between its `---`, or the signs that are lost in the file.
 */
export function checkFrontMatter(text: string, schema: z.ZodType = PageSchema): YamlFlaw[] {
	const lost = findLostSigns(text);
	if (lost.length > 0) return lost;
	const lines = text.split('\n');
	const isMark = (line = '') => /^---\s*$/.test(line);
	if (!isMark(lines[0])) {
		const fix = 'begin the file with “---”, “title: …”, “---”';
		return [{ line: 1, message: 'has no front matter', fix }];
	}
	const end = lines.findIndex((line, index) => index > 0 && isMark(line));
	if (end < 0) {
		const fix = 'close it with a line “---”';
		return [{ line: 1, message: 'has front matter that does not end', fix }];
	}
	return parseYaml(lines.slice(1, end).join('\n'), schema, 2).flaws;
}

/** The YAML between the `---` of a page, by the text of its file; empty if there is none. */
export function frontMatterOf(text: string): string {
	const [, yaml = ''] = /^---\s*\n([^]*?)\n---\s*(?:\n|$)/.exec(text) ?? [];
	return yaml;
}

/** Whether a page is a draft, by the text of its file: it is left out of builds. */
export function isDraft(text: string): boolean {
	// Most pages never say the word, and YAML takes long to be parsed.
	const yaml = text.includes('draft') ? frontMatterOf(text) : '';
	return yaml.includes('draft') && parseYaml(yaml, DraftSchema).sound?.draft === true;
}

const DraftSchema = z.looseObject({ draft: z.unknown() });
