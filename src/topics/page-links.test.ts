import { expect, test } from 'vitest';
import { nearestPage, readPageLinks } from './page-links.ts';

const html = `<a href="/base/gout/">Gout</a>
<li><a href="/base/gout/management/" aria-current="page"><span>Drugs &amp; management</span></a></li>
<a class="x" href="/base/gout/diagnosis/">Diagnostic approach</a> <a href="/base/gout/diagnosis/#s">s</a>
<a href="/base/gout/management/">Next: management</a> <a href="/base/sle/signs/">Signs</a> <a href="/base/gout/gout.pdf">PDF</a>`;

test('reads the pages of a topic from one of them, each once, by the title that comes first', () => {
	expect(readPageLinks(html, '/base/gout/')).toEqual([
		{ address: '/base/gout/management/', title: 'Drugs & management' },
		{ address: '/base/gout/diagnosis/', title: 'Diagnostic approach' },
	]);
});

test.each([
	['/gout/managment/', 'management'],
	['/gout/managment', 'management'],
	['/gout/diagnosis.html', 'diagnosis'],
	['/gout/Diagnos/', 'diagnosis'],
	['/gout/management/surgery', undefined],
	['/gout/history/', undefined],
	['/', undefined],
])('of %s, the nearest page is %s', (typed, name) => {
	const nearest = nearestPage(typed, readPageLinks(html, '/base/gout/'));
	expect(nearest?.address.split('/')[3]).toBe(name);
});
