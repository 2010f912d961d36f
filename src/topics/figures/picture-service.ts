import type { ImageTransform, LocalImageService } from 'astro';
import sharp from 'astro/assets/services/sharp';
import { mostWidth } from './most-width.ts';

/**
 * Astro's own service, but no picture of a page comes wider than screens and paper show it, unless its page says how wide:
 * a photo of a phone would be megabytes on each page, and tens of them in a PDF.
 */
const service: LocalImageService = {
	...sharp,
	validateOptions: async (options, ...others) =>
		(await sharp.validateOptions?.(narrowed(options), ...others)) ?? options,
};
export default service;

function narrowed(options: ImageTransform): ImageTransform {
	const { src, width, height } = options;
	const isWide = typeof src === 'object' && 'width' in src && src.width > mostWidth;
	const isSized = width !== undefined || height !== undefined;
	return isWide && !isSized && src.format !== 'svg' ? { ...options, width: mostWidth } : options;
}
