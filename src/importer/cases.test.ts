import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, parse } from 'node:path';
import { expect, test } from 'vitest';
import { formatProblem } from '../lib/problems.ts';
import { planTopic, writeTopic } from './convert.ts';
import { readNotes } from './read/read-notes.ts';

/*
 * Small notes as people write them, each with what it must become: fixtures/cases/NAME and
 * fixtures/made/NAME.md. Read what changed in the latter before you let `vitest -u` write it.
 */
const folder = join(import.meta.dirname, 'fixtures/cases');

test.each(readdirSync(folder))('makes of %s what its author meant', async (name) => {
	const made = await importCase(name);

	await expect(made).toMatchFileSnapshot(join(folder, '../made', `${name}.md`));
});

async function importCase(name: string): Promise<string> {
	const read = await readNotes(readFileSync(join(folder, name)), name);
	if ('flaw' in read) return `${formatProblem({ file: name, ...read.flaw })}\n`;
	const { notes } = read;
	const made = writeTopic(planTopic(notes, { fallbackTitle: parse(name).name }), {
		link: () => undefined,
		picture: (url) => (notes.pictures?.has(url) ? `./${basename(url)}` : undefined),
	});
	if ('flaws' in made)
		return made.flaws.map((flaw) => formatProblem({ file: name, ...flaw })).join('\n');
	const { topic } = made;
	const pages = topic.pages.map((page) => `=== ${page.name}.mdx\n${page.text}`);
	const notices = [...read.notes.notices, ...topic.notices];
	return [
		`=== topic.yml\n${topic.topicFile.split('# To be added')[0]}`,
		...pages,
		...notices.map((notice) => formatProblem({ file: name, ...notice })),
		'',
	].join('\n');
}
