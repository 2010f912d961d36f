import type { ImageMetadata, ImageTransform } from 'astro';
import { expect, test } from 'vitest';
import service from './picture-service.ts';

test.each([
	['a photo of a phone', { width: 4000, height: 3000, format: 'jpg' }, {}, 1600],
	['a small picture', { width: 900, height: 500, format: 'png' }, {}, undefined],
	['a drawing', { width: 4000, height: 3000, format: 'svg' }, {}, undefined],
	[
		'one whose page says its width',
		{ width: 4000, height: 3000, format: 'jpg' },
		{ width: 3000 },
		3000,
	],
] as const)('makes %s as wide as it is shown', async (_, size, asked, width) => {
	const src = { src: '/photo', ...size } as ImageMetadata;
	const options: ImageTransform = { src, ...asked };
	const validate = service.validateOptions as (options: ImageTransform) => Promise<ImageTransform>;
	expect((await validate(options)).width).toBe(width);
});
