import { withBase } from './href.ts';

/**
 * Reads and writes `_headers`, the file by which Netlify and Cloudflare Pages know what headers to send
 * (https://developers.cloudflare.com/pages/configuration/headers/): an address on a line of its own,
 * then its headers, indented. `*` at the end of an address stands for anything.
 */

/** Headers and the addresses that they apply to. */
export interface HeaderRule {
	path: string;
	headers: Readonly<Record<string, string>>;
}

/** Writes the rules for a site with the given base. */
export function writeHeadersFile(rules: readonly HeaderRule[], base: string): string {
	const blocks = rules.map(({ path, headers }) => {
		const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
		return `${withBase(path, base)}\n${lines.join('')}`;
	});
	return blocks.join('\n');
}

/** Parses rules in the format of `writeHeadersFile`, with the base. Other lines are ignored. */
export function readHeadersFile(text: string): HeaderRule[] {
	const rules: { path: string; headers: Record<string, string> }[] = [];
	for (const line of text.split('\n')) {
		if (/^\//.test(line)) rules.push({ path: line.trim(), headers: {} });
		const header = line.match(/^\s+([^\s:]+):\s*(.+?)\s*$/);
		const last = rules.at(-1);
		if (header && last) last.headers[header[1] ?? ''] = header[2] ?? '';
	}
	return rules;
}

/** The headers for an address, according to the rules. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
	const matches = (rule: HeaderRule) =>
		rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
	return Object.assign({}, ...rules.filter(matches).map(({ headers }) => headers));
}
