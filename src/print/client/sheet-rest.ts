import { describeRest } from '../sheet.ts';
import type { Section } from './sheet-sections.ts';

/** Says at the foot of the sheet what it leaves to the booklet. */
export function sayWhatIsLeft(sections: readonly Section[]): void {
	const foot = document.querySelector('.sheet-rest');
	if (!foot) return;
	const statements = sections.flatMap(({ statements }) => statements);
	const parts = '.booklet [data-chapter]';
	const pictures = [...document.querySelectorAll(`${parts} img`)];
	foot.textContent = describeRest({
		statement: statements.filter(({ parts: [first] }) => first?.matches('[data-off-sheet]')).length,
		picture: pictures.filter((picture) => picture.closest('[data-off-sheet], .booklet-only'))
			.length,
		box: document.querySelectorAll(`${parts} .starlight-aside`).length,
	});
}
