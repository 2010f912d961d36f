import { root } from 'astro:config/server';
import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { defaultAccent } from '../../lib/site/colours.ts';
import { readIcon } from '../../lib/site/icon.ts';
import { settings } from '../../lib/site/settings.ts';
import { icons } from '../app.ts';

export const getStaticPaths = (() =>
	icons.map((icon) => ({ params: { name: icon.name }, props: icon }))) satisfies GetStaticPaths;

/** An icon of the app, drawn from the site's own mark. */
export const GET: APIRoute<(typeof icons)[number]> = async ({ props: { purpose, size } }) => {
	const mark = Buffer.from(readIcon(root, settings));
	const png = await (purpose === 'any' ? draw(mark, size) : drawFull(mark, size));
	return new Response(new Uint8Array(png), { headers: { 'content-type': 'image/png' } });
};

/** Draws an SVG at so many lines per inch that it is sharp in a size: 1200 for one of 32 units, fewer for a large one. */
async function draw(mark: Buffer, size: number): Promise<Buffer> {
	const { width = 32 } = await sharp(mark).metadata();
	const density = Math.min(1200, Math.ceil((72 * 4 * size) / width));
	return sharp(mark, { density }).resize(size, size).png().toBuffer();
}

/** Ground of an icon that the system cuts to its own shape: the colour of the mark's own ground. */
const iconGround = settings.accent ?? defaultAccent;

/** On a ground to the edges, with the mark in the part that no system cuts off (80 % of the width). */
async function drawFull(mark: Buffer, size: number): Promise<Buffer> {
	const inner = Math.round(size * 0.8);
	const ground = { width: size, height: size, channels: 4 as const, background: iconGround };
	const drawn = [{ input: await draw(mark, inner) }];
	return sharp({ create: ground }).composite(drawn).png().toBuffer();
}
