/**
 * Makes tables that are wider than the page focusable, so that readers can scroll them with the keyboard. Some browsers do this
 * by themselves; Safari does not.
 */
const tables = document.querySelectorAll<HTMLTableElement>('main table');
if (tables.length > 0) {
	const observer = new ResizeObserver((changes) => {
		for (const { target } of changes) {
			if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
			else target.removeAttribute('tabindex');
		}
	});
	for (const table of tables) observer.observe(table);
}
