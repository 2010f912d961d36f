/**
 * Gives the document a style sheet. It is no element: a page's Content-Security-Policy allows only the
 * style elements that the page came with.
 */
export function addStyles(css: string): void {
	const sheet = new CSSStyleSheet();
	sheet.replaceSync(css);
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
