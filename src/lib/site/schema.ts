import { z } from 'astro/zod';

/** A non-empty text. */
export const text = z.string().trim().min(1);

/** The path of a file in `content/`. */
const file = text.refine((path) => !/^\/|(?:^|\/)\.\.(?:\/|$)/.test(path), {
	error: 'must be the path of a file below content/, such as look/logo.svg',
});

/** The path of a file with a given extension. */
const fileOf = (ending: string, error: string) =>
	file.refine((path) => path.endsWith(ending), { error });

/** A text that matches a pattern. */
const like = (form: RegExp, error: string) => z.string().regex(form, { error });

const colour = like(/^#(?:[\da-f]{3}|[\da-f]{6})$/i, 'must be a colour such as "#116869"');

/** A name that is part of an address. */
export const name = like(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens');

/** Whether a text is a language tag: https://www.rfc-editor.org/info/bcp47 */
export function isLanguage(text: string): boolean {
	try {
		return Intl.getCanonicalLocales(text)[0] === text;
	} catch {
		return false;
	}
}

/** The built-in citation styles. */
export const citationStyles = ['vancouver', 'apa', 'harvard'] as const;

/** A page of a page set. */
const SetPageSchema = z.strictObject({
	/** Its file name without the extension, which is the last part of its address. */
	name,
	/** Its title when notes are imported. */
	title: text,
	/** Other titles by which the importer recognises it, in any case. */
	recognises: z.array(text).default([]),
});

/** The contents of `content/site.yml`. All settings are optional. Unknown keys are refused. */
export const SiteSchema = z.strictObject({
	/** The name of the site. @default 'Vademecum' */
	name: text.default('Vademecum'),
	/** A description in one sentence, for the library, search engines and link previews. @default a generic sentence */
	tagline: text.optional(),

	/**
	 * The language of the pages and of the interface, as a BCP 47 tag: `de`, `en-US`, `hi`.
	 *
	 * @default 'en-GB'
	 */
	language: z
		.string()
		.refine(isLanguage, { error: 'must be the tag of a language such as “de” or “en-US”' })
		.default('en-GB'),

	/** The logo at the top of each page. */
	logo: z
		.strictObject({
			light: file,
			/** For the dark theme. @default the same */
			dark: file.optional(),
			/** Whether the logo contains the name, so that it is not repeated. */
			showsName: z.boolean().default(false),
		})
		.optional(),
	/** The icon for the browser tab and the installed app, an SVG: `look/icon.svg`. */
	icon: fileOf('.svg', 'must be an SVG, such as look/icon.svg').optional(),
	/** The colour of links and selected items. */
	accent: colour.optional(),
	/** The same in the dark theme. @default the accent, made light enough for the dark theme */
	accentDark: colour.optional(),
	fonts: z
		.strictObject({
			/** The font family of text. */
			text: text.optional(),
			/** The font family of headings. */
			titles: text.optional(),
			/** Font files for families that readers' systems do not have. */
			files: z
				.array(
					z.strictObject({
						family: text,
						file,
						/** One weight, or the range of a variable font: "400 700". */
						weight: like(/^\d{1,4}(?: \d{1,4})?$/, 'must be such as "400" or "400 700"').default(
							'400'
						),
						style: z.enum(['normal', 'italic']).default('normal'),
					})
				)
				.default([]),
		})
		.optional(),
	/** A style sheet that is loaded after the theme. */
	styles: fileOf('.css', 'must be a style sheet, such as look/own.css').optional(),

	/** One sentence at the top of each topic's pages, on paper and on cards: “Not medical advice.” */
	disclaimer: text.optional(),
	/** A sentence or two at the foot of every page. @default the disclaimer */
	notice: text.optional(),
	/** What the notes are, on the first page of a booklet: “Notes to revise from.” */
	whatItIs: text.optional(),
	/** What the notes are not: “Medical advice.” */
	whatItIsNot: text.optional(),
	/** The audience, for search engines. */
	audience: text.optional(),
	/** Links at the foot of every page: imprint, privacy, contact. */
	footer: z
		.array(
			z.strictObject({
				text,
				link: like(
					/^(?:\/(?!\/)\S*|https:\/\/[^\s/]\S*|mailto:[^\s@]+@[^\s@]+)$/,
					'must be the address of a page (“/about/imprint/”), or begin with “https://” or “mailto:”'
				),
			})
		)
		.default([]),
	/** Where readers report errors: an email address, or an address that begins with `https://`. */
	errors: like(
		/^(?:https?:\/\/\S+|[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+)$/,
		'must be a mail address, or an address that begins with “https://”'
	).optional(),
	/**
	 * The citation style: the name of a built-in style, or a CSL file: `look/journal.csl`.
	 *
	 * @default 'vancouver'
	 */
	citationStyle: file.default('vancouver'),
	/**
	 * The hosts whose videos and frames pages may show: `www.youtube-nocookie.com`, `player.vimeo.com`. Nothing is loaded from them
	 * until a reader presses a button.
	 */
	mediaHosts: z
		.array(
			like(
				/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$/,
				'must be the name of a host in small letters, such as “www.youtube-nocookie.com”'
			)
		)
		.default([]),
	/** The sites that may show pages in a frame, such as a course platform: `https://platform.example`. */
	framedBy: z
		.array(
			like(
				/^https?:\/\/[a-z0-9.-]+(?::\d+)?$/,
				'must be the address of a site without a path, such as “https://platform.example”'
			)
		)
		.default([]),
	/**
	 * Redirects from former addresses of pages to the current ones: `/gout/therapy/: /gout/management/`. A redirect to a topic
	 * includes the addresses below it.
	 */
	moved: z
		.record(
			like(/^\/(?:[\w-]+\/)+$/, 'must be the former address of a page, such as “/gout/therapy/”'),
			like(
				/^\/(?:[^\s#]*\/)?(?:#\S+)?$/,
				'must be the address of a page or a section, such as “/gout/management/”'
			)
		)
		.default({}),
	/** Whether there is a page that explains the verdicts of evidence notes. */
	evidencePage: z.boolean().default(true),

	/** The page set of the topics that name none. @default 'disease' */
	kind: name.default('disease'),
	/** Page sets of the site, by name. A set with the name of a standard set replaces it. */
	pageSets: z.record(name, z.array(SetPageSchema).min(1)).default({}),
});

/** The settings of a site, with defaults. */
export type SiteSettings = z.output<typeof SiteSchema>;

/** A page of a page set. */
export type SetPage = z.output<typeof SetPageSchema>;

/** The settings of a site without a `content/site.yml`. */
export const defaultSettings: SiteSettings = SiteSchema.parse({});
