import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { makeProgram } from '../../src/commands/pack/make-program.ts';
import { packageManifest, type Manifest } from '../../src/commands/pack/manifest.ts';
import { siteRoot } from '../../src/lib/program.ts';
import { linkFolder } from '../site/link-folder.ts';

const runFile = promisify(execFile);

/** What the package is made of besides its program. */
const packed = ['CHANGELOG.md', 'HOSTING.md', 'LICENSE', 'README.md', 'SECURITY.md', 'content'];

/** Makes a folder of this test run’s own, apart from the project and its packages. */
export const makeFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'vademecum-package-'));

/**
 * Packs the program as `npm pack` does, in a folder of its own, since that changes the repository for a while. The types are
 * left out: they take twice as long as all the rest, and nobody publishes a package whose types fail. Returns the tarball.
 */
export async function pack(folder: string): Promise<string> {
	const copy = join(folder, 'repository');
	makeProgram(join(siteRoot, 'src'), join(copy, 'program'));
	for (const name of packed) {
		await cp(join(siteRoot, name), join(copy, name), { recursive: true });
	}
	const manifest = JSON.parse(await readFile(join(siteRoot, 'package.json'), 'utf8')) as Manifest;
	await writeFile(join(copy, 'package.json'), JSON.stringify(packageManifest(manifest)));
	const { code, output } = await call(copy, 'npm', ['pack', '--pack-destination', folder]);
	if (code !== 0) throw new Error(output);
	const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
	return join(folder, tarball);
}

/**
 * Puts the repository’s packages into a folder, where `npm install` then takes away what only developers need and adds
 * what the package wants besides: to unpack all of them anew takes three times as long.
 */
export const linkPackages = (site: string): void =>
	linkFolder(join(siteRoot, 'node_modules'), join(site, 'node_modules'));

/** Calls a command of the installed package, as `npx vademecum` does. Returns what it printed and its exit code. */
export const vademecum = (
	cwd: string,
	args: readonly string[],
	env: Record<string, string> = {}
): Promise<Called> => call(cwd, join(cwd, 'node_modules', '.bin', 'vademecum'), args, env);

/** Calls a command of the repository’s program for a site elsewhere. Returns what it printed and its exit code. */
export const repository = (cwd: string, args: readonly string[]): Promise<Called> =>
	call(cwd, process.execPath, [join(siteRoot, 'src/commands/vademecum.ts'), ...args]);

interface Called {
	code: number;
	output: string;
}

/** Calls a program. npm asks for nothing that is stored already, and only once for packages that may be missing. */
async function call(
	cwd: string,
	program: string,
	args: readonly string[],
	env: Record<string, string> = {}
): Promise<Called> {
	const child = runFile(program, args, {
		cwd,
		env: {
			...plainEnvironment(),
			npm_config_prefer_offline: 'true',
			npm_config_fetch_retries: '0',
			...env,
		},
		maxBuffer: 2 ** 26,
		shell: process.platform === 'win32',
	});
	const { stdout, stderr } = await child.catch(
		(error: unknown) => error as { stdout: string; stderr: string }
	);
	return { code: child.child.exitCode ?? 1, output: stdout + stderr };
}

/** Without what npm tells the programs that it runs: the folder it was called in, and settings of this project. */
function plainEnvironment(): Record<string, string | undefined> {
	const entries = Object.entries(process.env).filter(
		([name]) => !/^(?:npm_|INIT_CWD$|FORCE_COLOR$|NODE_OPTIONS$|SITE$|BASE$)/i.test(name)
	);
	return { ...Object.fromEntries(entries), NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' };
}
