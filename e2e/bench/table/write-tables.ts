import { median } from './numbers.ts';
import type { Packages } from '../sites/install.ts';
import { measures, type MeasureName, type Row } from './measures.ts';

/**
 * Writes the results of a run as Markdown: what this program takes at each size and how it grows, and,
 * where peers ran, a table for each size with what each takes and the part of it that this program does.
 */
export function writeTables(run: Run): string {
	const [first] = run.rows;
	const own = run.rows.filter(({ contender }) => contender === first?.contender);
	const sizes = own.filter(({ topics }) => rowsAt(run, topics).length > 1);
	const remarks = run.rows.flatMap(({ contender, topics, remark }) =>
		remark ? [`${contender}, ${count(topics)}: ${remark}.`] : []
	);
	const missing = Object.entries(run.missing).map(([name, reason]) => `${name}: ${reason}.`);
	return [
		...describeRun(run),
		...writeGrowth(own),
		...sizes.flatMap(({ topics }) => [
			`\n${count(topics)}, ${(topics * 7).toLocaleString('en')} pages and more:\n`,
			...writePeers(rowsAt(run, topics)),
		]),
		...[...remarks, ...missing].map((line) => `\n${line}`),
		'',
	].join('\n');
}

const rowsAt = ({ rows }: Run, size: number): Row[] => rows.filter(({ topics }) => topics === size);

const count = (topics: number): string =>
	topics === 1 ? '1 topic' : `${topics.toLocaleString('en')} topics`;

function describeRun({ day, machine, browser, rounds, packages }: Run): string[] {
	const names = Object.entries(packages).map(
		([name, versions]) => `${name} ${Object.values(versions)[0]}`
	);
	const rule = rounds === 1 ? 'one round' : `medians of ${rounds}`;
	return [`${day}, ${machine}, Chromium ${browser}; ${rule}. ${names.join(', ')}.`, ''];
}

function writeGrowth(rows: readonly Row[]): string[] {
	const names = namesIn(rows);
	const first = rows[0];
	const last = rows.at(-1);
	const grows = rows.length > 1 && first && last;
	const head = ['', ...rows.map(({ topics }) => count(topics)), ...(grows ? ['growth'] : [])];
	const lines = names.map((name) => [
		measures[name].title,
		...rows.map((row) => write(row, name)),
		...(grows ? [writeRatio(last, first, name)] : []),
	]);
	return writeTable([head, ...lines]);
}

function writePeers(rows: readonly Row[]): string[] {
	const [own, ...others] = rows;
	if (!own) return [];
	const head = ['', own.contender, ...others.map(({ contender }) => contender)];
	const lines = namesIn(others).map((name) => [
		measures[name].title,
		write(own, name),
		...others.map((other) => {
			const ratio = writeRatio(own, other, name);
			return ratio ? `${write(other, name)} (${ratio})` : write(other, name);
		}),
	]);
	return writeTable([head, ...lines]);
}

const namesIn = (rows: readonly Row[]): MeasureName[] =>
	(Object.keys(measures) as MeasureName[]).filter((name) => rows.some((row) => row.figures[name]));

function write(row: Row, name: MeasureName): string {
	const { unit, digits } = measures[name];
	const figures = row.figures[name];
	if (!figures) return '–';
	const figure = median(figures).toLocaleString('en', {
		minimumFractionDigits: digits,
		maximumFractionDigits: digits,
	});
	return unit ? `${figure} ${unit}` : figure;
}

/** How many times the one takes what the other takes; nothing where one of them takes nothing. */
function writeRatio(row: Row, other: Row, name: MeasureName): string {
	const ratio = median(row.figures[name] ?? []) / median(other.figures[name] ?? []);
	return Number.isFinite(ratio) && ratio > 0 ? `× ${ratio.toFixed(2)}` : '';
}

/** A table in Markdown whose columns are as wide as their widest cell. */
function writeTable([head = [], ...lines]: readonly string[][]): string[] {
	const widths = head.map((_, index) =>
		Math.max(...[head, ...lines].map((l) => l[index]?.length ?? 0))
	);
	const writeLine = (cells: readonly string[]) =>
		`| ${cells.map((cell, index) => (index === 0 ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0))).join(' | ')} |`;
	const rule = widths.map((width, index) =>
		index === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`
	);
	return [writeLine(head), writeLine(rule), ...lines.map(writeLine)];
}

/** All that is known of a run. */
export interface Run {
	day: string;
	machine: string;
	/** The browser's version. */
	browser: string;
	rounds: number;
	/** What each contender is made of: versions by package, its main one first. */
	packages: Record<string, Packages>;
	/** Why a peer was not measured, by name. */
	missing: Record<string, string>;
	rows: Row[];
}
