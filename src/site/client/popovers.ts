/**
 * Shows the reference of a citation, and the term of an abbreviation, in a card: while the pointer or the focus is on it, or
 * until it is closed if it was tapped. Copies the address of a heading whose link is pressed. The code for the card and for
 * copied text is loaded when it is first needed.
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

/** Touching the screen is not hovering. The tap that follows opens the card. */
const isTouch = (event: Event): boolean =>
	event.type === 'pointerover' && (event as PointerEvent).pointerType === 'touch';

/** Whether a click opens a new tab, or is on a link that contains the abbreviation. */
const isMeantOtherwise = (event: Event): boolean =>
	event instanceof MouseEvent &&
	event.type === 'click' &&
	(event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented);
