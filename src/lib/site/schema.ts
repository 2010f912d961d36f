import { z } from 'astro/zod';

/** A text that is not empty. */
export const text = z.string().trim().min(1);

/** A file below `content/`. */
const file = text.refine((path) => !/^\/|(?:^|\/)\.\.(?:\/|$)/.test(path), {
	error: 'must be the path of a file below content/, such as look/logo.svg',
});

/** A file of one kind, by its ending. */
const fileOf = (ending: string, error: string) =>
	file.refine((path) => path.endsWith(ending), { error });

/** A text of one form. */
const like = (form: RegExp, error: string) => z.string().regex(form, { error });

const colour = like(/^#(?:[\da-f]{3}|[\da-f]{6})$/i, 'must be a colour such as "#116869"');

/** A name as it stands in addresses. */
export const name = like(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens');

/** Whether a text is the tag of a language: https://www.rfc-editor.org/info/bcp47 */
export function isLanguage(text: string): boolean {
	try {
		return Intl.getCanonicalLocales(text)[0] === text;
	} catch {
		return false;
	}
}

/** The citation styles that come with the program. */
export const citationStyles = ['vancouver', 'apa', 'harvard'] as const;

/** A page of a page set. */
const SetPageSchema = z.strictObject({
	/** Its file name without the ending, which is the last part of its address. */
	name,
	/** Its title where notes are imported. */
	title: text,
	/** Other titles by which the importer knows it in notes, in any case. */
	recognises: z.array(text).default([]),
});

/** What `content/site.yml` may say. All of it can be left out; a key that is not here is refused. */
export const SiteSchema = z.strictObject({
	/** The name of the site. @default 'Vademecum' */
	name: text.default('Vademecum'),
	/** What it is, in one sentence: for the library, search engines and links to it. @default such a sentence of notes */
	tagline: text.optional(),

	/**
	 * The language of the pages and of the words around them, as a BCP 47 tag: `de`, `en-US`, `hi`.
	 *
	 * @default 'en-GB'
	 */
	language: z
		.string()
		.refine(isLanguage, { error: 'must be the tag of a language such as “de” or “en-US”' })
		.default('en-GB'),

	/** The mark beside the name at the top of each page. */
	logo: z
		.strictObject({
			light: file,
			/** For the dark theme. @default the same */
			dark: file.optional(),
			/** Whether the name stands in the picture, and is not to be repeated beside it. */
			showsName: z.boolean().default(false),
		})
		.optional(),
	/** The icon of the browser's tab and of the installed app, an SVG: `look/icon.svg`. */
	icon: fileOf('.svg', 'must be an SVG, such as look/icon.svg').optional(),
	/** The colour of links and of what is chosen. */
	accent: colour.optional(),
	/** The same in the dark theme. @default the accent, as light as text has to be there */
	accentDark: colour.optional(),
	fonts: z
		.strictObject({
			/** The family that text is set in. */
			text: text.optional(),
			/** The family that titles are set in. */
			titles: text.optional(),
			/** Files of families that readers' systems do not have. */
			files: z
				.array(
					z.strictObject({
						family: text,
						file,
						/** One weight, or the two ends of a variable face: "400 700". */
						weight: like(/^\d{1,4}(?: \d{1,4})?$/, 'must be such as "400" or "400 700"').default(
							'400'
						),
						style: z.enum(['normal', 'italic']).default('normal'),
					})
				)
				.default([]),
		})
		.optional(),
	/** A style sheet that comes after those of the theme. */
	styles: fileOf('.css', 'must be a style sheet, such as look/own.css').optional(),

	/** One sentence at the head of each topic's pages, on paper and on cards: “Not medical advice.” */
	disclaimer: text.optional(),
	/** A sentence or two at the foot of every page. @default the disclaimer */
	notice: text.optional(),
	/** What the pages are, for the first page of a booklet: “Notes to revise from.” */
	whatItIs: text.optional(),
	/** What they are not: “Medical advice.” */
	whatItIsNot: text.optional(),
	/** For whom they are written, for search engines. */
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
	/** Where readers report errors: a mail address, or an address that begins with `https://`. */
	errors: like(
		/^(?:https?:\/\/\S+|[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+)$/,
		'must be a mail address, or an address that begins with “https://”'
	).optional(),
	/**
	 * How references are written: the name of a style that comes with the program, or the file of another, a `.csl`:
	 * `look/journal.csl`.
	 *
	 * @default 'vancouver'
	 */
	citationStyle: file.default('vancouver'),
	/**
	 * The hosts whose videos and frames pages may show: `www.youtube-nocookie.com`, `player.vimeo.com`. Nothing is asked of
	 * them before a reader presses a button.
	 */
	mediaHosts: z
		.array(
			like(
				/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?$/,
				'must be the name of a host in small letters, such as “www.youtube-nocookie.com”'
			)
		)
		.default([]),
	/** The sites that may show pages in a frame, as a course platform does: `https://platform.example`. */
	framedBy: z
		.array(
			like(
				/^https?:\/\/[a-z0-9.-]+(?::\d+)?$/,
				'must be the address of a site without a path, such as “https://platform.example”'
			)
		)
		.default([]),
	/**
	 * Former addresses of pages, with those where they stand now: `/gout/therapy/: /gout/management/`. That of a topic leads with
	 * all that stood below it.
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
	/** Whether there is a page that says what the verdicts of evidence notes mean. */
	evidencePage: z.boolean().default(true),

	/** The page set of the topics that name none. @default 'disease' */
	kind: name.default('disease'),
	/** Page sets of the site's own, by name; one with the name of a standard set takes its place. */
	pageSets: z.record(name, z.array(SetPageSchema).min(1)).default({}),
});

/** What the site says of itself, with the defaults filled in. */
export type SiteSettings = z.output<typeof SiteSchema>;

/** A page that a kind of topic has. */
export type SetPage = z.output<typeof SetPageSchema>;

/** What is said of a site without a `content/site.yml`. */
export const defaultSettings: SiteSettings = SiteSchema.parse({});
