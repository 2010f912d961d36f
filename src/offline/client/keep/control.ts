import { t } from '../../../lib/language/t.ts';
import { writeSize } from '../../../lib/language/write-size.ts';
import { sizeOf } from '../../lists.ts';
import { writeMoment } from '../../rules/words.ts';
import { makeButton } from '../notice.ts';
import { download, fetchList, failureOf, KeepFailure } from './download.ts';
import { findMissing, readKept, removeKept, type Kept } from './kept.ts';

/** Downloads a topic for offline use and shows the progress, in its element on the landing page. */
export class KeepControl {
	readonly #element: HTMLElement;
	readonly #first: Node[];
	readonly #slug: string;
	readonly #status = document.createElement('span');

	constructor(element: HTMLElement) {
		this.#element = element;
		this.#first = [...element.childNodes];
		this.#slug = element.dataset['keep'] ?? '';
		this.#status.setAttribute('role', 'status');
	}

	/** Shows what is stored of the topic, after `failure` if something failed. */
	async show(failure?: KeepFailure): Promise<void> {
		const kept = await readKept(this.#slug).catch(() => undefined);
		if (!kept) this.#render(failure?.message ?? '', ...this.#first);
		else if (kept.isWhole) await this.#showWhole(kept);
		else this.#showPart(kept, failure);
	}

	/** Stores the topic, or what is missing of it. */
	async start(): Promise<void> {
		const stop = new AbortController();
		try {
			await prepareStore();
			const list = await fetchList(this.#slug);
			const total = sizeOf(list.files);
			const bar = document.createElement('progress');
			bar.max = total;
			bar.setAttribute('aria-label', t('offline.storedOfTopic'));
			const figures = document.createElement('span');
			const progress = (bytes: number) => {
				bar.value = bytes;
				const [done, all] = [writeSize(bytes), writeSize(total)];
				figures.textContent = t('offline.progress', { done, total: all });
			};
			progress(0);
			const halt = makeButton(t('offline.stop'), () => stop.abort());
			this.#render(t('offline.storing'), bar, figures, halt);
			await download(this.#slug, list, { signal: stop.signal, progress });
			await this.show();
		} catch (error) {
			await this.show(stop.signal.aborted ? undefined : failureOf(error));
		}
	}

	async #showWhole({ list, bytes, on }: Kept): Promise<void> {
		const text = t('offline.keptSince', { size: writeSize(bytes), day: writeMoment(on) });
		const remove = makeButton(t('offline.remove'), () => void this.#remove());
		this.#render(text, remove);
		const current = await fetchList(this.#slug).catch(() => undefined);
		if (!current || current.edition === list?.edition) return;
		const missing = await findMissing(this.#slug, current);
		const label = t('offline.update', { size: writeSize(sizeOf(missing)) });
		const update = makeButton(label, () => void this.start());
		this.#render(`${text} ${t('offline.newerEdition')}`, update, remove);
	}

	#showPart({ list, bytes }: Kept, failure: KeepFailure | undefined): void {
		const size = writeSize(bytes);
		const text = list
			? t('offline.halfFinishedOf', { size, total: writeSize(sizeOf(list.files)) })
			: t('offline.halfFinished', { size });
		const goOn = makeButton(t('offline.goOn'), () => void this.start());
		const remove = makeButton(t('offline.remove'), () => void this.#remove());
		this.#render(failure ? `${failure.message} ${text}` : text, goOn, remove);
	}

	async #remove(): Promise<void> {
		await removeKept(this.#slug).catch(() => undefined);
		await this.show();
	}

	/** Shows a sentence and what stands behind it; the focus stays here if it was here. */
	#render(text: string, ...controls: Node[]): void {
		const hadFocus = this.#element.contains(document.activeElement);
		this.#element.replaceChildren(this.#status, ...controls);
		this.#status.textContent = text;
		if (hadFocus) this.#element.querySelector('button')?.focus();
	}
}

/** Throws a `KeepFailure` if nothing can be stored. Asks the browser not to clear what is stored. */
async function prepareStore(): Promise<void> {
	if (!('serviceWorker' in navigator) || !('caches' in window)) throw new KeepFailure('unable');
	if (!(await navigator.serviceWorker.getRegistration())) throw new KeepFailure('refused');
	// Not waited for: Firefox puts the question to the reader, who may leave it unanswered.
	void navigator.storage?.persist?.().catch(() => false);
}
