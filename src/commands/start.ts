/** `npm start`: builds the site, serves what was built, on this machine only, and makes its PDFs meanwhile. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { programFile } from '../lib/program.ts';
import { projectRoot, runBuild, runCommand } from '../lib/run.ts';
import { serveSite } from '../lib/serve.ts';
import { readPort } from './read-port.ts';

const usage =
	'Usage: npm start [-- --port PORT --host ADDRESS]    npm run preview    serves the last build';
const folder = join(projectRoot, 'dist');

const options = readOptions();
if (options.build) await build();
const address = await serve(options.port, options.host);
console.log(`\nThe site is at ${address}\nStop it with Ctrl+C.`);
if (options.build && existsSync(programFile('print'))) await makePdfs(address);

function readOptions(): { build: boolean; port: number; host: string | undefined } {
	try {
		const { values } = parseArgs({
			options: {
				'no-build': { type: 'boolean' },
				port: { type: 'string' },
				host: { type: 'string' },
			},
		});
		const port = readPort(values.port ?? process.env['PORT'] ?? '4321');
		return { build: !values['no-build'], port, host: values.host };
	} catch (error) {
		stop(`${error instanceof Error ? error.message : error}\n${usage}`, 2);
	}
}

async function build(): Promise<void> {
	console.log('Building the site …');
	const code = await runBuild();
	if (code !== 0) stop('\nThe site was not built. What is wrong is printed above.', code);
}

/** What is served is the folder as it is at each request, so the PDFs are there as soon as they are made. */
async function makePdfs(address: string): Promise<void> {
	const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
	let isStopped = false;
	const stopAfter = (): void => void (isStopped = true);
	for (const signal of signals) process.once(signal, stopAfter);
	console.log('\nMaking its PDFs …');
	// Without a browser there are none. The command says so, and the site is complete without them.
	const code = await runCommand('pdf');
	if (isStopped) process.exit();
	for (const signal of signals) process.off(signal, stopAfter);
	const what = code === 0 ? 'With its PDFs, the' : 'The';
	console.log(`\n${what} site is at ${address}\nStop it with Ctrl+C.`);
}

/** Returns the address. */
async function serve(port: number, host: string | undefined): Promise<string> {
	if (!existsSync(join(folder, 'index.html'))) {
		stop('There is no built site to serve.\n→ Build it first: npm run build');
	}
	try {
		return (await serveSite({ folder, base: process.env['BASE'], port, host })).address;
	} catch (error) {
		if (!isPortTaken(error)) throw error;
		stop(
			`Port ${port} is in use by another program.\n→ Take another one: npm start -- --port ${port + 1}`
		);
	}
}

function isPortTaken(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

function stop(message: string, code = 1): never {
	console.error(message);
	process.exit(code);
}
