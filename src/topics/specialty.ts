import { t } from '../lib/language/t.ts';

/** The specialty of a topic that names none. */
export const withoutSpecialty = (): string => t('topics.withoutSpecialty');
