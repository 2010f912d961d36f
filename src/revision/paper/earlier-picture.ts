import { t } from '../../lib/language/t.ts';

/** What stands in place of a picture that an earlier answer of the same sheet has. */
export const describeEarlier = (alt: string): string =>
	alt ? t('revision.paper.pictureAboveNamed', { name: alt }) : t('revision.paper.pictureAbove');
