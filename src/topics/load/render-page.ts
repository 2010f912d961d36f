import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import {
	mdxToHast,
	mdxToJs,
	type Data,
	type HastPluginEntry,
	type MdxCompileOptions,
	type MdxJsxFlowElementHast,
	type MdxJsxTextElementHast,
	type MdxToJsResult,
} from 'satteri';
import { Fragment, jsx } from './html-runtime.ts';
import { pluginsFor } from './markdown-plugins.ts';

/**
 * Renders an MDX page to HTML, without a bundler.
 *
 * Takes its text; front matter is passed over. Returns nothing if the page needs the bundler: for an
 * import, an expression, a component that no plugin has replaced, a picture to be made smaller, or code to
 * be coloured. Throws the parser's error, which begins with the line and the column, if it does not parse.
 */
export function renderPage(
	text: string,
	page: { data: Record<string, unknown>; file: URL },
	{ mdastPlugins, hastPlugins, features }: RenderOptions
): RenderedPage | undefined {
	const astro: AstroData = {
		frontmatter: page.data,
		headings: [],
		localImagePaths: new Set(),
		remoteImagePaths: new Set(),
	};
	const data: Data = { astro };
	const plugins = pluginsFor(text, page.file, mdastPlugins, data);
	if (plugins.length === 0) {
		data.readTree = () => mdxToHast(text, { features, position: false }) as Root;
	}
	try {
		const { code } = mdxToJs(text, {
			features,
			mdastPlugins: plugins,
			hastPlugins: [...hastPlugins, satteriHeadingIdsPlugin(), refuseWhatNeedsBundler()],
			fileURL: page.file,
			data,
			outputFormat: 'function-body',
			// What no component is part of comes out as one string of HTML.
			optimizeStatic: { component: 'Fragment', prop: 'set:html' },
			elementAttributeNameCase: 'html',
		}) as MdxToJsResult;
		const { headings, frontmatter } = astro;
		return {
			html: readStatic(code) ?? evaluate(code),
			metadata: { headings, frontmatter, imagePaths: [] },
		};
	} catch (error) {
		if (error === needsBundler) return undefined;
		throw error;
	}
}

/**
 * Takes the HTML out of a compiled page that is nothing but one string of it, as nearly all are; nothing if
 * it is more. Running what is compiled takes longer than all else that is done with a page.
 */
function readStatic(code: string): string | undefined {
	const string = onlyString.exec(code)?.[1];
	try {
		return string && (JSON.parse(string) as string);
	} catch {
		// It has an escape that JSON does not know.
		return undefined;
	}
}

/** The whole of the content, of which Sätteri makes a function by this name. */
const onlyString =
	/^function _createMdxContent\(props\) \{\n(?:    (?:const|if) .*\n)+    return _jsx\(Fragment, \{ "set:html": ("(?:[^"\\]|\\.)*") \}\);\n\}/m;

/** Runs the compiled page, in which nothing of the author's is left to run. */
function evaluate(code: string): string {
	const { default: content } = new Function(code)({ Fragment, jsx, jsxs: jsx }) as CompiledPage;
	return toHtml(content({ components: { Fragment } }), { allowDangerousHtml: true });
}

const needsBundler = new Error('This page needs the bundler.');

/** Stops at the first thing that only the bundler can render. */
function refuseWhatNeedsBundler(): HastPluginEntry {
	const refuse = () => {
		throw needsBundler;
	};
	const refuseComponent = ({ name, attributes }: MdxJsxFlowElementHast | MdxJsxTextElementHast) => {
		if (name !== 'Fragment' && !/^[a-z][\w-]*$/.test(name ?? '')) refuse();
		if (!attributes.every(isPlain)) refuse();
	};
	return {
		name: 'refuse-what-needs-bundler',
		mdxjsEsm: refuse,
		mdxFlowExpression: refuse,
		mdxTextExpression: refuse,
		mdxJsxFlowElement: { filter: [], visit: refuseComponent },
		mdxJsxTextElement: { filter: [], visit: refuseComponent },
		element: { filter: ['img', 'pre', 'script', 'style'], visit: refuse },
	};
}

const isPlain = ({ type, value }: MdxJsxFlowElementHast['attributes'][number]): boolean =>
	type === 'mdxJsxAttribute' && (value === null || typeof value === 'string');

/** What pages are rendered with. */
export type RenderOptions = Required<
	Pick<MdxCompileOptions, 'mdastPlugins' | 'hastPlugins' | 'features'>
>;

/** A page as Astro's store keeps it. */
export interface RenderedPage {
	html: string;
	metadata: {
		headings: AstroData['headings'];
		frontmatter: Record<string, unknown>;
		imagePaths: string[];
	};
}

/** What Astro's own plugins for Markdown leave their findings in. */
interface AstroData {
	frontmatter: Record<string, unknown>;
	headings: { depth: number; slug: string; text: string }[];
	localImagePaths: Set<string>;
	remoteImagePaths: Set<string>;
}

interface CompiledPage {
	default: (props: { components: { Fragment: symbol } }) => ReturnType<typeof jsx>;
}
