import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { markdownToHast } from 'satteri';
import { expect, test } from 'vitest';
import { adaptFigures } from './adapt-figures.ts';
import { adaptMedia } from './adapt-media.ts';
import { readMedia, mediaPlace } from './media-address.ts';

const site = {
	base: '/revision/',
	site: 'https://example.org',
	hosts: ['www.youtube-nocookie.com', 'media.example.com'],
	language: 'en-GB',
	hasFile: (path: string) => path === 'content/docs/gout/knee.vtt',
};
const html = (text: string) =>
	toHtml(
		adaptMedia(
			adaptFigures(markdownToHast(text) as Root).root,
			'content/docs/gout/management.mdx',
			site
		)
	).trim();

test.each([
	[
		'https://www.youtube.com/watch?v=a_B-1&t=90s',
		'https://www.youtube-nocookie.com/embed/a_B-1?start=90',
	],
	['https://youtu.be/aB1', 'https://www.youtube-nocookie.com/embed/aB1'],
	['https://www.youtube-nocookie.com/embed/aB1', 'https://www.youtube-nocookie.com/embed/aB1'],
	['https://m.youtube.com/shorts/aB1', 'https://www.youtube-nocookie.com/embed/aB1'],
	['https://vimeo.com/123', 'https://player.vimeo.com/video/123?dnt=1'],
	['https://media.example.com/3d/knee', 'https://media.example.com/3d/knee'],
])('%s is shown in a frame', (written, address) => {
	expect(readMedia(written, site.hosts)).toEqual({
		kind: 'frame',
		address,
		page: written,
		host: new URL(address).host,
	});
});

test.each([
	'https://example.com/page',
	'https://media.example.com/hand.png',
	'http://media.example.com/knee',
	'https://www.youtube.com/@channel',
	'hand.png',
	'data:video/mp4;base64,AA.mp4',
])('%s is none', (written) => {
	expect(readMedia(written, site.hosts)).toBeUndefined();
});

test('what comes from another site is a link until a reader asks for it', () => {
	expect(html('![Injection of a knee](https://youtu.be/aB1)')).toBe(
		'<div class="media" data-media="frame" data-media-src="https://www.youtube-nocookie.com/embed/aB1">' +
			'<p><a href="https://youtu.be/aB1" data-address="https://youtu.be/aB1">Injection of a knee</a>' +
			' <span>(www.youtube-nocookie.com)</span></p></div>'
	);
	expect(html('![Steps](https://media.example.com/steps.mp4)')).toContain(
		'data-media="video" data-media-src="https://media.example.com/steps.mp4"'
	);
});

test('a file beside the page or in public/ has a player, with the texts that stand beside it', () => {
	expect(html('![Knee](./knee.mp4)')).toBe(
		'<div class="media"><video src="/revision/gout/media/knee.mp4" controls preload="none" aria-label="Knee">' +
			'<track kind="captions" src="/revision/gout/media/knee.vtt" srclang="en-GB"></video>' +
			'<p><a href="/revision/gout/media/knee.mp4" data-address="https://example.org/revision/gout/media/knee.mp4">Knee</a></p></div>'
	);
	expect(html('![Murmur](/sounds/murmur.mp3)')).toContain(
		'<audio src="/revision/sounds/murmur.mp3" controls preload="none" aria-label="Murmur"></audio>'
	);
});

test('a video has a caption as a picture has, and within a text it is a link', () => {
	expect(html('![Knee](knee.mp4)\n\nCaption: From the side.')).toMatch(
		/^<figure class="captioned"><div class="media"><video .*<\/div><figcaption>From the side\.<\/figcaption><\/figure>$/
	);
	expect(html('See ![Knee](knee.mp4) first.')).toMatch(
		/^<p>See <a href="[^"]*" [^>]*>Knee<\/a> first\.<\/p>$/
	);
});

test('what no host was named for stays as it is', () => {
	expect(html('![Knee](https://vimeo.com/123)')).toContain('<img');
	expect(html('![Hand](hand.png)')).toContain('<img');
});

test('a file has its place in the folder of its topic, and none in that of another', () => {
	expect(mediaPlace('content/docs/gout/a/b.mdx', '../k%20n.mp4')).toEqual({
		path: 'gout/media/k n.mp4',
		source: 'content/docs/gout/k n.mp4',
	});
	expect(mediaPlace('content/docs/gout/b.mdx', '../jdm/knee.mp4')).toBeUndefined();
	expect(mediaPlace('content/about/us.md', 'us.mp4')?.path).toBe('about/media/us.mp4');
});
