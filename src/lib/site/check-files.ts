import { existsSync, readFileSync } from 'node:fs';
import { imageMetadata } from 'astro/assets/utils';
import { isRemote } from '../html/addresses.ts';
import { flawIf, type Flaw, type Problem } from '../problems.ts';
import { contentFile } from './file.ts';
import type { SiteSettings } from './schema.ts';

/** Finds what is wrong within the files that the settings of a site name: pictures that cannot be drawn, remote styles. */
export async function checkFiles(root: URL, settings: SiteSettings): Promise<Problem[]> {
	const { icon, logo, styles } = settings;
	const named = [...new Set([icon, logo?.light, logo?.dark, styles])]
		.filter((path) => path !== undefined)
		.filter((path) => existsSync(contentFile(root, path)));
	const found = named.map(async (path) => {
		const content = readFileSync(contentFile(root, path));
		const flaws = path === styles ? checkStyles(content) : await checkPicture(content, path);
		return flaws.map((flaw) => ({ file: `content/${path}`, ...flaw }));
	});
	return (await Promise.all(found)).flat();
}

async function checkPicture(content: Buffer, path: string): Promise<Flaw[]> {
	// It takes its time to load, and most sites name no picture.
	const { default: sharp } = await import('sharp');
	const isDrawn = await Promise.all([sharp(content).metadata(), imageMetadata(content)]).then(
		([{ format }]) => format === 'svg' || !path.endsWith('.svg'),
		() => false
	);
	const fix = 'save the picture anew; the <svg> of an SVG needs a viewBox';
	return flawIf(!isDrawn, { message: 'cannot be drawn', fix });
}

/** What a style sheet loads from another site, browsers refuse by the policy of each page. */
function checkStyles(content: Buffer): Flaw[] {
	const css = content.toString().replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/./g, ' '));
	return [...css.matchAll(loaded)].flatMap(({ index, 1: address = '' }) =>
		flawIf(isRemote(address), {
			line: css.slice(0, index).split('\n').length,
			message: `loads ${address}, which the site’s security policy refuses: nothing is asked of other sites`,
			fix: 'put the file beside the style sheet and write its path, or take it out',
		})
	);
}

/** What stands behind `@import` and in `url()`; a namespace is a name, which nobody loads. */
const loaded = /(?:@import\s*["']|(?<!@namespace[^;]*)\burl\(\s*["']?)([^"')\s]+)/gi;
