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
	const faces = ['400 10pt', '600 10pt', 'italic 400 10pt'];
	// The title has letters of every script that a page needs a face of.
	const text = `A${document.title}`;
	const loads = faces.map((face) => document.fonts.load(`${face} "Source Serif 4"`, text));
	await Promise.race([Promise.allSettled([...loads, ...pictures]), delay(3000)]);
}

/** Whether the page has the rules that say where the faces are. */
const isKnown = () => [...document.fonts].some(({ family }) => family.includes('Source Serif 4'));

const delay = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
