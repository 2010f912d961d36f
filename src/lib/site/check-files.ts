import { existsSync, readFileSync } from 'node:fs';
import { imageMetadata } from 'astro/assets/utils';
import { isRemote } from '../html/addresses.ts';
import { flawIf, type Flaw, type Problem } from '../problems.ts';
import { contentFile } from './file.ts';
import type { SiteSettings } from './schema.ts';

/** Finds what is wrong within the files that the settings of a site name: pictures that cannot be drawn, remote styles. */
export async function checkFiles(
	root: URL,
	{ icon, logo, styles }: SiteSettings
): Promise<Problem[]> {
	const pictures = [...new Set([icon, logo?.light, logo?.dark])];
	const found = [
		...pictures.map((path) => checkFile(root, path, checkPicture)),
		checkFile(root, styles, checkStyles),
	];
	return (await Promise.all(found)).flat();
}

/** Checks the content of a file; whether it is there is checked before. */
async function checkFile(
	root: URL,
	path: string | undefined,
	check: (content: Buffer, path: string) => Promise<Flaw[]> | Flaw[]
): Promise<Problem[]> {
	if (path === undefined || !existsSync(contentFile(root, path))) return [];
	const flaws = await check(readFileSync(contentFile(root, path)), path);
	return flaws.map((flaw) => ({ file: `content/${path}`, ...flaw }));
}

async function checkPicture(content: Buffer, path: string): Promise<Flaw[]> {
	// It takes its time to load, and most sites name no picture.
	const { default: sharp } = await import('sharp');
	const isSvg = path.endsWith('.svg');
	try {
		const { format } = await sharp(content).metadata();
		if (isSvg && format !== 'svg') throw new Error(`it is no SVG, but ${format}`);
	} catch (error) {
		const said = error instanceof Error ? error.message : String(error);
		const line = /\bon line (\d+)/.exec(said)?.[1];
		const message = `cannot be drawn: ${said.split('of data: ').at(-1)}`;
		return [{ line: line ? Number(line) : undefined, message, fix: 'save the picture anew' }];
	}
	const hasSize = await imageMetadata(new Uint8Array(content)).then(
		() => true,
		() => false
	);
	const fix = 'give its <svg> a viewBox, such as viewBox="0 0 32 32"';
	return flawIf(!hasSize, { message: 'does not say how large it is', fix });
}

/** What a style sheet loads from another site, browsers refuse by the policy of each page. */
function checkStyles(content: Buffer): Flaw[] {
	const css = content.toString().replace(/\/\*.*?\*\//gs, (comment) => comment.replace(/./g, ' '));
	return [...css.matchAll(loaded)].flatMap(({ index, groups: { address = '' } = {} }) =>
		flawIf(isRemote(address), {
			line: css.slice(0, index).split('\n').length,
			message: `loads ${address}, which the site’s security policy refuses: nothing is asked of other sites`,
			fix: 'put the file beside the style sheet and write its path, or take it out',
		})
	);
}

/** What stands behind `@import` and in `url()`; a namespace is a name, which nobody loads. */
const loaded = /(?:@import\s*["']|(?<!@namespace[^;]*)\burl\(\s*["']?)(?<address>[^"')\s]+)/gi;
