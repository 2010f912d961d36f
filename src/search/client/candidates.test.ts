import { expect, test } from 'vitest';
import { conceptOfWord } from '../rules/concept.ts';
import { makeSite } from '../rules/fixture.ts';
import { findPages, mostPages } from './candidates.ts';

test('pages with a dose of anything do not crowd out the drug that it is asked of', async () => {
	const { lexicon } = makeSite({ Drugs: 'Warfarin 5 mg.' });
	const page = (id: string) => ({ id, score: 1, data: () => Promise.reject() });
	const doses = Array.from({ length: 2 * mostPages }, (_, index) => page(`dose ${index}`));
	const find = findPages({
		search: async (term) => ({
			results: term === 'warfarin' ? [page('drug')] : term!.includes('warfarin') ? [] : doses,
		}),
	});
	const drug = { ...conceptOfWord('warfarin', 'warfarin', lexicon), count: 30 };
	const dose = { ...conceptOfWord('mg', 'mg', lexicon), count: 18, isWhole: true };

	const { pages } = await find([drug, dose], {}, 99);
	expect(pages.map(({ id }) => id)).toContain('drug');
});
