import sharp from 'sharp';
import { expect, test } from 'vitest';
import { writePng } from './write-png.ts';

test('a picture is read back as it was written', async () => {
	const rows = new Uint8Array([0, 0, 1, 2, 0, 2, 1, 0]);
	const png = await writePng(rows, { width: 3, height: 2 }, [
		[255, 0, 0],
		[0, 128, 0],
		[1, 2, 3],
	]);
	const { data, info } = await sharp(png).raw().toBuffer({ resolveWithObject: true });

	expect(info).toMatchObject({ width: 3, height: 2, channels: 3 });
	expect([...data]).toEqual([255, 0, 0, 0, 128, 0, 1, 2, 3, 1, 2, 3, 0, 128, 0, 255, 0, 0]);
});
