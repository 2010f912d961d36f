/**
 * Shows beside a citation its reference, and beside an abbreviation what it stands for: while the pointer or the focus is
 * on it, or until it is shut where it was tapped. The link of a heading is copied where it is pressed. What shows the card
 * is loaded when it is first wanted, and so is what writes the text that is copied.
 */
import { whenIdle } from '../../lib/when-idle.ts';

const subjects = 'main :is([data-cite],abbr[title],abbr[data-shown],.sl-anchor-link)';

if (document.querySelector(subjects)) {
	for (const type of ['pointerover', 'focusin', 'click'] as const) {
		document.addEventListener(type, follow);
	}
	whenIdle(() => {
		for (const abbreviation of document.querySelectorAll<HTMLElement>('main abbr[title]')) {
			abbreviation.tabIndex = 0;
		}
	});
}

document.addEventListener(
	'selectstart',
	() => import('./copy-text.ts').then(({ copyText }) => addEventListener('copy', copyText)),
	{ once: true }
);

function follow(event: Event): void {
	const { type, target } = event;
	const subject = target instanceof Element && target.closest<HTMLElement>(subjects);
	if (!subject || isTouch(event) || isMeantOtherwise(event)) return;
	const isTapped = type === 'click';
	if (isTapped) event.preventDefault();
	import('./popover-card.ts').then(
		({ showCard }) => showCard(subject, isTapped),
		() => isTapped && subject instanceof HTMLAnchorElement && location.assign(subject.hash)
	);
}

/** A finger that comes to the page points at nothing; the tap that follows does. */
const isTouch = (event: Event): boolean =>
	event.type === 'pointerover' && (event as PointerEvent).pointerType === 'touch';

/** A click for a new tab, or on a link that holds the abbreviation. */
const isMeantOtherwise = (event: Event): boolean =>
	event instanceof MouseEvent &&
	event.type === 'click' &&
	(event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented);
