import { parseArgs } from 'node:util';
import type { Problem } from '../lib/problems.ts';
import { closest } from '../lib/closest.ts';
import { isSlug, takenSlugs, toSlug } from './structure/slug.ts';

/** What the command prints when it is called wrongly, or asked for help. */
export const usage = `Usage: npm run import -- NOTES [--topic SLUG] [--title TITLE] [--force] [--into DIR]

  NOTES          the file of notes: plain text (UTF-8 or UTF-16), Markdown (.md) or Word (.docx)
  --topic SLUG   name of the topic's folder and address, such as kawasaki-disease
                 (if left out: made of the title)
  --title TITLE  the topic's title (if left out: the title in the notes, else made of the file's name)
  --force        replace the topic if it is there already
  --into DIR     folder to put the topic's folder into (if left out: content/docs)
  --help         print this`;

/** Reads what the command was called with. Returns the call, or all that is wrong with it. */
export function parseArguments(args: readonly string[]): { call: Call } | { problems: Problem[] } {
	const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
	const call: Call = { notes: '', force: false, help: false };
	const problems: Problem[] = [];
	const files: string[] = [];
	for (const token of tokens) {
		if (token.kind === 'positional') files.push(token.value);
		if (token.kind === 'option') problems.push(...readOption(token, call));
	}
	call.notes = files[0] ?? '';
	if (!call.help) problems.push(...checkFiles(files));
	return problems.length > 0 ? { problems } : { call };
}

/** What the command is asked to do. */
export interface Call {
	/** Path of the file of notes. */
	notes: string;
	topic?: string;
	title?: string;
	/** Folder to put the topic's folder into. */
	into?: string;
	force: boolean;
	help: boolean;
}

/** Says why a topic cannot have a name. */
export function checkSlug(slug: string, file: string): Problem[] {
	if (!isSlug(slug)) {
		const better = toSlug(slug);
		const message = `“${slug}” cannot be part of an address: that takes a–z, 0–9 and single hyphens`;
		const mend = `write --topic ${better || 'with a name such as kawasaki-disease'}`;
		return [{ file, message, mend }];
	}
	if (!takenSlugs.includes(slug)) return [];
	const message = `“${slug}” is the address of another part of the site`;
	return [{ file, message, mend: `write --topic ${slug}-topic or another name` }];
}

const options = {
	topic: { type: 'string' },
	title: { type: 'string' },
	into: { type: 'string' },
	force: { type: 'boolean' },
	help: { type: 'boolean', short: 'h' },
} as const;

const optionNames = Object.keys(options).map((name) => `--${name}`);

function readOption({ name, rawName, value }: OptionToken, call: Call): Problem[] {
	if (name === 'force' || name === 'help') {
		call[name] = true;
		return value === undefined ? [] : [{ ...takesNoValue, file: rawName }];
	}
	if (name !== 'topic' && name !== 'title' && name !== 'into') return [unknownOption(rawName)];
	if (value === undefined || value.trim() === '') return [{ ...needsValue, file: rawName }];
	call[name] = value.trim();
	return name === 'topic' ? checkSlug(call[name], rawName) : [];
}

interface OptionToken {
	name: string;
	rawName: string;
	value: string | undefined;
}

const takesNoValue = { message: 'takes no value', mend: 'take away what follows the =' };
const needsValue = {
	message: 'needs a value',
	mend: 'write it behind, in quotes if it has spaces',
};

function unknownOption(file: string): Problem {
	const meant = closest(file, optionNames);
	const mend = meant ? `write ${meant}` : `the options are ${optionNames.join(', ')}`;
	return { file, message: 'is not an option', mend };
}

function checkFiles(files: readonly string[]): Problem[] {
	if (files.length === 1 && files[0] !== '') return [];
	if (files.length < 2) {
		const mend = 'write npm run import -- notes.txt';
		return [{ file: 'npm run import', message: 'was not told which notes to read', mend }];
	}
	return files.slice(1).map((file) => ({
		file,
		message: 'is one argument too many',
		mend: 'import one file at a time, and put names with spaces into quotes',
	}));
}
