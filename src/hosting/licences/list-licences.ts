/**
 * Lists the packages of a lock file by licence: those that the site is made with, not those that only
 * its developers use.
 *
 * `lock` is a parsed `package-lock.json` of version 3; `texts` are the licences, word for word, of the
 * packages of which parts are on the site, by name. Throws an error if a package names no licence.
 */
export function listLicences(lock: LockFile, texts: ReadonlyMap<string, string>): string {
	const packages = Object.entries(lock.packages)
		.filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
		.map(([path, { license, version }]) => {
			const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
			if (!license) throw new Error(`${name} names no licence in package-lock.json.`);
			return { licence: license, entry: `${name} ${version ?? ''}`.trim() };
		});
	const byLicence = [...Map.groupBy(packages, ({ licence }) => licence)].sort(([a], [b]) =>
		a.localeCompare(b, 'en')
	);
	const lists = byLicence.map(([licence, group]) => {
		const entries = [...new Set(group.map(({ entry }) => entry))].sort();
		return `${licence}\n${entries.map((entry) => `  ${entry}`).join('\n')}`;
	});
	const whole = [...texts].map(([name, text]) => `${rule}\n${name}\n${rule}\n\n${text.trim()}`);
	return `${[intro, ...lists, ...whole].join('\n\n')}\n`;
}

const rule = '-'.repeat(72);
const intro =
	'The packages that this site is made with, by licence; then the licences, word for word, of those\nof which parts are on the site.';

/** What is read of a `package-lock.json`. */
export interface LockFile {
	packages: Record<string, LockedPackage>;
}

type LockedPackage = { version?: string; license?: string; dev?: boolean; optional?: boolean };
