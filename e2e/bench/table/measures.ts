/** What the table tells, row by row: a name, its unit, and what is to be reached. */
export const measures = {
	clean: { title: 'clean build', unit: 's', digits: 1 },
	edit: { title: 'rebuild after one edit', unit: 's', digits: 1 },
	memory: { title: 'peak memory of a clean build', unit: 'MB', digits: 0 },
	page: { title: 'one page', unit: 'KB', digits: 1 },
	view: { title: 'first view, all that loads unasked', unit: 'KB', digits: 1 },
	requests: { title: 'first view, requests', unit: '', digits: 0 },
	paint: { title: 'largest contentful paint, slow 4G, CPU ÷ 4', unit: 'ms', digits: 0 },
	shift: { title: 'layout shift', unit: '', digits: 3 },
	blocked: { title: 'blocked by scripts', unit: 'ms', digits: 0 },
	search: { title: 'first search', unit: 'KB', digits: 1 },
	trips: { title: 'first search, round trips', unit: '', digits: 0 },
	cold: { title: 'first search, at 150 ms a trip', unit: 'ms', digits: 0 },
	warm: { title: 'further search, p50', unit: 'ms', digits: 0 },
	warmSlow: { title: 'further search, p95', unit: 'ms', digits: 0 },
	devFirst: { title: '`npm run dev` for the first time, to a page', unit: 's', digits: 1 },
	devStart: { title: '`npm run dev`, to a page', unit: 's', digits: 1 },
	devEdit: { title: '`npm run dev`, an edit to the screen', unit: 'ms', digits: 0 },
} as const satisfies Record<string, Measure>;

export type MeasureName = keyof typeof measures;

/** Which measurement tells which measures; `--only` chooses among them. */
export const parts = {
	build: ['clean', 'edit', 'memory'],
	view: ['page', 'view', 'requests'],
	paint: ['paint', 'shift', 'blocked'],
	search: ['search', 'trips', 'cold', 'warm', 'warmSlow'],
	dev: ['devFirst', 'devStart', 'devEdit'],
} as const satisfies Record<string, readonly MeasureName[]>;

export type Part = keyof typeof parts;

interface Measure {
	title: string;
	unit: string;
	/** Digits behind the point. */
	digits: number;
}

/** A site that was measured: all that was found of each measure, one figure a round. */
export interface Row {
	contender: string;
	topics: number;
	figures: Partial<Record<MeasureName, number[]>>;
	/** Why there are no figures, or not all. */
	remark?: string;
}
