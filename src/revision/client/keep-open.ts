/** Shows a view anew in its place; the parts that were open in it stay open. */
export async function showAnew(
	place: HTMLElement,
	show: () => void | Promise<void>
): Promise<void> {
	const open = [...place.querySelectorAll('details[open]')].map(({ className }) => className);
	await show();
	for (const part of open) place.querySelector(`.${part}`)?.setAttribute('open', '');
}
