/**
 * Lets readers without a pointer scroll a table that is wider than the page: as long as it is, Tab
 * reaches it. Some browsers see to that themselves; Safari does not.
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
