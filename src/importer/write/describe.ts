import { language } from '../../lib/language/t.ts';
import { lowerStart } from '../structure/sentence-case.ts';
import type { Vocabulary } from '../structure/vocabulary.ts';
import type { PageName } from '../structure/name-pages.ts';

/**
 * Says in one line what a page holds, for search results and cards: "Management of calcinosis in JDM:
 * initial management, medical management and supportive care." Other languages have its names without words
 * between them: "Therapie – Gicht: Anfall und Vorbeugung."
 */
export function describePage(
	{ name, title, standard }: PageName,
	topic: string,
	sections: readonly string[],
	vocabulary: Vocabulary
): string {
	if (!/^en\b/.test(language)) {
		const list = new Intl.ListFormat(language).format([...new Set(sections)].slice(0, most));
		return `${title} – ${topic}${list && `: ${list}`}.`;
	}
	const about = `${title} ${standard ? (prepositions[name] ?? 'of') : 'in'} ${lowerStart(topic, vocabulary)}`;
	const named = [...new Set(sections.map((section) => lowerTitle(section)))].slice(0, most);
	// In British English no comma stands before the last.
	const list = new Intl.ListFormat('en-GB').format(named);
	return list === '' ? `${about}.` : `${about}: ${list}.`;
}

const prepositions: Record<string, string> = { index: 'on', diagnosis: 'to' };
const most = 8;

/** Section titles begin with a common word as a rule; abbreviations and names keep their capitals. */
function lowerTitle(title: string): string {
	return /^\p{Lu}\p{Ll}+(?!\p{L}|['’]s)/u.test(title)
		? title.charAt(0).toLowerCase() + title.slice(1)
		: title;
}
