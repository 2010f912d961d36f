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
export function isLater(version: string, other: string): boolean {
	const [a, b] = [version, other].map((text) => {
		const [numbers = '', ...pre] = text.split('-');
		return [...numbers.split('.').map(Number), pre.length > 0 ? 0 : 1];
	});
	const index = (a ?? []).findIndex((number, at) => number !== b?.[at]);
	return index >= 0 && (a?.[index] ?? 0) > (b?.[index] ?? 0);
}
