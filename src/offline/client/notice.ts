import css from './notice.css?inline';

// An object, not an element: policies that forbid styles in the page allow it.
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** Shows a line at the top of the page's content. `content` are its words and buttons. Returns it. */
export function showNotice(name: string, ...content: (Node | string)[]): HTMLElement {
	document.querySelector(`[data-notice="${name}"]`)?.remove();
	const attributes = { className: 'offline-notice', role: 'status' };
	const notice = Object.assign(document.createElement('div'), attributes);
	notice.dataset['notice'] = name;
	notice.append(...content);
	document.querySelector('main')?.prepend(notice);
	return notice;
}

/** Makes a button. */
export function makeButton(label: string, act: () => void): HTMLButtonElement {
	const said = { type: 'button', textContent: label } as const;
	const button = Object.assign(document.createElement('button'), said);
	button.addEventListener('click', act);
	return button;
}
