/** The command `vademecum COMMAND …`. Exit codes: those of the command; 2 for a wrong call. */
import { writeInstead } from '../lib/closest.ts';
import { isSite, packageRoot, versionOf } from '../lib/program.ts';
import { commands, type Command } from './list-commands.ts';

const [name = '', ...args] = process.argv.slice(2);
const command = commands[name];

if (['', '-h', '--help', 'help'].includes(name)) console.log(overview());
else if (['-v', '--version'].includes(name)) console.log(versionOf(packageRoot));
else if (!command) fail(unknown());
else if (command.usage && args.some(isHelp)) console.log(help(name, command));
else if (!command.anywhere && !isSite && !args.some(isHelp)) fail(noSite());
else {
	// A command finds its arguments where they are when it is called by its own file.
	process.argv.splice(2, 1);
	await command.run(args);
}

function overview(): string {
	const list = Object.entries(commands).map(([name, { what }]) => `  ${name.padEnd(10)}${what}`);
	return `Usage: vademecum COMMAND …\n\n${list.join('\n')}\n\nvademecum COMMAND --help says more of each.`;
}

function isHelp(arg: string): boolean {
	return arg === '--help' || arg === '-h';
}

function help(name: string, { what, usage = [], more = '' }: Command): string {
	const calls = usage.map((rest) => `vademecum ${name} ${rest}`.trim());
	return `Usage: ${calls.join('\n       ')}\n\n${what}.\n${more && `\n${more}`}`.trimEnd();
}

function unknown(): string {
	const fix = writeInstead(name, Object.keys(commands), 'vademecum --help lists them');
	return `There is no command “${name}” → ${fix}`;
}

function noSite(): string {
	return (
		'There is no site in this folder: it has no astro.config.mjs → call it in the folder of a site, or make one with ' +
		'vademecum new my-notes'
	);
}

function fail(message: string): void {
	console.error(message);
	process.exitCode = 2;
}
