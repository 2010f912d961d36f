import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../list-files.ts';
import type { Problem } from '../problems.ts';
import { readText } from '../read-text.ts';

/**
 * Says where the content has a sign that PDFs of a topic show as a box: its first place in the topic, else in what all topics
 * share. `root` is the project's folder. Where it is not written as it is (`&#9989;`), the topic's folder is named.
 */
export function findBox(root: URL, slug: string, sign: string): Problem {
	const topic = `content/docs/${slug}`;
	const code = sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
	const message = `has “${sign}” (U+${code}), which PDFs show as a box: no face has it`;
	const fix = 'write it in words or with other signs, or install a font that has it';
	const isShared = (name: string) => name !== 'docs';
	for (const [folder, isEntered] of [[topic], ['content', isShared]] as const) {
		for (const path of listFiles(join(fileURLToPath(root), folder), isEntered)) {
			if (!/\.(?:mdx?|yml|bib)$/.test(path)) continue;
			const file = `${folder}/${path}`;
			const lines = readText(join(fileURLToPath(root), file)).split('\n');
			const index = lines.findIndex((line) => line.includes(sign));
			if (index >= 0) return { file, line: index + 1, message, fix };
		}
	}
	return { file: topic, message, fix };
}
