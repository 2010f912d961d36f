/**
 * Loads what is printed and was not shown: pictures further down, and the faces of the paper, which the screen does not
 * use. A browser that meets them only when it prints may not wait for them. A face that does not come leaves the next in the list to print with.
 */
export async function loadPrintFonts(): Promise<void> {
	for (const link of document.querySelectorAll<HTMLLinkElement>('link[data-print-fonts]')) {
		if (link.media === 'all' || (link.dataset['printFonts'] !== 'own' && isKnown())) continue;
		const loaded = new Promise((resolve) => link.addEventListener('load', resolve, { once: true }));
		link.media = 'all';
		await Promise.race([loaded, delay(500)]);
	}
	// Pictures that nobody has scrolled to are not there yet.
	const pictures = [...document.querySelectorAll<HTMLImageElement>('main img')].map((picture) => {
		picture.loading = 'eager';
		return picture.decode();
	});
	await Promise.race([Promise.allSettled([...loadFaces(), ...pictures]), delay(3000)]);
}

/** Whether all faces of the paper have come: with another the lines break elsewhere. */
export const arePrintFontsLoaded = (): boolean =>
	readFaces().every(([face, signs]) => document.fonts.check(face, signs));

/**
 * Loads the faces of the paper for all signs that stand on the page, Greek letters and ≠ among them: a browser asks for the
 * face of a sign when it lays out the paper, and does not wait for it.
 */
const loadFaces = (): Promise<FontFace[]>[] =>
	readFaces().map(([face, signs]) => document.fonts.load(face, signs));

/** Each face, and all signs that are set in it. */
function readFaces(): [face: string, signs: string][] {
	// The script of the site has a face of its own.
	const hasOwn = document.querySelector('[data-print-fonts=own]') !== null;
	return Object.entries(places).flatMap(([face, selector]) => {
		const texts = [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
		// Styles set the sign of what differs.
		const signs = [...new Set(`A≠${texts.join('')}`)].join('');
		const others = hasOwn ? signs.replace(/\p{Script=Arabic}/gu, '') : signs;
		return [
			[`${face} 10pt "Source Serif 4", "Paper Script"`, signs],
			[`${face} 10pt "Paper Signs"`, others],
		];
	});
}

/** What is set in which face. */
const places = {
	'400': 'title, main',
	'600': 'title, h1, h2, h3, h4, h5, h6, b, strong, th, dt',
	'italic 400': 'title, em, i',
};

/** Whether the page has the rules that say where the faces are. */
const isKnown = () => [...document.fonts].some(({ family }) => family.includes('Source Serif 4'));

const delay = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
