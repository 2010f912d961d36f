import { t } from '../../../lib/language/t.ts';
import { writeSize } from '../../../lib/language/write-size.ts';
import { listPath, type TopicList } from '../../lists.ts';
import { names } from '../../store/names.ts';

/**
 * Shows the button that keeps a topic, with the size of what it would store. The rest loads when the
 * button is pressed, or if the topic has been kept before.
 */
export async function setUpKeepControl(element: HTMLElement): Promise<void> {
	const slug = element.dataset['keep'] ?? '';
	const button = element.querySelector('button');
	const note = element.querySelector('[data-keep-note]');
	if (!button || !note) return;
	void describe(slug).then((words) => note.textContent || note.append(...words));
	const load = () => import('./control.ts').then(({ KeepControl }) => new KeepControl(element));
	const fail = () => {
		note.textContent = t('offline.notLoading');
		note.setAttribute('role', 'alert');
	};
	button.addEventListener('click', () => void load().then((control) => control.start(), fail));
	// Some browsers have no store, others refuse it: then nothing is stored.
	const isKept = await window.caches?.has(names.topic(slug)).catch(() => false);
	if (isKept) await load().then((control) => control.show(), fail);
	element.removeAttribute('data-needs-script');
}

/** Says how much would be stored, and what, for which a phone has no room; nothing if the site does not tell. */
async function describe(slug: string): Promise<(Node | string)[]> {
	const response = await fetch(names.base + listPath(slug)).catch(() => undefined);
	const list = response?.ok
		? ((await response.json().catch(() => ({}))) as Partial<TopicList>)
		: {};
	if (!list.bytes) return [];
	const hasPdfs = list.files?.some(({ path }) => path.endsWith('.pdf'));
	const extent = document.createElement('span');
	extent.textContent = hasPdfs ? t('offline.withPdfs') : t('offline.withSearch');
	return [writeSize(list.bytes), extent];
}
