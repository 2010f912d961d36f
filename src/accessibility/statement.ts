/** What the tests in `e2e/` hold, in a reader's words. A test that goes takes its line along. */
export const tested: readonly { what: string; how: string }[] = [
	{
		what: 'Names, roles, contrast and the like',
		how: 'axe on every kind of page, in both themes and at several widths; the audit takes every page, and search and the print panel when they are open',
	},
	{
		what: 'Keyboard',
		how: 'from the library by way of search to a printed booklet, without a pointer',
	},
	{
		what: 'Focus',
		how: 'is seen at each step, is not covered, and goes in the order of the page; also with forced colours',
	},
	{
		what: 'Structure',
		how: 'one main heading a page, no level left out, named regions, a language, a title of its own',
	},
	{ what: 'Links', how: 'say where they lead; the first one leads to the text' },
	{ what: 'Zoom to 400 %', how: 'at 320 × 256 pixels nothing but tables is scrolled sideways' },
	{ what: 'Spacing of text', how: 'wider lines, words and letters cut nothing off' },
	{ what: 'Size of what is pressed', how: '24 pixels or that much room around it' },
	{ what: 'Less motion', how: 'nothing moves for readers who ask for that' },
	{ what: 'Valid HTML', how: 'every page, with html-validate' },
];

/** What no test holds. */
export const untested: readonly string[] = [
	'Screen readers: nobody has read the site with NVDA, JAWS, VoiceOver or TalkBack for this statement.',
	'Speech input, switches and screen magnifiers.',
	'Firefox and Safari: the tests run in Chromium only. Search, the print panel and topics kept offline were tested manually in Firefox 153 and WebKitGTK 2.50, not for accessibility.',
	'Readers with disabilities: none was asked.',
	'PDFs against PDF/UA.',
];
