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
		drawText(words.title, titleType),
		drawText(words.description, descriptionType),
	]);
	const top = padding + title.raw.height + gap;
	return sharp({ create: { ...cardSize, channels: 3, background: paper } })
		.composite([
			{ input: edge, left: 0, top: 0 },
			{ ...title, left: padding + edgeWidth, top: padding },
			{ ...description, left: padding + edgeWidth, top },
		])
		.png({ compressionLevel: 4 })
		.toBuffer();
}

/** Sets a text in lines of the picture's width. */
async function drawText(text: string, { font, file, colour, spacing }: Type) {
	const { data, info } = await sharp({
		text: {
			text: `<span foreground="${colour}">${escapeMarkup(text)}</span>`,
			font,
			fontfile: fontFile(file),
			width: cardSize.width - edgeWidth - 2 * padding,
			rgba: true,
			dpi: 72,
			spacing,
			wrap: 'word',
		},
	})
		.raw()
		.toBuffer({ resolveWithObject: true });
	return { input: data, raw: { width: info.width, height: info.height, channels: info.channels } };
}

/** Escapes what Pango, which sets the text, would take for markup. */
const escapeMarkup = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function fontFile(name: string): string {
	const { resolve } = createRequire(join(process.cwd(), 'package.json'));
	return resolve(`@expo-google-fonts/source-serif-4/${name}`);
}

const paper = '#fdfcfa';
const padding = 80;
const gap = 36;
const edgeWidth = 24;
const edge = {
	create: { width: edgeWidth, height: cardSize.height, channels: 3, background: '#116869' },
} as const;

/** How a text is set; the font's size is in pixels, the spacing is added between lines. */
interface Type {
	font: string;
	file: string;
	colour: string;
	spacing: number;
}

const titleType: Type = {
	font: 'Source Serif 4 SemiBold 76',
	file: '600SemiBold/SourceSerif4_600SemiBold.ttf',
	colour: '#141f24',
	spacing: 0,
};
const descriptionType: Type = {
	font: 'Source Serif 4 38',
	file: '400Regular/SourceSerif4_400Regular.ttf',
	colour: '#57626b',
	spacing: 6,
};
