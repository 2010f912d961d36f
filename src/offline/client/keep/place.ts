import { StoreNames } from '../../store/names.ts';
import { writeSize } from '../../rules/words.ts';

/**
 * Shows the button that keeps a topic, with the size of what it would store. The rest loads when the
 * button is pressed, or if the topic has been kept before.
 */
export async function setUpPlace(place: HTMLElement, base: string): Promise<void> {
	const slug = place.dataset['keep'] ?? '';
	const button = place.querySelector('button');
	const note = place.querySelector('[data-keep-note]');
	if (!button || !note) return;
	const hasPdfs = document.querySelector('[data-downloads] a') !== null;
	const size = writeSize(Number(place.dataset['size']));
	note.textContent = `${size}, with ${hasPdfs ? 'PDFs and ' : ''}search`;
	const load = () => import('./control.ts').then(({ KeepControl }) => new KeepControl(place, base));
	const fail = () => {
		note.textContent = 'This does not load. Load the page again.';
		note.setAttribute('role', 'alert');
	};
	button.addEventListener('click', () => void load().then((control) => control.start(), fail));
	if (await hasCache(new StoreNames(base).topic(slug)))
		await load().then((control) => control.show(), fail);
	place.removeAttribute('data-needs-script');
}

/** Some browsers have no store, others refuse it: then nothing is stored. */
async function hasCache(name: string): Promise<boolean> {
	try {
		return await caches.has(name);
	} catch {
		return false;
	}
}
