import { whenIdle } from '../../lib/when-idle.ts';
import { trustWorker } from '../../lib/trusted-types.ts';
import { names } from '../store/names.ts';
import { setUpKeepControl } from './keep/set-up.ts';

/**
 * What every page loads of this feature: it starts the service worker when the page has loaded and the
 * browser has nothing else to do, and fetches the rest only where there is something to say or to do.
 */
const root = document.documentElement;
const hour = 3_600_000;
const keep = document.querySelector<HTMLElement>('[data-keep]');

if (import.meta.env.DEV) {
	// A worker that a build left in this browser would answer with that build's files.
	void navigator.serviceWorker
		?.getRegistrations()
		.then((all) => all.forEach((registration) => void registration.unregister()));
} else {
	if (root.dataset['storedOn']) void import('./badge.ts').then(({ showBadge }) => showBadge());
	if (document.querySelector('[data-stored-pages]'))
		void import('./stored-pages.ts').then(({ listStoredPages }) => listStoredPages());
	if (keep) void setUpKeepControl(keep);
	if (document.readyState === 'complete') whenIdle(start);
	else addEventListener('load', () => whenIdle(start), { once: true });
}

function start(): void {
	// Private windows and pages without HTTPS have none; they read as before.
	navigator.serviceWorker
		?.register(trustWorker(`${names.base}sw.js`))
		.then((registration) => registration && watch(registration))
		.catch(() => undefined);
}

function watch(registration: ServiceWorkerRegistration): void {
	const { serviceWorker } = navigator;
	if (serviceWorker.controller) {
		const offer = () =>
			void import('./offer-update.ts').then(({ offerUpdate }) => offerUpdate(registration));
		const follow = () =>
			registration.installing?.addEventListener(
				'statechange',
				() => registration.waiting && offer()
			);
		if (registration.waiting) offer();
		follow();
		registration.addEventListener('updatefound', follow);
	} else {
		void serviceWorker.ready.then(({ active }) =>
			active?.postMessage({ say: 'page-was-read', path: location.pathname })
		);
	}
	// A page that stays open for hours asks when the reader comes back to it.
	let asked = Date.now();
	document.addEventListener('visibilitychange', () => {
		if (document.hidden || Date.now() - asked < hour) return;
		asked = Date.now();
		void registration.update().catch(() => undefined);
	});
}
