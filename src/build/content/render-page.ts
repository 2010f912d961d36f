import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { toHtml } from 'hast-util-to-html';
import {
	mdxToJs,
	type Data,
	type HastPluginEntry,
	type MdxCompileOptions,
	type MdxJsxFlowElementHast,
	type MdxJsxTextElementHast,
	type MdxToJsResult,
} from 'satteri';
import { escapeSigns } from '../../lib/signs.ts';
import { Fragment, jsx } from './html-runtime.ts';

/**
 * Renders an MDX page to HTML without a bundler.
 *
 * Takes its text without front matter. Returns `undefined` if the page needs the bundler: for an import, an expression, a component that
 * no plugin has replaced, a picture to be optimised, or code to be highlighted. If the page does not parse, throws the parser's error,
 * which begins with the line and the column.
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
	try {
		const { code } = mdxToJs(escapeSigns(text, true), {
			features: { ...features, frontmatter: false },
			mdastPlugins,
			hastPlugins: [...hastPlugins, satteriHeadingIdsPlugin(), refuseWhatNeedsBundler()],
			fileURL: page.file,
			data,
			outputFormat: 'function-body',
			// Content without components is compiled to one string of HTML.
			optimizeStatic: { component: 'Fragment', prop: 'set:html' },
			elementAttributeNameCase: 'html',
		}) as MdxToJsResult;
		const { headings, frontmatter } = astro;
		return {
			html: evaluate(code),
			metadata: { headings, frontmatter, imagePaths: [] },
		};
	} catch (error) {
		if (error === needsBundler) return undefined;
		throw error;
	}
}

/** Runs the compiled page, which contains no code of the author. */
function evaluate(code: string): string {
	const { default: content } = new Function(code)({ Fragment, jsx, jsxs: jsx }) as CompiledPage;
	return toHtml(content({ components: { Fragment } }), { allowDangerousHtml: true });
}

const needsBundler = new Error('This page needs the bundler.');

/** Throws at the first node that only the bundler can render. */
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

/** The options that pages are rendered with. */
export type RenderOptions = Required<
	Pick<MdxCompileOptions, 'mdastPlugins' | 'hastPlugins' | 'features'>
>;

/** A rendered page, in the form of Astro's content store. */
export interface RenderedPage {
	html: string;
	metadata: {
		headings: AstroData['headings'];
		frontmatter: Record<string, unknown>;
		imagePaths: string[];
	};
}

/** Where Astro's Markdown plugins store their results. */
interface AstroData {
	frontmatter: Record<string, unknown>;
	headings: { depth: number; slug: string; text: string }[];
	localImagePaths: Set<string>;
	remoteImagePaths: Set<string>;
}

interface CompiledPage {
	default: (props: { components: { Fragment: symbol } }) => ReturnType<typeof jsx>;
}
