import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import { rgb } from 'culori';
import { defaultAccent } from '../lib/site/colours.ts';
import { cardSize } from './cards.ts';
import { writePng, type Colour } from './write-png.ts';

/**
 * Draws the picture that stands for a topic or the site where a link to it is shown, in the site's light
 * colours. Takes its words and the colour of its edge, returns a PNG.
 */
export async function drawCard(
	words: { title: string; description: string },
	accent = defaultAccent
): Promise<Uint8Array> {
	const [title, description] = await Promise.all([
		setText(words.title, titleType),
		setText(words.description, descriptionType),
	]);
	const picture = Buffer.from(emptyCard);
	paint(picture, title, padding, titleInk);
	paint(picture, description, padding + title.height + gap, descriptionInk);
	return writePng(picture, cardSize, palette.with(edgeInk, readColour(accent)));
}

/** Sets a text in lines of the picture's width: how much of each pixel it covers, from 0 to 255. */
async function setText(text: string, { faces, size, spacing }: typeof titleType) {
	const { name, file } = faces.find(({ script }) => script.test(text)) ?? faces[0];
	const isRightToLeft = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
	const { data, info } = await sharp({
		text: {
			text: escapeMarkup(text),
			font: `${name} ${size}`,
			fontfile: fontFile(file),
			width: cardSize.width - edgeWidth - 2 * padding,
			dpi: 72,
			spacing,
			wrap: 'word',
			align: isRightToLeft ? 'right' : 'left',
		},
	})
		.toColourspace('b-w')
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { data, width: info.width, height: info.height, isRightToLeft };
}

/** Escapes what Pango, which sets the text, would take for markup. */
const escapeMarkup = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * Paints a text onto a picture. Sharp's own way to lay one picture over another takes three times as long
 * as all the rest, for it works on the whole picture.
 */
function paint(
	picture: Buffer,
	{ data, width, height, isRightToLeft }: Awaited<ReturnType<typeof setText>>,
	top: number,
	ink: number
): void {
	const rows = Math.min(height, cardSize.height - top);
	const start = isRightToLeft ? cardSize.width - padding - width : edgeWidth + padding;
	for (let row = 0; row < rows; row++) {
		const offset = startOf(top + row) + start;
		for (let column = 0; column < width; column++) {
			const shade = (data[row * width + column] ?? 0) >> 1;
			if (shade > 0) picture[offset + column] = ink + shade;
		}
	}
}

function fontFile(name: string): string {
	const { resolve } = createRequire(join(process.cwd(), 'package.json'));
	return resolve(`@expo-google-fonts/${name}`);
}

const padding = 80;
const gap = 36;
const edgeWidth = 24;

/** The faces of one weight, and what tells a text that has their letters; the first is taken where no other has to be. */
const facesOf = (weight: string, style: string) =>
	[
		{
			name: `Source Serif 4${style}`,
			file: `source-serif-4/${weight}/SourceSerif4_${weight}.ttf`,
			script: /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\P{L}]*$/u,
		},
		{
			name: `Noto Serif Devanagari${style}`,
			file: `noto-serif-devanagari/${weight}/NotoSerifDevanagari_${weight}.ttf`,
			script: /\p{Script=Devanagari}/u,
		},
		{
			name: `Noto Naskh Arabic${style}`,
			file: `noto-naskh-arabic/${weight}/NotoNaskhArabic_${weight}.ttf`,
			script: /\p{Script=Arabic}/u,
		},
	] as const;

/** How a text is set; the font's size is in pixels, the spacing is added between lines. */
const titleType = { faces: facesOf('600SemiBold', ' SemiBold'), size: 76, spacing: 0 };
const descriptionType = { faces: facesOf('400Regular', ''), size: 38, spacing: 6 };

const paper: Colour = [0xfd, 0xfc, 0xfa];

/** The shades between paper and a colour, by how much of a pixel is covered: paper first. */
const shadesOf = (colour: Colour): Colour[] =>
	Array.from({ length: 128 }, (_, cover) => {
		const mix = (part: 0 | 1 | 2) =>
			Math.round(paper[part] + ((colour[part] - paper[part]) * cover) / 127);
		return [mix(0), mix(1), mix(2)];
	});

function readColour(hex: string): Colour {
	const { r = 0, g = 0, b = 0 } = rgb(hex) ?? {};
	return [Math.round(r * 255), Math.round(g * 255), Math.round(b * 255)];
}

/** All colours of a picture: those of the title, then those of the description. */
const palette = [...shadesOf([0x14, 0x1f, 0x24]), ...shadesOf([0x57, 0x62, 0x6b])];
const titleInk = 0;
const descriptionInk = 128;

/** The edge takes the place of a second paper. */
const edgeInk = descriptionInk;

/** Where a row begins in a picture, in which a 0 stands before each. */
const startOf = (row: number): number => row * (cardSize.width + 1) + 1;

/** Paper with a coloured edge on its left. */
const emptyCard = Buffer.alloc(startOf(cardSize.height) - 1);
for (let row = 0; row < cardSize.height; row++) {
	emptyCard.fill(edgeInk, startOf(row), startOf(row) + edgeWidth);
}
