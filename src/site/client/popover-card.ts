import { t } from '../../lib/language/t.ts';

/** The card that is shown next to a citation or abbreviation. There is one for the whole page. */
const card = Object.assign(document.createElement('div'), {
	id: 'popover-card',
	className: 'popover-card not-content',
	popover: 'auto',
	role: 'dialog',
});
let shownFor: HTMLElement | undefined;
let shownAt = 0;
let isKept = false;
/** The element that the focus has just returned to, which does not mean that the reader wants to see the card again. */
let left: HTMLElement | undefined;

/** Shows the card for a citation or abbreviation, if there is something to show. With `isTapped`, it stays until it is closed. */
export function showCard(subject: HTMLElement, isTapped: boolean): void {
	// The reader may have moved on while this script was loading. The card would then cover the focused element.
	if (!isTapped && (subject === left || !subject.matches(':hover, :focus'))) return;
	if (subject === shownFor) {
		keep(isKept || isTapped);
		return;
	}
	hide();
	const content = isHeadingLink(subject)
		? isTapped
			? [copyAddress(subject)]
			: []
		: contentFor(subject);
	if (content.length === 0) return;
	card.replaceChildren(...content);
	card.setAttribute('aria-label', subject.ariaLabel ?? subject.textContent);
	// Placed after the subject, so that Tab moves from the subject to the links on the card.
	(subject.closest('.cite') ?? subject).after(card);
	card.showPopover();
	shownFor = subject;
	keep(isTapped);
	shownAt = topOf(subject);
	subject.setAttribute('aria-describedby', card.id);
	// The browser would show a tooltip with the same text.
	if (subject.title) subject.dataset['shown'] = subject.title;
	subject.removeAttribute('title');
	placeBeside(subject);
}

/**
 * Keeps the card open until it is closed. Only then can Tab enter it, because it opens at each citation that receives the focus.
 */
function keep(kept: boolean): void {
	isKept = kept;
	for (const link of card.querySelectorAll('a')) link.tabIndex = kept ? 0 : -1;
}

const hide = () => shownFor && card.hidePopover();

const topOf = (element: Element) => element.getBoundingClientRect().top;

const isHeadingLink = (subject: HTMLElement): subject is HTMLAnchorElement =>
	subject.matches('.sl-anchor-link');

/** Goes to a heading and copies its address. Returns the message to show when the address has been copied. */
function copyAddress({ href, hash }: HTMLAnchorElement): HTMLElement {
	location.hash = hash;
	const said = Object.assign(document.createElement('span'), { role: 'status' });
	// Browsers provide the clipboard only in secure contexts.
	const copied = navigator.clipboard?.writeText(href) ?? Promise.reject(new Error('no clipboard'));
	copied.then(
		() => (said.textContent = t('site.linkCopied')),
		() => (said.textContent = href)
	);
	return said;
}

function contentFor(subject: HTMLElement): (Node | string)[] {
	if (subject.title) return [subject.title];
	const entry = document.getElementById(`ref-${subject.dataset['cite'] ?? ''}`);
	const reference = entry?.querySelector('.reference');
	if (!entry || !reference) return [];
	const links = [...entry.querySelectorAll(':scope > a')];
	const toList = { href: `#${entry.id}`, textContent: t('site.inTheList') };
	const inList = Object.assign(document.createElement('a'), toList);
	return [
		`${subject.textContent}.`,
		reference.cloneNode(true),
		...links.map((link) => link.cloneNode(true)),
		inList,
	].flatMap((part) => [part, ' ']);
}

function placeBeside(subject: HTMLElement): void {
	const {
		left: start,
		top,
		bottom,
	} = subject.getClientRects()[0] ?? subject.getBoundingClientRect();
	const { width, height } = card.getBoundingClientRect();
	const fitsBelow = bottom + height + 8 < innerHeight;
	card.style.left = `${Math.max(8, Math.min(start, innerWidth - width - 8))}px`;
	card.style.top = `${fitsBelow ? bottom + 4 : Math.max(8, top - height - 4)}px`;
}

card.addEventListener('beforetoggle', ({ newState }) => {
	if (newState !== 'closed' || !shownFor) return;
	if (shownFor.dataset['shown']) shownFor.title = shownFor.dataset['shown'];
	delete shownFor.dataset['shown'];
	shownFor.removeAttribute('aria-describedby');
	// If the focus is in the card, it returns to where the card was opened.
	if (card.contains(document.activeElement)) {
		left = shownFor;
		shownFor.focus({ preventScroll: true });
		setTimeout(() => (left = undefined));
	}
	shownFor = undefined;
});

/** Closes the card when the reader has left it and its subject, unless it was tapped. */
const hideUnlessIn = ({ target }: Event) => {
	const isInside = (part: Node | undefined) => part?.contains(target as Node);
	if (!isKept && !isInside(card) && !isInside(shownFor)) hide();
};
let leaving: ReturnType<typeof setTimeout>;
document.addEventListener('pointerover', (event) => {
	clearTimeout(leaving);
	// Long enough to move the pointer from the subject to the card.
	leaving = setTimeout(() => hideUnlessIn(event), 150);
});
document.addEventListener('focusin', hideUnlessIn);
addEventListener('beforeprint', hide);
card.addEventListener('click', ({ target }) => {
	if (target instanceof Element && target.closest('a[href^="#"]')) hide();
});
// Browsers may report the scrolling that moved the subject under the pointer only afterwards.
addEventListener(
	'scroll',
	() => {
		if (!shownFor || Math.abs(topOf(shownFor) - shownAt) <= 4) return;
		// The browser scrolls to the focused element, which may take a moment.
		if (isKept || !shownFor.matches(':focus-visible')) return void hide();
		placeBeside(shownFor);
		shownAt = topOf(shownFor);
	},
	{ passive: true }
);
