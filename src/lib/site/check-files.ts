import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { imageMetadata } from 'astro/assets/utils';
import { isRemote } from '../html/addresses.ts';
import { flawIf, type Flaw, type Problem } from '../problems.ts';
import { filesOfStyle, namedBy, readStyle } from '../style-files.ts';
import { contentFile } from './file.ts';
import type { SiteSettings } from './schema.ts';

/** Checks the files that the settings refer to: pictures that cannot be displayed, style sheets that load other sites. */
export async function checkFiles(root: URL, settings: SiteSettings): Promise<Problem[]> {
	const { icon, logo, styles } = settings;
	const pictures = [...new Set([icon, logo?.light, logo?.dark])]
		.filter((path) => path !== undefined)
		.filter((path) => existsSync(contentFile(root, path)));
	const found = pictures.map(async (path) => {
		const flaws = await checkPicture(readFileSync(contentFile(root, path)), path);
		return flaws.map((flaw) => ({ file: `content/${path}`, ...flaw }));
	});
	const sheets = styles ? withImports(fileURLToPath(contentFile(root, styles))) : [];
	const ofStyles = [...sheets].flatMap((sheet) => {
		const file = relative(fileURLToPath(root), sheet).replaceAll('\\', '/');
		return checkStyles(sheet).map((flaw) => ({ file, ...flaw }));
	});
	return [...(await Promise.all(found)).flat(), ...ofStyles];
}

/** A style sheet and the existing files that it imports. */
function withImports(sheet: string, found = new Set<string>()): ReadonlySet<string> {
	if (!sheet.endsWith('.css') || found.has(sheet) || !existsSync(sheet)) return found;
	found.add(sheet);
	for (const named of filesOfStyle(sheet)) withImports(named, found);
	return found;
}

async function checkPicture(content: Buffer, path: string): Promise<Flaw[]> {
	// Loaded on demand, because it is slow and most sites have no logo.
	const { default: sharp } = await import('sharp');
	const isDrawn = await Promise.all([sharp(content).metadata(), imageMetadata(content)]).then(
		([{ format }]) => format === 'svg' || !path.endsWith('.svg'),
		() => false
	);
	const fix = 'save the picture anew; the <svg> of an SVG needs a viewBox';
	return flawIf(!isDrawn, { message: 'cannot be drawn', fix });
}

/**
 * Finds addresses in a style sheet that browsers would not load: those of other sites, which the security policy refuses, and
 * missing files.
 */
function checkStyles(sheet: string): Flaw[] {
	const css = readStyle(sheet);
	return [...css.matchAll(loaded)].flatMap(({ index, 1: address = '' }) => {
		const line = css.slice(0, index).split('\n').length;
		const isGone = /^\.{1,2}\/[^%\\]+$/.test(address) && !existsSync(namedBy(sheet, address));
		return [
			...flawIf(isRemote(address), {
				line,
				message: `loads ${address}, which the site’s security policy refuses: nothing is asked of other sites`,
				fix: 'put the file beside the style sheet and write its path, or take it out',
			}),
			...flawIf(isGone, {
				line,
				message: `names the file “${address}”, which is not there`,
				fix: 'put it there, seen from the style sheet, or take it out',
			}),
		];
	});
}

/** The addresses in `@import` and `url()`. Those in `@namespace` are not loaded. */
const loaded = /(?:@import\s*["']|(?<!@namespace[^;]*)\burl\(\s*["']?)([^"')\s]+)/gi;
