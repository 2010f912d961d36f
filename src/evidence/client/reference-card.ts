/**
 * Shows the entry of a reference beside its number, while the pointer is over it or the keyboard on
 * it. The entry is read from the list at the foot of the page, where the number leads to.
 */
export function setUpReferenceCards(): void {
	if (!document.querySelector('[data-cite]') || !('showPopover' in HTMLElement.prototype)) return;
	let card: HTMLElement | undefined;
	let shownAt = 0;
	let link: Element | null = null;
	const topOf = (link: Element) => link.getBoundingClientRect().top;
	const hide = () => card?.hidePopover();
	const show = ({ target }: Event) => {
		link = target instanceof Element ? target.closest('[data-cite]') : null;
		if (!(link instanceof HTMLElement)) return hide();
		showBeside(link, (card ??= makeCard()));
		shownAt = topOf(link);
	};
	document.addEventListener('pointerover', show);
	document.addEventListener('focusin', show);
	document.addEventListener('focusout', hide);
	document.addEventListener('keydown', ({ key }) => {
		if (key === 'Escape') hide();
	});
	// Browsers may tell of the scrolling that brought the number under the pointer only afterwards.
	const hideIfMoved = () => {
		if (link && Math.abs(topOf(link) - shownAt) > 4) hide();
	};
	addEventListener('scroll', hideIfMoved, { passive: true });
}

function makeCard(): HTMLElement {
	const card = document.createElement('div');
	card.className = 'reference-card';
	card.popover = 'manual';
	card.setAttribute('role', 'tooltip');
	card.id = 'reference-card';
	document.body.append(card);
	return card;
}

function showBeside(link: HTMLElement, card: HTMLElement): void {
	const entry = document.getElementById(`ref-${link.dataset['cite'] ?? ''}`);
	const text = entry?.querySelector('.reference')?.textContent;
	if (!text) return;
	card.textContent = text;
	link.setAttribute('aria-describedby', card.id);
	card.showPopover();
	const { left, top, bottom } = link.getBoundingClientRect();
	const { width, height } = card.getBoundingClientRect();
	const fitsBelow = bottom + height + 8 < innerHeight;
	card.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
	card.style.top = `${fitsBelow ? bottom + 6 : Math.max(8, top - height - 6)}px`;
}
