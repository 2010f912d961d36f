import type { Find } from './find.ts';
import { isOnTopic, shareOf, type SectionContext } from './context.ts';
import { isHint, type Found } from './found.ts';
import type { Name } from './name.ts';
import type { Placed } from './nearness.ts';
import type { Aside } from './sections.ts';

/** The keys of the names that the main text of any section has, and of those that stand elsewhere than in references. */
export function placesOf(
	found: readonly (readonly Found[])[],
	contexts: readonly SectionContext[]
) {
	const keysWhere = (isPlace: (aside: Aside | undefined) => boolean): ReadonlySet<string> =>
		new Set(
			found.flatMap((own, index) =>
				own
					.flatMap(({ names }) => names)
					.filter(({ finds }) =>
						finds.some((find) => isPlace(contexts[index]!.section.asides[find.index]))
					)
					.map(({ name }) => name.key)
			)
		);
	return {
		main: keysWhere((aside) => !aside),
		text: keysWhere((aside) => aside?.kind !== 'references'),
	};
}

/**
 * Says how strong a concept is in a section. What stands aside counts more for a name that no section has otherwise:
 * `places` tell which names the main text of sections has, and which stand elsewhere than in references.
 */
export function match(
	{ concept, names, inTopic = 0 }: Found,
	context: SectionContext,
	places: ReturnType<typeof placesOf>
): Match {
	const { section } = context;
	const { asides, labelWords } = section;
	// Names may overlap ("refractory", "refractory case"): a word counts once, by its best name.
	const positions = new Map<number, number>();
	for (const { name, finds } of names) {
		for (const { index } of finds) {
			const aside = asides[index];
			const others = aside?.kind === 'references' ? places.text : places.main;
			const factor = others.has(name.key) ? 1 : onlyAsideFactor;
			const weight = name.weight * (aside ? asideWeight(aside) * factor : 1);
			positions.set(index, Math.max(weight, positions.get(index) ?? 0));
		}
	}
	const inLabels = labelWords.map((label) => shareOf(concept, label));
	const label = Math.max(0, ...inLabels);
	const body = [...positions.values()].reduce((sum, weight) => sum + weight, 0);
	const mainWords = asides.filter((aside) => !aside).length;
	const length = 0.6 + 0.4 * (mainWords / usualLength);
	const inBody = body > 0 ? body / (body + 0.7 * length) : 0;
	// What only says how to use the site is about no topic.
	const onTopic = isOnTopic(concept, context) && (section.main !== '' || body > 0) ? 0.4 : 0;
	const inTitle = shareOf(concept, section.titleWords, section.title);
	const onPage = Math.max(shareOf(concept, context.pageTitle), inTopic);
	const inHeading = 2.2 * inTitle + 0.7 * onPage + onTopic;
	// An age only orders sections, but its range is shown.
	const isAsked = ({ find }: Name) => concept.isDose || (concept.role === 'light' && find);
	const best = Math.max(label, inTitle, onPage, ...names.map(({ name }) => name.weight));
	return {
		strength: inBody + 0.7 * label + inHeading,
		isAbout: inHeading > 0 && !concept.isDose,
		// What only hints at the concept orders the sections, but is not what the reader asked for.
		finds: names.flatMap(({ name, finds }) =>
			isHint(name)
				? []
				: finds.flatMap((find) =>
						find.isOther ? [] : { ...find, role: isAsked(name) ? 'aspect' : concept.role }
					)
		),
		isHint: onTopic === 0 && best > 0 && isHint({ weight: best }),
		positions: [...positions.keys()],
		section,
		labels:
			concept.role === 'light' ? [] : inLabels.flatMap((part, index) => (part > 0 ? [index] : [])),
	};
}

/** How much more what stands aside counts of a name that no main text has. */
const onlyAsideFactor = 2.4;

/** What a word counts by what it stands in; where the literature differs, the note is as much the answer. */
function asideWeight(aside: Aside): number {
	if (aside.kind === 'references' || aside.kind === 'question') return 0.1;
	return aside.verdict === 'differs' ? 0.4 : 0.25;
}

/** Words in a section of usual length. */
const usualLength = 70;

/** How strong a concept is in a section, and where. */
export interface Match extends Placed {
	strength: number;
	finds: Find[];
	/** Whether it stands in a heading. */
	isAbout: boolean;
	/** Whether only names of something wider are here. */
	isHint: boolean;
}
