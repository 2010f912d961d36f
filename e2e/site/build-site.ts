import {
	fork,
	spawn,
	type ChildProcess,
	type ChildProcessWithoutNullStreams,
} from 'node:child_process';
import { once } from 'node:events';
import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { packageRoot } from '../../src/lib/program.ts';
import { buildCommand } from '../../src/lib/run.ts';
import { fixtureDocs, fixtureSite } from './fixture-site.ts';
import { linkFolder } from './link-folder.ts';

/** Where sites of tests say that they stand, as the one that `npm test` builds does. */
const testAddress = 'https://example.org';

const siteFiles = ['astro.config.mjs', 'content.config.ts', 'content'];

/**
 * Builds a site of this program with other topics than the fixture site's, in a folder of its own below `.cache`, from
 * where the project's packages are found.
 *
 * `files` are the contents of `content/docs` by path below it; `env` may set `BASE`. Returns the
 * folder of the built site, the exit code, everything that was printed, and a way to clean up.
 */
export async function buildSite(
	files: Record<string, string>,
	env: Record<string, string> = {}
): Promise<{ dist: string; code: number; output: string; remove: () => Promise<void> }> {
	const root = await prepareSite(files);
	const { code, output } = await buildFast(root, env);
	const remove = () => rm(root, { recursive: true, force: true });
	return { dist: join(root, 'dist'), code, output, remove };
}

/** Links this program and copies the fixture site with other topics, as `buildSite` does. Returns the folder. */
export async function prepareSite(files: Record<string, string>): Promise<string> {
	const sites = join(packageRoot, '.cache', 'sites');
	await mkdir(sites, { recursive: true });
	const root = await mkdtemp(join(sites, 'site-'));
	for (const file of ['package.json', 'tsconfig.json']) {
		await copyFile(join(packageRoot, file), join(root, file));
	}
	const isProgram = (name: string) => name !== 'fixtures' && !name.endsWith('.test.ts');
	linkFolder(join(packageRoot, 'src'), join(root, 'src'), isProgram);
	await copyFixtureSite(root);
	await writeFiles(join(root, 'content', 'docs'), files);
	return root;
}

/** Copies the fixture site without its topic. */
export async function copyFixtureSite(root: string): Promise<void> {
	for (const file of siteFiles) {
		const filter = (source: string) => !source.startsWith(fixtureDocs);
		await cp(join(fixtureSite, file), join(root, file), { recursive: true, filter });
	}
}

/** Writes files by their path below a folder. */
export async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
	for (const [path, text] of Object.entries(files)) {
		const file = join(folder, path);
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text);
	}
}

/**
 * Builds the site in a folder, with arguments as those behind `npm run build --`. Returns the exit code and
 * everything that was printed.
 */
export function runBuild(
	root: string,
	env: Record<string, string> = {},
	args: readonly string[] = []
): Promise<{ code: number; output: string }> {
	const child = startBuild(root, env, args);
	let output = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
	return new Promise((resolve, reject) => {
		child.once('error', reject);
		child.once('exit', (code) => resolve({ code: code ?? 1, output }));
	});
}

/** A site that `build-process.ts` is to build: its folder, and what its environment has besides that of the tests. */
export interface BuildRequest {
	root: string;
	env: Record<string, string>;
	args: readonly string[];
}

/** What `build-process.ts` ends the output of a build with, on both streams. */
export const endOfOutput = '\0';

/**
 * The same as `runBuild`, in a process that builds one site after another: what Astro and its bundler take to start is
 * spent once.
 */
export async function buildFast(
	root: string,
	env: Record<string, string> = {},
	args: readonly string[] = []
): Promise<{ code: number; output: string }> {
	const child = (buildProcess ??= startBuildProcess());
	child.send({ root, env: { SITE: testAddress, ...env }, args } satisfies BuildRequest);
	const [code, ...outputs] = await Promise.all([
		once(child, 'message').then(([code]) => code as number),
		readBuild(child.stdout),
		readBuild(child.stderr),
	]);
	return { code, output: outputs.join('') };
}

let buildProcess: ChildProcess | undefined;

function startBuildProcess(): ChildProcess {
	const child = fork(join(packageRoot, 'e2e/site/build-process.ts'), {
		env: buildEnvironment(),
		silent: true,
	});
	child.stdout?.setEncoding('utf8');
	child.stderr?.setEncoding('utf8');
	// It ends with the process of the tests, and does not keep that from ending.
	child.unref();
	return child;
}

/** What one build prints on a stream. */
function readBuild(stream: Readable | null): Promise<string> {
	return new Promise((resolve) => {
		let output = '';
		stream?.on('data', function read(chunk: string) {
			output += chunk;
			if (!output.endsWith(endOfOutput)) return;
			stream.off('data', read);
			resolve(output.slice(0, -1));
		});
	});
}

/** Begins to build, as `runBuild` does. Returns the process. */
export function startBuild(
	root: string,
	env: Record<string, string> = {},
	args: readonly string[] = []
): ChildProcessWithoutNullStreams {
	return spawn(process.execPath, [...buildCommand, ...args], {
		cwd: root,
		env: { ...buildEnvironment(), SITE: testAddress, ...env },
	});
}

function buildEnvironment(): NodeJS.ProcessEnv {
	const { FORCE_COLOR: _, ...plain } = process.env;
	return { ...plain, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}
