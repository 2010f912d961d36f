import { withNodes } from '../../lib/language/nodes.ts';
import { t } from '../../lib/language/t.ts';
import { writeAge, writeMoment } from '../rules/words.ts';
import { makeButton, showNotice } from './notice.ts';

/** Says that the page shown is a stored copy, and how old it is. */
export function showBadge(): void {
	const moment = new Date(document.documentElement.dataset['storedOn'] ?? '');
	const said = { dateTime: moment.toISOString(), textContent: writeMoment(moment) };
	const time = Object.assign(document.createElement('time'), said);
	const age = writeAge(Date.now() - moment.getTime());
	const text = document.createElement('span');
	text.append(...withNodes(t('offline.storedCopy', { day: '<time>', age }), { time }));
	openDownloads();
	const again = makeButton(t('offline.tryAgain'), () => location.reload());
	showNotice('stored', text, again);
}

/** Makes downloads links to open: browsers do not ask the service worker for what is downloaded. */
function openDownloads(): void {
	for (const link of document.querySelectorAll('a[download]')) link.removeAttribute('download');
}
