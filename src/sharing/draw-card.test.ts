import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawCard } from './draw-card.ts';
import { programFile } from '../lib/program.ts';

// As a build does.
process.env['FONTCONFIG_FILE'] ??= programFile('sharing/fonts.conf');

/** The last row that is not paper, and the colours that occur in a picture. */
async function look(picture: Uint8Array) {
	const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
	let last = 0;
	for (let row = 0; row < info.height; row++) {
		for (let column = 40; column < info.width; column++) {
			const offset = (row * info.width + column) * info.channels;
			if ((data[offset] ?? 0) < 128) last = row;
		}
	}
	return { width: info.width, height: info.height, last };
}

test('draws a title and a sentence, which fit even where both are as long as they may be', async () => {
	const short = await look(await drawCard({ title: 'Gout', description: 'Urate in joints.' }));
	const long = await look(
		await drawCard({ title: 'Arthritis '.repeat(9), description: 'Swollen joints. '.repeat(9) })
	);

	expect(short).toMatchObject({ width: 1200, height: 630 });
	expect(short.last).toBeGreaterThan(150);
	expect(long.last).toBeGreaterThan(short.last);
	expect(long.last).toBeLessThan(630 - 24);
});

test('draws what looks like markup as it is', async () => {
	const plain = await drawCard({ title: 'x', description: 'ages 5' });
	const marked = await drawCard({ title: 'x', description: 'ages <5 & >2 <b>' });

	expect((await sharp(marked).stats()).entropy).toBeGreaterThan(
		(await sharp(plain).stats()).entropy
	);
});

test.each(['किशोर गठिया', 'التهاب المفاصل'])('draws each letter of “%s”', async (title) => {
	const drawn = await drawCard({ title, description: title });
	// A letter without a face would be an empty box, the same for each.
	const boxes = await drawCard({ title: '\ue000'.repeat(5), description: '\ue000'.repeat(5) });

	expect((await look(drawn)).last).toBeGreaterThan(150);
	expect((await sharp(drawn).stats()).entropy).not.toBe((await sharp(boxes).stats()).entropy);
});
