/** Shows the footnotes of what stands on the sheet, and no others. */
export function showFootnotes(): void {
	const marks = [...document.querySelectorAll('.booklet [data-chapter] [data-footnote-ref]')];
	const shown = new Set(
		marks
			.filter((mark) => !mark.closest(left))
			.map((mark) => mark.getAttribute('href')?.slice(1) ?? '')
	);
	for (const list of document.querySelectorAll('.booklet [data-chapter] > [data-footnotes]')) {
		const notes = [...list.querySelectorAll(':scope > ol > li')];
		for (const note of notes) note.toggleAttribute('data-off-sheet', !shown.has(note.id));
		list.toggleAttribute('data-off-sheet', !notes.some(({ id }) => shown.has(id)));
	}
}

const left = '[data-off-sheet], .booklet-only, .starlight-aside';
