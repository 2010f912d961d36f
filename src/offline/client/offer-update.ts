import { t } from '../../lib/language/t.ts';
import { makeButton, showNotice } from './notice.ts';

/** Offers a new build of the site, which waits; the page stays as it is until the reader accepts. */
export function offerUpdate(registration: ServiceWorkerRegistration): void {
	const notice = showNotice(
		'edition',
		t('offline.newEdition'),
		makeButton(t('offline.showIt'), () => show(registration)),
		makeButton(t('offline.later'), () => notice.remove())
	);
}

/** Only this page is loaded again: the reader may be in the middle of another one. */
function show({ waiting }: ServiceWorkerRegistration): void {
	const { serviceWorker } = navigator;
	const again = () => location.reload();
	if (waiting) serviceWorker.addEventListener('controllerchange', again, { once: true });
	(waiting ?? serviceWorker.controller)?.postMessage({ say: 'show-new-edition' });
	if (!waiting) again();
}
