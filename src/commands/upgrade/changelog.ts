/**
 * The sections of a changelog between two versions: all behind the one, up to the other. Takes the text of
 * `CHANGELOG.md`, whose sections begin with “## 1.2.0”.
 */
export function changesBetween(changelog: string, before: string, after: string): string {
	const sections = changelog.split(/^(?=## )/m).filter((section) => {
		const [, version] = /^## v?(\d+\.\d+\.\d+\S*)/.exec(section) ?? [];
		return version && isLater(version, before) && !isLater(version, after);
	});
	return sections.join('').trim();
}

/** Whether a version is later than another. One that is only on its way to a release comes before it. */
export const isLater = (version: string, other: string): boolean =>
	// A tilde comes behind the hyphen of what is on its way.
	new Intl.Collator('en', { numeric: true }).compare(`${version}~`, `${other}~`) > 0;
