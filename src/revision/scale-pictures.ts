import sharp from 'sharp';
import { mostWidth } from '../topics/figures/most-width.ts';

/** Makes pictures of cards no wider than those of pages, by their names. A drawing, and what cannot be read, stays as it is. */
export const scalePictures = async (
	pictures: ReadonlyMap<string, Uint8Array>
): Promise<Map<string, Uint8Array<ArrayBuffer>>> =>
	new Map(
		await Promise.all(
			[...pictures].map(async ([name, content]) => [name, await scale(name, content)] as const)
		)
	);

async function scale(name: string, content: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
	const whole = new Uint8Array(content);
	if (!/\.(?:jpe?g|png|webp|avif)$/.test(name)) return whole;
	try {
		const { autoOrient } = await sharp(content).metadata();
		if (autoOrient.width <= mostWidth) return whole;
		return new Uint8Array(await sharp(content).autoOrient().resize(mostWidth).toBuffer());
	} catch {
		return whole;
	}
}
