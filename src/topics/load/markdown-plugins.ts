import {
	normalizePlugins,
	type Data,
	type MdastPluginDefinition,
	type MdastPluginEntry,
} from 'satteri';

/**
 * The Markdown plugins that may change a page, by its text and its file: those that look for directives alone,
 * as Starlight's do, leave a page without any as it is.
 *
 * `data` is what plugins find and leave as the page's data.
 */
export function pluginsFor(
	text: string,
	file: URL,
	plugins: readonly MdastPluginEntry[],
	data: Data
): MdastPluginDefinition[] {
	const all = normalizePlugins<MdastPluginDefinition>(
		plugins,
		'mdastPlugins',
		text,
		file,
		'mdx',
		data
	);
	return mayHaveDirective.test(text) ? all : all.filter((plugin) => !isForDirectives(plugin));
}

/** `:name`, `::name`, `:::name`: as Sätteri begins a name. In most texts a colon has a space behind it. */
const mayHaveDirective = /:[\p{ID_Start}\p{N}:]/u;

const isForDirectives = (plugin: MdastPluginDefinition): boolean =>
	Object.keys(plugin).every((key) =>
		/^(?:name|options|(?:text|leaf|container)Directive)$/.test(key)
	);
