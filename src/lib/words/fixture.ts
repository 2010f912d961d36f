import { allWords, language, setLanguage } from '../language/t.ts';
import { forgetWords } from './words.ts';

/** Speaks another language in a test, with `words` as those of its site. Returns what goes back to the one before. */
export function speak(language: string, words: Record<string, string> = {}): () => void {
	const before = current();
	change({ language, words });
	return () => change(before);
}

const current = () => ({ language, words: allWords() });

function change(site: ReturnType<typeof current>): void {
	setLanguage(site);
	forgetWords();
}
