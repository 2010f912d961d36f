import { t } from '../../../lib/language/t.ts';
import css from './play.css?inline';

const styles = new CSSStyleSheet();
styles.replaceSync(css);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, styles];

/*
 * Videos and frames of other sites: a button that says where they come from. Nothing is asked of the other site before it
 * is pressed. Without this script, on paper and without a network there is the link.
 */
for (const container of document.querySelectorAll<HTMLElement>('[data-media]')) {
	const { host } = new URL(container.dataset['mediaSrc'] ?? '');
	const button = Object.assign(document.createElement('button'), { type: 'button' });
	const play = Object.assign(document.createElement('strong'), { textContent: t('topics.play') });
	const from = document.createElement('span');
	from.textContent = t('topics.playFrom', { host });
	button.append(play, ' ', from);
	button.addEventListener('click', () => {
		if (navigator.onLine) show(container, button);
		else Object.assign(from, { role: 'status', textContent: t('topics.playOffline') });
	});
	container.prepend(button);
}

function show(container: HTMLElement, button: HTMLButtonElement): void {
	const { media = '', mediaSrc = '' } = container.dataset;
	const title = container.querySelector('a')?.textContent ?? '';
	const shown = media === 'frame' ? makeFrame() : makePlayer(media);
	shown.title = title;
	button.replaceWith(shown);
	shown.src = mediaSrc;
	shown.focus();
}

function makeFrame(): HTMLIFrameElement {
	const frame = document.createElement('iframe');
	frame.allow = 'fullscreen; picture-in-picture';
	// Some hosts show nothing to those who do not say where they come from; they get the site's name and no page.
	frame.referrerPolicy = 'strict-origin';
	frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation');
	return frame;
}

function makePlayer(kind: string): HTMLMediaElement {
	const player = document.createElement(kind === 'audio' ? 'audio' : 'video');
	return Object.assign(player, { controls: true, tabIndex: 0 });
}
