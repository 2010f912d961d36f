import { isEmptyWord, readWords, stems } from '../../lib/words/words.ts';
import { isCircumstance, isPatient } from './circumstance.ts';
import { isLightWord, type Concept } from './concept.ts';
import { isOnTopic, type SectionContext } from './context.ts';
import { findName } from './find.ts';
import type { Match } from './match.ts';
import type { askedSubjects } from './own-doses.ts';
import type { Section } from './sections.ts';

/**
 * Lowers the scores of sections of a topic, or of those with a drug that has none, that lack for whom it is asked, or the
 * number of that, below the best one that has it: a limit comes before what holds for anybody, or for some of those.
 */
export function limitsFirst(
	scores: readonly number[],
	matches: readonly (readonly Match[])[],
	contexts: readonly SectionContext[],
	concepts: readonly Concept[],
	{ subjects, areDrugs }: ReturnType<typeof askedSubjects>
): readonly number[] {
	const typed = concepts.flatMap((one) => stems(one.typed));
	const limits = concepts.map(
		({ role, typed }) =>
			(role !== 'light' && isCircumstance(typed)) || /^\d+(?: ?kg)?$/i.test(typed)
	);
	const isOf = (context: SectionContext) =>
		subjects.some((index) => isOnTopic(concepts[index]!, context));
	const hasTopic = !areDrugs || contexts.some(isOf);
	if (!limits.includes(true)) return anybodyFirst(scores, matches, contexts, concepts);
	const had = matches.map((own, place) => {
		const context = contexts[place]!;
		if (hasTopic && !isOf(context)) return context.isDrug ? 0 : undefined;
		const isNamed = subjects.some((index) => own[index]!.strength > 0 && !own[index]!.isHint);
		if (!hasTopic && !isNamed) return undefined;
		return own.reduce((sum, { strength, isHint }, index) => {
			if (!limits[index] || strength === 0 || isHint) return sum;
			return sum + (isOfKind(concepts[index]!, context.section, typed) ? 0.5 : 1);
		}, 0);
	});
	const most = Math.max(0, ...had.map((count) => count ?? 0));
	const best = Math.max(...scores.filter((_, place) => had[place] === most));
	return scores.map((score, place) =>
		(had[place] ?? most) < most ? Math.min(score, 0.99 * best) : score
	);
}

/**
 * Lowers the scores of what is for some whom nobody asked for below the best for anybody: of a topic for children below those of
 * another on its subject, and of sections of a topic, if a dose is asked for, below those that have one.
 */
function anybodyFirst(
	scores: readonly number[],
	matches: readonly (readonly Match[])[],
	contexts: readonly SectionContext[],
	concepts: readonly Concept[]
): readonly number[] {
	const isDose = concepts.some(({ isDose }) => isDose);
	const isForSome = ({ topic, section }: SectionContext) =>
		readWords(isDose ? `${topic} ${section.title}` : topic).some(
			({ text }) => isPatient(text) && !anybody.test(text)
		);
	const answers = scores.flatMap((score, place) => {
		const context = contexts[place]!;
		const hasDose = matches[place]!.some(
			(one, index) => concepts[index]!.isDose && one.strength > 0
		);
		return isForSome(context) || (isDose && !hasDose) ? [] : { score, context };
	});
	return scores.map((score, place) => {
		const own = contexts[place]!;
		if (!isForSome(own)) return score;
		const others = answers.filter(
			({ context }) =>
				context.topic === own.topic ||
				concepts.some((one) => isOnTopic(one, context) && isOnTopic(one, own))
		);
		const best = Math.max(...others.map(({ score }) => score));
		return others[0] ? Math.min(score, 0.99 * best) : score;
	});
}

/** Who is meant where nobody is named. */
const anybody = /^(?:adult|erwachs|old|patient|year)/;

/** Whether a section is about a kind of what is asked for: ectopic pregnancy, where a drug is not for any. */
const isOfKind = (
	{ names }: Concept,
	{ title, titleWords }: Section,
	typed: readonly string[]
): boolean =>
	names.some(({ key }) => {
		const index = findName(key, titleWords)[0]?.index ?? 0;
		const [before, word] = titleWords.slice(Math.max(0, index - 1));
		if (index === 0 || title.slice(before!.end, word!.start) !== ' ') return false;
		const { text, stem } = before!;
		const isPlain = isEmptyWord(before!) || isLightWord(text) || isCircumstance(text);
		return !isPlain && !typed.includes(stem);
	});
