import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import { cardSize } from './cards.ts';

// Fonts of the machine play no part, nor does it matter whether it has any.
process.env['FONTCONFIG_FILE'] ??= join(process.cwd(), 'src/sharing/fonts.conf');

/**
 * Draws the picture that stands for a topic or the site where a link to it is shown, in the site's light
 * colours. Takes its words and returns a PNG.
 */
export async function drawCard(words: { title: string; description: string }): Promise<Buffer> {
	const [title, description] = await Promise.all([
		setText(words.title, titleType),
		setText(words.description, descriptionType),
	]);
	const picture = spare.pop() ?? Buffer.alloc(emptyCard.length);
	picture.set(emptyCard);
	paint(picture, title, padding, titleType.colour);
	paint(picture, description, padding + title.height + gap, descriptionType.colour);
	const raw = { ...cardSize, channels: 3 } as const;
	const png = await sharp(picture, { raw }).png({ compressionLevel: 4 }).toBuffer();
	spare.push(picture);
	return png;
}

/** Sets a text in lines of the picture's width: how much of each pixel it covers, from 0 to 255. */
async function setText(text: string, { font, file, spacing }: Type): Promise<Cover> {
	const { data, info } = await sharp({
		text: {
			text: escapeMarkup(text),
			font,
			fontfile: fontFile(file),
			width: cardSize.width - edgeWidth - 2 * padding,
			dpi: 72,
			spacing,
			wrap: 'word',
		},
	})
		.toColourspace('b-w')
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { data, width: info.width, height: info.height };
}

/** Escapes what Pango, which sets the text, would take for markup. */
const escapeMarkup = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Paints a text onto a picture, in which each pixel has three bytes. Sharp's own way to lay one picture
 * over another takes three times as long as all the rest, for it works on the whole picture.
 */
function paint(picture: Buffer, { data, width, height }: Cover, top: number, colour: Colour): void {
	const rows = Math.min(height, cardSize.height - top);
	for (let row = 0; row < rows; row++) {
		const start = (top + row) * cardSize.width + padding + edgeWidth;
		for (let column = 0; column < width; column++) {
			const cover = data[row * width + column] ?? 0;
			if (cover > 0) blend(picture, (start + column) * 3, colour, cover);
		}
	}
}

/** Lays a colour over a pixel. Within letters nothing of the pixel is left to see. */
function blend(picture: Buffer, place: number, [red, green, blue]: Colour, cover: number): void {
	const mix = (under = 0, over: number) => Math.round(under + ((over - under) * cover) / 255);
	const isWhole = cover === 255;
	picture[place] = isWhole ? red : mix(picture[place], red);
	picture[place + 1] = isWhole ? green : mix(picture[place + 1], green);
	picture[place + 2] = isWhole ? blue : mix(picture[place + 2], blue);
}

function fontFile(name: string): string {
	const { resolve } = createRequire(join(process.cwd(), 'package.json'));
	return resolve(`@expo-google-fonts/source-serif-4/${name}`);
}

const padding = 80;
const gap = 36;
const edgeWidth = 24;
const paper = [0xfd, 0xfc, 0xfa] as const;
const edge = [0x11, 0x68, 0x69] as const;

/** Paper with a coloured edge on its left. */
const emptyCard = Buffer.alloc(cardSize.width * cardSize.height * 3, Buffer.from(paper));
for (let row = 0; row < cardSize.height; row++) {
	const start = row * cardSize.width * 3;
	emptyCard.fill(Buffer.from(edge), start, start + edgeWidth * 3);
}

/** Pictures that were drawn, to draw the next ones on: new memory for each takes as long as its text. */
const spare: Buffer[] = [];

/** How much of each pixel a text covers, row by row. */
interface Cover {
	data: Buffer;
	width: number;
	height: number;
}

type Colour = readonly [red: number, green: number, blue: number];

/** How a text is set; the font's size is in pixels, the spacing is added between lines. */
interface Type {
	font: string;
	file: string;
	colour: Colour;
	spacing: number;
}

const titleType: Type = {
	font: 'Source Serif 4 SemiBold 76',
	file: '600SemiBold/SourceSerif4_600SemiBold.ttf',
	colour: [0x14, 0x1f, 0x24],
	spacing: 0,
};
const descriptionType: Type = {
	font: 'Source Serif 4 38',
	file: '400Regular/SourceSerif4_400Regular.ttf',
	colour: [0x57, 0x62, 0x6b],
	spacing: 6,
};
