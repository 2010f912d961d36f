/** `npm start`: builds the site and its PDFs and serves what was built, on this machine only. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { programFile, siteRoot } from '../lib/program.ts';
import { readCall, readPort } from '../lib/read-call.ts';
import { noBrowser, runBuild, runNode } from '../lib/run.ts';
import { serveSite } from '../lib/serve.ts';

const usage =
	'Usage: npm start [-- --port PORT --host ADDRESS]    npm run preview    serves the last build';
const folder = join(siteRoot, 'dist');

const options = readCall(usage, readOptions);
if (options.build) await build();
await serve(options.port, options.host);

function readOptions() {
	const { values } = parseArgs({
		options: {
			'no-build': { type: 'boolean' },
			port: { type: 'string' },
			host: { type: 'string' },
		},
	});
	const port = readPort(values.port ?? process.env['PORT'] ?? '4321');
	return { build: !values['no-build'], port, host: values.host };
}

/** Builds the site with its PDFs at once. It is complete without those that cannot be printed, which are named. */
async function build(): Promise<void> {
	console.log('Building the site …');
	// The PDFs are those of this build, not of one for another address.
	process.env['SITE'] ??= '';
	process.env['BASE'] ??= '/';
	const before = lastBuilt();
	const pdf = [programFile('commands/vademecum.ts'), 'pdf'];
	let code = existsSync(programFile('print')) ? await runNode(pdf) : await runBuild();
	if (code === noBrowser) code = await runBuild();
	if (code === 0 || lastBuilt() !== before) return;
	stop('\nThe site was not built. What is wrong is printed above.', code);
}

/** Changes with each build, which puts a new folder in the place of the last. */
function lastBuilt(): string {
	const { ino, mtimeMs } = statSync(folder, { throwIfNoEntry: false }) ?? {};
	return `${ino} ${mtimeMs}`;
}

async function serve(port: number, host: string | undefined): Promise<void> {
	if (!existsSync(join(folder, 'index.html'))) {
		stop('There is no built site to serve.\n→ Build it first: npm run build');
	}
	try {
		const { address } = await serveSite({ folder, port, host });
		console.log(`\nThe site is at ${address}\nStop it with Ctrl+C.`);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
		const other = `Take another one: npm start -- --port ${port + 1}`;
		stop(`Port ${port} is in use by another program.\n→ ${other}`);
	}
}

function stop(message: string, code = 1): never {
	console.error(message);
	process.exit(code);
}
