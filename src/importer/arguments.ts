import { parseArgs } from 'node:util';
import type { Problem } from '../lib/problems.ts';
import { closest } from '../lib/closest.ts';
import type { Split } from './library/split.ts';
import { isSlug, takenSlugs, toSlug } from '../lib/slug.ts';

/** What the command prints when it is called wrongly, or asked for help. */
export const usage = `Usage: npm run import -- NOTES … [--topic SLUG] [--title TITLE] [--kind KIND] [--split WAY]
                               [--dry-run] [--report FILE] [--force] [--into DIR]
       npm run import -- --undo

  NOTES          notes: plain text, Markdown (.md), Word (.docx), HTML, OpenDocument (.odt) or outline
                 (.opml) files, tables (.csv, .tsv), a folder of notes (an Obsidian vault, a Logseq graph)
                 or a .zip (an export of Notion)
  --topic SLUG   name of the topic's folder and address, such as kawasaki-disease
                 (if left out: made of the title)
  --title TITLE  the topic's title (if left out: the title in the notes, else made of the file's name)
  --kind KIND    kind of the topics, which says what pages they have: disease (if left out), drug,
                 procedure, investigation, emergency, or one of content/site.yml
  --split WAY    what becomes a topic: each file (if left out), each folder or each highest heading
  --dry-run      show what would be made, and write nothing
  --report FILE  write what became of each file to FILE, as JSON
  --force        replace topics that are there already, instead of merging into those imported before
  --undo         bring back what the topics were before the last import
  --into DIR     folder to put the topic's folder into (if left out: content/docs)
  --help         print this`;

/** Reads what the command was called with. Returns the call, or all that is wrong with it. */
export function parseArguments(args: readonly string[]): { call: Call } | { problems: Problem[] } {
	const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
	const call: Call = { notes: [], force: false, help: false };
	const problems: Problem[] = [];
	const files: string[] = [];
	for (const token of tokens) {
		if (token.kind === 'positional') files.push(token.value);
		if (token.kind === 'option') problems.push(...readOption(token, call));
	}
	call.notes = files.filter((file) => file !== '');
	if (!call.help && !call.undo) problems.push(...checkFiles(call));
	return problems.length > 0 ? { problems } : { call };
}

/** What the command is asked to do. */
export interface Call {
	/** Paths of files, folders and archives of notes. */
	notes: string[];
	topic?: string;
	title?: string;
	/** Page set of the topics. */
	kind?: string;
	/** Folder to put the topic's folder into. */
	into?: string;
	/** What becomes a topic. */
	split?: Split;
	/** File to write what became of each file to. */
	report?: string;
	dryRun?: boolean;
	undo?: boolean;
	force: boolean;
	help: boolean;
}

/** Says why a topic cannot have a name. */
export function checkSlug(slug: string, file: string): Problem[] {
	if (!isSlug(slug)) {
		const better = toSlug(slug);
		const message = `“${slug}” cannot be part of an address: that takes a–z, 0–9 and single hyphens`;
		const fix = `write --topic ${better || 'with a name such as kawasaki-disease'}`;
		return [{ file, message, fix }];
	}
	if (!takenSlugs.includes(slug)) return [];
	const message = `“${slug}” is the address of another part of the site`;
	return [{ file, message, fix: `write --topic ${slug}-topic or another name` }];
}

const options = {
	topic: { type: 'string' },
	title: { type: 'string' },
	kind: { type: 'string' },
	into: { type: 'string' },
	split: { type: 'string' },
	report: { type: 'string' },
	'dry-run': { type: 'boolean' },
	undo: { type: 'boolean' },
	force: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
} as const;

const optionNames = Object.keys(options).map((name) => `--${name}`);

function readOption({ name, rawName: file, value }: OptionToken, call: Call): Problem[] {
	const option = Object.entries(options).find(([one]) => one === name)?.[1];
	if (!option) return [unknownOption(file)];
	if (option.type === 'boolean') {
		Object.assign(call, { [name === 'dry-run' ? 'dryRun' : name]: true });
		return value === undefined ? [] : [{ ...takesNoValue, file }];
	}
	const given = value?.trim() ?? '';
	if (given === '') return [{ ...needsValue, file }];
	if (name === 'split' && !/^(?:file|folder|heading)$/.test(given))
		return [{ file, message: `cannot be “${given}”`, fix: 'write file, folder or heading' }];
	Object.assign(call, { [name]: given });
	return name === 'topic' ? checkSlug(given, file) : [];
}

type OptionToken = Record<'name' | 'rawName', string> & { value: string | undefined };

const takesNoValue = { message: 'takes no value', fix: 'take away what follows the =' };
const needsValue = { message: 'needs a value', fix: 'write it behind, in quotes if it has spaces' };

function unknownOption(file: string): Problem {
	const meant = closest(file, optionNames);
	const fix = meant ? `write ${meant}` : `the options are ${optionNames.join(', ')}`;
	return { file, message: 'is not an option', fix };
}

function checkFiles({ notes, topic, title }: Call): Problem[] {
	if (notes.length === 0) {
		const fix = 'write npm run import -- notes.txt';
		return [{ file: 'npm run import', message: 'was not told which notes to read', fix }];
	}
	if (notes.length === 1 || (topic === undefined && title === undefined)) return [];
	const file = topic === undefined ? '--title' : '--topic';
	return [
		{ file, message: 'is for a single file of notes', fix: 'take it out, or import one file' },
	];
}
