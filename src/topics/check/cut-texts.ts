import { existsSync, readFileSync } from 'node:fs';
import type { Problem } from '../../lib/problems.ts';
import { siteFile } from '../../lib/site/file.ts';
import { topicVocabularyFile, vocabularyFile } from '../../lib/vocabulary/file.ts';
import { findCutTexts } from '../../lib/yaml.ts';
import { docsFolder, type TopicFolder } from './content-folder.ts';
import { frontMatterOf } from './front-matter.ts';

/** Finds the texts that YAML cuts at a “#”, in the files of topics and in those that all topics share. */
export function findCutTextsOf(root: URL, folders: readonly TopicFolder[]): Problem[] {
	const ofFile = (file: string): Problem[] => {
		const url = new URL(encodeURI(file), root);
		return existsSync(url) ? inFile(file, readFileSync(url, 'utf8')) : [];
	};
	return [
		...[siteFile, vocabularyFile].flatMap(ofFile),
		...folders.flatMap(({ slug, topicFile, pages }) => [
			...inFile(`${docsFolder}/${slug}/topic.yml`, topicFile?.text ?? ''),
			...ofFile(topicVocabularyFile(slug)),
			...pages.flatMap(({ name, text }) =>
				inFile(`${docsFolder}/${slug}/${name}`, frontMatterOf(text), 2)
			),
		]),
	];
}

const inFile = (file: string, text: string, firstLine = 1): Problem[] =>
	findCutTexts(text, firstLine).map((flaw) => ({ file, ...flaw }));
