import { t } from '../../lib/language/t.ts';

/** What cards can be on paper. */
export const paperForms = [
	{ name: 'cornell' },
	{ name: 'cut' },
	{ name: 'gaps' },
	{ name: 'exam' },
] as const;

/** What readers see of a form. */
export const formLabel = (form: PaperForm): string =>
	({
		cornell: t('revision.paper.cornell'),
		cut: t('revision.paper.cut'),
		gaps: t('revision.paper.gaps'),
		exam: t('revision.paper.exam'),
	})[form];

export type PaperForm = (typeof paperForms)[number]['name'];

/** How cards are printed, as the address says. */
export interface PaperChoices {
	form: PaperForm;
	paper: 'a4' | 'letter';
	/** How the backs come behind their fronts. */
	backs: 'duplex' | 'fold';
	/** Names of the pages whose cards are printed. */
	pages: readonly string[];
}

/** Reads choices from an address: `?form=cut&paper=letter&backs=fold&pages=overview`. What is not known is as usual. */
export function readPaperChoices(
	query: URLSearchParams,
	allPages: readonly string[]
): PaperChoices {
	const wanted = query.get('pages')?.split(',') ?? [];
	const pages = allPages.filter((page) => wanted.includes(page));
	return {
		form: paperForms.find(({ name }) => name === query.get('form'))?.name ?? 'cornell',
		paper: query.get('paper') === 'letter' ? 'letter' : 'a4',
		backs: query.get('backs') === 'fold' ? 'fold' : 'duplex',
		pages: pages.length > 0 ? pages : allPages,
	};
}

/** Writes choices as an address's query, shortest form. */
export function writePaperChoices(choices: PaperChoices, allPages: readonly string[]): string {
	const { form, paper, backs, pages } = choices;
	const parts = [
		form !== 'cornell' && `form=${form}`,
		paper !== 'a4' && 'paper=letter',
		form === 'cut' && backs === 'fold' && 'backs=fold',
		pages.length < allPages.length && `pages=${pages.join(',')}`,
	].filter((part) => part !== false);
	return parts.length > 0 ? `?${parts.join('&')}` : '';
}
