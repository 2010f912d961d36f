import { convert } from '../../../src/importer/fixtures/convert.ts';
import { readText } from '../../../src/importer/read/text.ts';
import { makeNotes, titleOf } from './notes.ts';

/**
 * Makes a library of so many topics as an author would: notes, read by the importer, and then an
 * evidence note or a citation beside every eighth statement.
 *
 * `keys` are those of the bibliography. Returns the files by path below `content/docs`.
 */
export function makeLibrary(topics: number, keys: readonly string[]): Record<string, string> {
	const files: Record<string, string> = {};
	for (let topic = 1; topic <= topics; topic++) {
		const slug = `topic-${topic}`;
		const made = convert(readText(makeNotes(topic)), { fallbackTitle: titleOf(topic) });
		if ('flaws' in made) throw new Error(made.flaws.map(({ message }) => message).join('\n'));
		files[`${slug}/topic.yml`] = `${made.topic.topicFile}specialty: ${specialties[topic % 8]}\n`;
		for (const { name, text } of made.topic.pages) {
			files[`${slug}/${name}.mdx`] = addEvidence(text, keys, topic);
		}
	}
	return files;
}

function addEvidence(page: string, keys: readonly string[], topic: number): string {
	let statement = 0;
	return page.replace(/^- .*$/gm, (item) => {
		statement += 1;
		const key = keys[(statement * 7 + topic) % keys.length];
		if (statement % 8 === 3)
			return `${item}\n  <Evidence verdict="partly" cite={["${key}"]}>A made-up source agrees in part.</Evidence>`;
		return statement % 8 === 7 ? `${item} [@${key}]` : item;
	});
}

const specialties = ['Cardiology', 'Chest', 'Gut', 'Kidney', 'Nerves', 'Joints', 'Skin', 'Surgery'];
