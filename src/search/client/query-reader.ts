import { isEmptyWord, readWords } from '../../lib/words/words.ts';
import type { Concept } from '../rules/concept.ts';
import { Dictionary } from '../rules/dictionary.ts';
import { Lexicon } from '../rules/lexicon.ts';
import type { KnownFile, ManifestTopic, SearchManifest } from '../rules/manifest.ts';
import type * as Several from '../rules/several.ts';
import { writeOut } from '../rules/short-forms.ts';
import { understand, unknownWords, type Understanding } from '../rules/understand.ts';
import { termsOf } from './candidates.ts';
import type { IndexFiles } from './index-files.ts';
import { askForWords, fetchJson } from './load-files.ts';
import { remember } from './remember.ts';
import { wordFiles } from './word-files.ts';

/** Makes what understands queries. It loads the words and names of a site as queries need them; throws if a file does not load. */
export function queryReader(files: IndexFiles, manifest: SearchManifest) {
	const { words: packed, short, known, topics } = manifest;
	const lexicon = new Lexicon();
	const dictionary = new Dictionary(manifest);
	const isWhole = typeof packed === 'string';
	const words = wordFiles(isWhole ? [] : packed, async (name) =>
		lexicon.addSiteWords(await fetchJson(files, name))
	);
	if (isWhole) lexicon.addSiteWords(packed);
	lexicon.addNames(dictionary);

	/** Asks for the files that tell where concepts and words are. */
	const askForFilesOf = (concepts: readonly Concept[], words: readonly string[] = []) =>
		askForWords(files, manifest, [
			...words,
			...concepts.flatMap(({ names }) => [...termsOf(names).keys()]),
		]);

	/** Loads what medicine knows and the site does not have. */
	const loadKnown = remember(async (name: string) => {
		const [file, { slipsBy }, drugs] = await Promise.all([
			fetchJson<KnownFile>(files, name),
			import('../rules/correct.ts'),
			importSeveral(),
		]);
		lexicon.slips = slipsBy(drugs);
		lexicon.addSiteWords(file.cited);
		dictionary.addNames(file.names);
		dictionary.addTerms(file.terms);
		lexicon.addNames(dictionary);
		lexicon.addKnownWords(file.words.split(' ').filter(Boolean));
	});

	return {
		lexicon,

		async read(query: string): Promise<Understanding> {
			// While the words of the site are on their way, as far as the vocabulary alone tells.
			const early = understand(query, lexicon, dictionary).concepts;
			loadSeveral(early)?.catch(() => undefined);
			const certain = early.filter(({ isGuess }) => !isGuess);
			askForFilesOf(certain, wordsOf(query));
			const topics = early.flatMap(({ topic, means }) => (topic && means ? [means] : []));
			await words.loadFor([writeOut(query, lexicon), ...topics].join(' '));
			const unknown = unknownWords(query, lexicon, dictionary, short);
			if (unknown[0]) {
				await Promise.all([loadKnown(known), words.loadSlips(unknown)]);
				const long = unknown.flatMap((word) => lexicon.slips?.longNames(word) ?? []);
				await words.loadFor(long.join(' '));
			}
			const understood = understand(query, lexicon, dictionary);
			askForFilesOf(understood.concepts);
			return understood;
		},

		/** The topics of the site; those of a large one are loaded first. */
		async topics(): Promise<readonly ManifestTopic[]> {
			if (typeof topics !== 'string') return topics;
			const loaded = await fetchJson<ManifestTopic[]>(files, topics);
			dictionary.addTopics(loaded);
			lexicon.addNames(dictionary);
			return loaded;
		},
	};
}

/** The rules for a query of several concepts, or of words that have to stand together. */
export const loadSeveral = ([first, second]: readonly Concept[]):
	Promise<typeof Several> | undefined => (first?.isWhole || second ? importSeveral() : undefined);

const importSeveral = () => import('../rules/several.ts');

/** The words of a query that say something, as typed and in the forms that are likeliest beside it. */
const wordsOf = (query: string): string[] =>
	readWords(query)
		.filter((word) => !isEmptyWord(word))
		.flatMap(({ text, stem }) => [text, stem, `${stem}s`]);
