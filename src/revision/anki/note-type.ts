/**
 * The one note type of all cards, and what it must be for ever: Anki leaves a note alone that it has already
 * if the note type of the deck that comes in has other fields or templates. So nothing here is ever changed;
 * what may be wanted later has its fields already.
 */
export const noteTypeId = 1_764_288_000_001;
export const noteTypeName = 'Vademecum card';

/** The second at which it was made. It never changes. */
export const noteTypeMade = 1_764_288_000;

/** Its fields in their order; the first is the card's id. */
export const fieldNames = [
	'Id',
	'Path',
	'Ask',
	'Wanted',
	'Given',
	'Answer',
	'Literature',
	'Evidence',
	'Status',
	'Caution',
	'Link',
	'Picture',
	'Spare 1',
	'Spare 2',
	'Spare 3',
] as const;

export type Fields = Partial<Record<(typeof fieldNames)[number], string>>;

const front = `<div class="path">{{Path}}</div>
{{#Status}}<div class="status">{{Status}}</div>{{/Status}}
<div class="ask">{{Ask}}</div>
{{#Wanted}}<div class="wanted">{{Wanted}}</div>{{/Wanted}}
{{#Given}}<div class="given">{{Given}}</div>{{/Given}}`;

const back = `{{FrontSide}}<hr id="answer">
<div class="answer">{{Answer}}</div>
{{#Literature}}<div class="literature">{{Literature}}</div>{{/Literature}}
{{#Picture}}<div class="picture">{{Picture}}</div>{{/Picture}}
{{#Evidence}}<div class="evidence">{{Evidence}}</div>{{/Evidence}}
<div class="foot">{{Caution}} {{Link}}</div>`;

const css = `.card { max-width: 38rem; margin: 0 auto; padding: 1rem; background: #fff; color: #1b2733; font: 1.125rem/1.5 system-ui, sans-serif; text-align: left; }
.path, .given, .evidence, .foot { color: #4b5b6b; font-size: 0.875rem; }
.ask { margin: 0.5rem 0; font-size: 1.25rem; font-weight: 600; }
.literature, .evidence, .foot { margin-top: 0.75rem; }
.status { color: #a11; font-weight: 600; }
ul { margin: 0; padding-left: 1.25rem; }
img { max-width: 100%; }
.nightMode.card, .nightMode .card { background: #10181f; color: #e6edf3; }
.nightMode .path, .nightMode .given, .nightMode .evidence, .nightMode .foot { color: #a9b8c6; }
.nightMode .status { color: #ff9c94; }
.nightMode a { color: #7cc4e8; }
`;

/** The note type as a collection of schema 11 has it. `deck` is the deck that it offers for new notes. */
export const noteType = (deck: number) => ({
	id: noteTypeId,
	name: noteTypeName,
	type: 0,
	mod: noteTypeMade,
	usn: -1,
	sortf: 0,
	did: deck,
	tmpls: [
		{
			id: noteTypeId + 1000,
			name: 'Card 1',
			ord: 0,
			qfmt: front,
			afmt: back,
			bqfmt: '',
			bafmt: '',
			did: null,
			bfont: '',
			bsize: 0,
		},
	],
	flds: fieldNames.map((name, ord) => ({
		id: noteTypeId + 2000 + ord,
		name,
		ord,
		sticky: false,
		rtl: false,
		font: 'Arial',
		size: 20,
		description: '',
		media: [],
	})),
	css,
	latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
	latexPost: '\\end{document}',
	latexsvg: false,
	// The front is there if it asks anything.
	req: [[0, 'any', [fieldNames.indexOf('Ask')]]],
	tags: [],
	vers: [],
});
