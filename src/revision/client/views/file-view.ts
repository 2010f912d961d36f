import { t } from '../../../lib/language/t.ts';
import { button, element } from '../make-element.ts';
import type { Desk } from '../desk.ts';
import { readProgress, writeProgress } from '../store/progress-file.ts';

/** Shows where progress is kept, and lets readers save it as a file, read one in, and forget it. */
export function showFiles(desk: Desk, again: () => Promise<void>): HTMLElement {
	const message = element('p', { role: 'status', 'data-file-message': '' });
	const save = button(t('progress.save'), () => saveFile(desk));
	const input = element('input', { type: 'file', accept: '.json,application/json' });
	input.addEventListener('change', () => {
		void readFile(desk, input.files?.[0]).then(async (said) => {
			input.value = '';
			if (said.isNew) await again();
			// The view may have been shown anew.
			const container = document.querySelector('[data-file-message]') ?? message;
			container.textContent = said.message;
		});
	});
	const forget = button(t('progress.forget'), () => {
		if (confirm(t('progress.forgetSure'))) void desk.clear().then(again);
	});
	return element(
		'details',
		{ class: 'revision-files', ...(desk.log.trouble && { open: '' }) },
		element('summary', {}, t('progress.where')),
		element(
			'div',
			{},
			element('p', { 'data-storage-note': '' }, desk.log.trouble ?? t('progress.note')),
			element('div', 'session-buttons', save, forget),
			element('label', {}, `${t('progress.read')} `, input),
			message
		)
	);
}

/** Asks the browser to keep what is stored. Some ask their reader, some refuse; both is fine. */
export async function askToPersist(): Promise<boolean> {
	try {
		return (await navigator.storage.persisted()) || (await navigator.storage.persist());
	} catch {
		return false;
	}
}

function saveFile({ log }: Desk): void {
	const blob = new Blob([writeProgress(log.entries, log.settings)], { type: 'application/json' });
	const address = URL.createObjectURL(blob);
	const day = new Date().toISOString().slice(0, 10);
	element('a', { href: address, download: `revision-${day}.json` }).click();
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

async function readFile(desk: Desk, file: File | undefined) {
	const text = await file?.text().catch(() => '');
	const read = readProgress(text ?? '');
	if (!read) return { message: t('progress.noFile'), isNew: false };
	const added = await desk.merge(read.entries);
	const exams = { ...read.settings?.exams, ...desk.log.settings.exams };
	await desk.choose({ ...desk.log.settings, exams });
	const skipped =
		read.unreadable > 0 ? ` ${t('progress.unreadable', { count: read.unreadable })}` : '';
	return { message: t('progress.merged', { count: added }) + skipped, isNew: true };
}
