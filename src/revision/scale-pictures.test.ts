import sharp from 'sharp';
import { expect, test } from 'vitest';
import { scalePictures } from './scale-pictures.ts';

const photo = (width: number) =>
	sharp({ create: { width, height: 20, channels: 3, background: 'red' } });

test('a photo is made no wider than on pages, turned as it is shown; all else stays', async () => {
	const wide = await photo(3000).jpeg().toBuffer();
	const turned = await photo(3000).withMetadata({ orientation: 6 }).jpeg().toBuffer();
	const small = await photo(100).png().toBuffer();
	const files = {
		'a.jpg': wide,
		'b.jpg': turned,
		'c.png': small,
		'd.svg': wide,
		'e.png': Buffer.from('x'),
	};
	const scaled = await scalePictures(new Map(Object.entries(files)));
	expect((await sharp(scaled.get('a.jpg')).metadata()).width).toBe(1600);
	for (const [name, file] of Object.entries(files).slice(1)) {
		expect(Buffer.from(scaled.get(name)!).equals(file), name).toBe(true);
	}
});
