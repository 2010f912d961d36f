import css from './notice.css?inline';

// An object, not an element: policies that forbid styles in the page allow it.
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

/** Shows a line at the top of the page's content. `content` are its words and buttons. Returns it. */
export function showNotice(name: string, ...content: (Node | string)[]): HTMLElement {
	document.querySelector(`[data-notice="${name}"]`)?.remove();
	const notice = document.createElement('div');
	notice.className = 'offline-notice';
	notice.dataset['notice'] = name;
	notice.setAttribute('role', 'status');
	notice.append(...content);
	document.querySelector('main')?.prepend(notice);
	return notice;
}

/** Makes a button. */
export function makeButton(label: string, act: () => void): HTMLButtonElement {
	const button = document.createElement('button');
	button.type = 'button';
	button.textContent = label;
	button.addEventListener('click', act);
	return button;
}
