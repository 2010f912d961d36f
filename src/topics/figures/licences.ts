/** A licence that is known: its name as it is shown, and where it stands. */
export interface Licence {
	name: string;
	href: string;
}

/**
 * Finds a licence by its name as people write it ("CC BY-SA 4.0", "cc-by-sa-4.0") or as SPDX has it.
 *
 * Source of names and addresses: https://creativecommons.org/licenses/list.en, https://spdx.org/licenses/
 */
export const findLicence = (written: string): Licence | undefined => licences.get(keyOf(written));

/** What is the same in all ways to write the name of a licence. */
export const keyOf = (written: string): string =>
	written
		.toLowerCase()
		.replace(/^\s*creative commons/, 'cc')
		.replace(/\s*\.$/, '')
		.split(/[\s-]+/)
		.filter(Boolean)
		.join(' ');

const site = 'https://creativecommons.org';
const cc0 = { name: 'CC0 1.0', href: `${site}/publicdomain/zero/1.0/` };
const ogl = {
	name: 'Open Government Licence v3.0',
	href: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};
const ofCreativeCommons: Licence[] = [
	...['BY', 'BY-SA', 'BY-NC', 'BY-NC-SA', 'BY-ND', 'BY-NC-ND'].flatMap((kind) =>
		['1.0', '2.0', '2.5', '3.0', '4.0']
			.filter((version) => version !== '1.0' || kind !== 'BY-NC-ND')
			.map((version) => ({
				name: `CC ${kind} ${version}`,
				href: `${site}/licenses/${kind.toLowerCase()}/${version}/`,
			}))
	),
	cc0,
];

/** The licences that are known. */
export const licences: ReadonlyMap<string, Licence> = new Map([
	...ofCreativeCommons.map((licence): [string, Licence] => [keyOf(licence.name), licence]),
	['cc0', cc0],
	['ogl uk 3.0', ogl],
	['open government licence v3.0', ogl],
]);
