/**
 * When each page last changed, by its id (`gout/management`; `gout` for the landing page). Takes the moments of the last
 * changes of files, by path below `content/docs`. A page that the history does not know is not in it.
 */
export function changesByPage(history: ReadonlyMap<string, string>): Map<string, string> {
	const pages = [...history].filter(([path]) => /\.mdx?$/.test(path));
	return new Map(
		pages.map(([path, moment]) => [path.replace(/(?:\/index)?\.mdx?$/, ''), moment] as const)
	);
}
