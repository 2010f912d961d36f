import { z } from 'astro/zod';
import { parseYaml, type YamlFlaw } from '../../lib/yaml.ts';

/** What this site asks of a page's front matter; Starlight's own keys are checked by Starlight. */
const PageSchema = z.looseObject({ title: z.string().trim().min(1) });

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
