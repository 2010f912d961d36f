import { createHash } from 'node:crypto';
import type { JoinedSite } from '../lib/build/hooks.ts';
import { addressOfFile, type PageRecord } from '../lib/build/page-record.ts';
import { escapeHtml } from '../lib/html/dom.ts';
import { withBase } from '../lib/href.ts';
import { language } from '../lib/language/t.ts';
import type { Problem } from '../lib/problems.ts';
import { readText } from '../lib/read-text.ts';
import { siteFile } from '../lib/site/file.ts';
import { SiteSchema } from '../lib/site/schema.ts';
import { parseYaml } from '../lib/yaml.ts';

/**
 * Redirects former addresses to the current ones: those in `content/site.yml` (`moved`), and that of a topic whose folder was
 * renamed (`id`), with the addresses below it. Writes a page for each, which redirects readers immediately.
 *
 * Returns a problem for each address in `content/site.yml` at which there is a page.
 */
export function redirectMoved(site: JoinedSite): Problem[] {
	const { sound, lineOf } = parseYaml(readText(new URL(siteFile, site.root)), SiteSchema);
	const slugs = new Set(site.topics.map(({ topic }) => topic.slug));
	const problems: Problem[] = [];
	// Longest first, so that the redirect of a page takes precedence over that of its topic.
	const moved = Object.entries(sound?.moved ?? {}).sort(([a], [b]) => b.length - a.length);
	for (const [from, to] of moved) {
		if (site.files.has(`${from.slice(1)}index.html`)) {
			const message = `says that ${from} has moved, where there is a page`;
			problems.push({
				file: siteFile,
				line: lineOf(['moved', from]),
				message,
				fix: 'take the line out',
			});
		} else redirect(site, from, to);
	}
	for (const { topic } of site.topics) {
		if (topic.id && !slugs.has(topic.id)) redirect(site, `/${topic.id}/`, topic.path);
	}
	return problems;
}

/** Redirects an address, and the addresses below it, unless there is a page. */
function redirect(site: JoinedSite, from: string, to: string): void {
	const { base, site: host, pages } = site;
	const [path = '', hash] = to.split('#');
	const isAlone = hash !== undefined || path === '/';
	for (const page of pages) {
		const address = `/${addressOfFile(page.path)}`;
		if (address !== path && (isAlone || !address.startsWith(path))) continue;
		const file = from.slice(1) + page.path.slice(path.length - 1);
		const target = withBase(isAlone ? to : address, base);
		if (!site.files.has(file)) site.write(file, redirectPage(page, target, host));
	}
}

/** A page that redirects to another address and keeps the fragment of the address that a reader opened. */
function redirectPage({ title }: PageRecord, target: string, host: string | undefined): string {
	const href = escapeHtml(target);
	const canonical =
		host && `<link rel="canonical" href="${escapeHtml(new URL(target, host).href)}"/>`;
	return [
		`<!doctype html><html lang="${language}"><head><meta charset="utf-8"/>`,
		`<meta http-equiv="content-security-policy" content="${policy}"/>`,
		`<title>${escapeHtml(title)}</title><meta name="robots" content="noindex"/>${canonical ?? ''}`,
		`<noscript><meta http-equiv="refresh" content="0; url=${href}"/></noscript></head>`,
		`<body><a href="${href}">${escapeHtml(title)}</a><script>${script}</script></body></html>\n`,
	].join('\n');
}

const script =
	'const { href, hash } = document.links[0]; location.replace(hash ? href : href + location.hash);';

const policy = `default-src 'none'; script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'; base-uri 'none'`;
