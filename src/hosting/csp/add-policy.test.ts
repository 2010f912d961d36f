import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { parseHtml } from '../../lib/html/dom.ts';
import { addPolicy as addPolicyTo } from './add-policy.ts';

const addPolicy = (html: string) => addPolicyTo(html, parseHtml(html));

const page = (body: string) =>
	`<!doctype html><html><head><meta charset="utf-8"/><title>T</title></head><body>${body}</body></html>`;
const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
const policyOf = (html: string) => {
	const content =
		html.match(/<meta http-equiv="content-security-policy" content="([^"]*)"/)?.[1] ?? '';
	return new Map(
		content.split('; ').map((part) => {
			const [name = '', ...sources] = part.split(' ');
			return [name, sources] as const;
		})
	);
};

test('a page of Astro’s option “redirects”, which names no encoding, has a policy', () => {
	const redirect =
		'<!doctype html><title>Redirecting to: /b/</title><meta http-equiv="refresh" content="0;url=/b/">';
	expect(addPolicy(redirect)).toMatch(/^<!doctype html><meta http-equiv="content-security-policy"/);
	expect(() => addPolicy('<!doctype html><title>Doses</title>')).toThrow('no <meta charset>');
});

test('a page is allowed what the site serves, and the scripts that it carries by their hashes', () => {
	const policy = policyOf(addPolicy(page('<script>run()</script><script src="/a.js"></script>')));

	expect(policy.get('default-src')).toEqual(["'none'"]);
	expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", hash('run()')]);
	expect(policy.get('style-src')).toEqual(["'self'"]);
	expect(policy.get('style-src-attr')).toEqual(["'none'"]);
});

test('a page that shows videos of another site may load them, and only from there', () => {
	const shown = (kind: string, src: string) =>
		`<div data-media="${kind}" data-media-src="${src}"></div>`;
	const policy = policyOf(
		addPolicy(
			page(
				shown('frame', 'https://www.youtube-nocookie.com/embed/a') +
					shown('frame', 'https://www.youtube-nocookie.com/embed/b') +
					shown('video', 'https://media.example.com/a.mp4')
			)
		)
	);
	expect(policy.get('frame-src')).toEqual(['https://www.youtube-nocookie.com']);
	expect(policy.get('media-src')).toEqual(["'self'", 'https://media.example.com']);
	const plain = policyOf(addPolicy(page('<video src="/a.mp4"></video>')));
	expect(plain.has('frame-src')).toBe(false);
	expect(plain.get('media-src')).toEqual(["'self'"]);
});

test('line ends, entities and characters beyond ASCII are hashed as browsers read them', () => {
	const policy = policyOf(
		addPolicy(page('<script>"é &amp;"\r\n</script><p style="quotes: &quot;–&quot;">'))
	);

	expect(policy.get('script-src')).toContain(hash('"é &amp;"\n'));
	expect(policy.get('style-src-attr')).toEqual(["'unsafe-hashes'", hash('quotes: "–"')]);
});

test('data in a page needs no leave, and what is carried twice is named once', () => {
	const policy = policyOf(
		addPolicy(
			page('<script type="application/ld+json">{}</script><style>a{}</style><style>a{}</style>')
		)
	);

	expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
	expect(policy.get('style-src')).toEqual(["'self'", hash('a{}')]);
});

test('code is found behind any other attribute, and none in a comment or in text', () => {
	const policy = policyOf(
		addPolicy(
			page(
				'<table><tr><td title="a > b"style=\'top:1px\'></td></tr></table>' +
					'<!-- <script>old()</script> --><p>&lt;script&gt;no()</p><SCRIPT>run(">")</SCRIPT >'
			)
		)
	);

	expect(policy.get('style-src-attr')).toEqual(["'unsafe-hashes'", hash('top:1px')]);
	expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'", hash('run(">")')]);
	for (const code of [
		'<a title="a > b" onclick="run()">',
		'<a href="x"ONCLICK=run()>',
		'<a title="a" onclick = "run()">',
		'<a href="x"/onclick=run()>',
		'<a href="java&#115;cript:run()">',
	]) {
		expect(() => addPolicy(page(code))).toThrow('<a> carries code in');
	}
});

test('what does not end hides nothing, and names that only resemble others are no code', () => {
	const alike = '<p data-style="a" src="b" sizes=c once><script-like></script-like>';
	const open = `<p title='open><script src="/a.js">left open<p style="top:1px">`;
	const policy = policyOf(addPolicy(page(alike + open)));

	expect(policy.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"]);
	// Browsers drop a tag that does not end.
	expect(policy.get('style-src-attr')).toEqual(["'none'"]);
});

test('nothing of a page changes but that its policy comes first', () => {
	const html = page('<p>it’s  a <b>page</b>');
	const once = addPolicy(html);

	expect(once.replace(/<meta http-equiv[^>]*>/, '')).toBe(html);
	expect(once.indexOf('content-security-policy')).toBeLessThan(once.indexOf('<title>'));
});

test('a page that carries code in an attribute, or names no encoding, stops the build', () => {
	expect(() => addPolicy(page('<a onclick="run()">'))).toThrow(
		'<a> carries code in “onclick”; move it into a script.'
	);
	expect(() => addPolicy(page('<a href=" javascript:run()">'))).toThrow(
		'<a> carries code in “href”'
	);
	expect(() => addPolicy('<p>text')).toThrow('The page has no <meta charset>');
});
