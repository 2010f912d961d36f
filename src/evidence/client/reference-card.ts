/**
 * Shows the entry of a reference beside its number, while the pointer is over it or the keyboard on
 * it. The entry is read from the list at the foot of the page, where the number leads to.
 */
export function setUpReferenceCards(): void {
	const card = document.createElement('div');
	if (!document.querySelector('[data-cite]') || typeof card.showPopover !== 'function') return;
	card.className = 'reference-card';
	card.popover = 'manual';
	card.setAttribute('role', 'tooltip');
	card.id = 'reference-card';
	document.body.append(card);
	const hide = () => card.hidePopover();
	const show = ({ target }: Event) => {
		const link = target instanceof Element ? target.closest('[data-cite]') : null;
		if (link instanceof HTMLElement) showBeside(link, card);
		else hide();
	};
	document.addEventListener('pointerover', show);
	document.addEventListener('focusin', show);
	document.addEventListener('focusout', hide);
	document.addEventListener('keydown', ({ key }) => {
		if (key === 'Escape') hide();
	});
	addEventListener('scroll', hide, { passive: true });
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
