import { writeList } from '../../lib/language/write-list.ts';
import { t } from '../../lib/language/t.ts';

/** What is said of cards that are not on a sheet, by the reason. */
const reasons = {
	noSource: (cards: string) => t('revision.paper.noSource', { cards }),
	told: (cards: string) => t('revision.paper.told', { cards }),
	otherKind: (cards: string) => t('revision.paper.noGap', { cards }),
	beyond: (cards: string) => t('revision.paper.beyond', { cards }),
} as const;

/**
 * Says which cards a sheet leaves out: "Not on this sheet: 12 cards beyond the length of an exam, 1 card without a source."
 * Empty if it leaves out none.
 */
export function describeLeftOut(counts: LeftOut): string {
	const parts = (Object.keys(reasons) as (keyof typeof reasons)[]).flatMap((reason) => {
		const count = counts[reason] ?? 0;
		return count > 0 ? reasons[reason](t('revision.paper.cards', { count })) : [];
	});
	return parts.length > 0 ? t('revision.paper.leftOut', { list: writeList(parts) }) : '';
}

/** How many cards are left out for which reason. */
export type LeftOut = { readonly [reason in keyof typeof reasons]?: number };
