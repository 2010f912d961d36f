import { replacedComponents } from '../../lib/page-steps.ts';
import { renderPage, type RenderOptions } from './render-page.ts';

/**
 * Whether a page can be rendered without the bundler. Takes its text and where it stands.
 *
 * Most pages show at a glance that they can; only the others are rendered to find out. One that does not
 * parse counts as plain: who renders it says what is wrong.
 */
export function isPlain(text: string, file: URL, options: RenderOptions): boolean {
	if (isClearlyPlain(text, replacedComponents(options.hastPlugins))) return true;
	try {
		return renderPage(text, { data: {}, file }, options) !== undefined;
	} catch {
		return true;
	}
}

/** Whether nothing in a page, with some components left out, is even alike to what needs the bundler. */
function isClearlyPlain(text: string, components: readonly string[]): boolean {
	const tags = new RegExp(`</?(?:${components.join('|') || '-'})\\b${attributes}>`, 'g');
	return !mayNeedBundler.test(text.replace(tags, ''));
}

/** Attributes as text, in quotes or in braces without braces. */
const attributes = `(?:[^<>"'{}]|"[^"]*"|'[^']*'|\\{[^{}]*\\})*`;

/** Imports and exports, expressions, components, pictures, code, and elements that are left alone. */
const mayNeedBundler =
	/^\s*(?:import|export)\b|(?<!\\)\{|<\s*(?:[A-Z_$]|[\w-]+[.:]|(?:img|pre|script|style)\b)|!\[|```|~~~/m;
