/** Shows a view anew in its place; the parts that were open in it stay open. */
export async function showAnew(
	container: HTMLElement,
	show: () => void | Promise<void>
): Promise<void> {
	const open = [...container.querySelectorAll('details[open]')].map(({ className }) => className);
	await show();
	for (const part of open) container.querySelector(`.${part}`)?.setAttribute('open', '');
}
