import { z } from 'astro/zod';
import { parseYaml, type YamlFlaw } from '../../lib/yaml.ts';

/** What this site asks of a page's front matter; Starlight's other keys are checked by Starlight. */
const PageSchema = z.looseObject({
	title: z.string().trim().min(1),
	draft: z.boolean().optional(),
	pagefind: z.boolean().optional(),
	sidebar: z.looseObject({ hidden: z.boolean().optional() }).optional(),
	// It would take the page away from its topic.
	slug: z
		.unknown()
		.refine((slug) => slug === undefined, {
			error: 'is not followed here: a page’s address is the name of its file',
			params: { mend: 'take the line out, and rename the file' },
		})
		.optional(),
});

/**
 * Checks the front matter of a page.
 *
 * Takes the text of the whole file; returns everything wrong with the lines between its `---`.
 */
export function checkFrontMatter(text: string): YamlFlaw[] {
	const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	if (lines[0]?.trim() !== '---') {
		return [
			{
				line: 1,
				message: 'has no front matter',
				mend: 'begin the file with “---”, “title: …”, “---”',
			},
		];
	}
	const end = lines.findIndex((line, place) => place > 0 && line.trim() === '---');
	if (end < 0) {
		return [
			{
				line: 1,
				message: 'has front matter that does not end',
				mend: 'close it with a line “---”',
			},
		];
	}
	const { flaws } = parseYaml(lines.slice(1, end).join('\n'), PageSchema, 2);
	return flaws;
}

/** The YAML between the `---` of a page, by the text of its file; empty if there is none. */
export function frontMatterOf(text: string): string {
	const [, yaml = ''] =
		/^\uFEFF?---\s*\n([^]*?)\n---\s*(?:\n|$)/.exec(text.replaceAll('\r\n', '\n')) ?? [];
	return yaml;
}

/** Whether a page is a draft, by the text of its file: it is left out of builds. */
export function isDraft(text: string): boolean {
	// Most pages never say the word, and YAML takes long to be parsed.
	const yaml = text.includes('draft') ? frontMatterOf(text) : '';
	return yaml.includes('draft') && parseYaml(yaml, DraftSchema).data?.draft === true;
}

const DraftSchema = z.looseObject({ draft: z.unknown() });
