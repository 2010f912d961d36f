import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../src/lib/run.ts';

const runFile = promisify(execFile);

/** What the package is made of. */
const packed = ['CHANGELOG.md', 'HOSTING.md', 'LICENSE', 'README.md', 'SECURITY.md', 'content'];

/** Makes a folder of this test run’s own, apart from the project and its packages. */
export const makeFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'vademecum-package-'));

/** Packs a copy of the program, since packing changes the folder for a while. Returns the tarball. */
export async function pack(folder: string): Promise<string> {
	const copy = join(folder, 'repository');
	await mkdir(copy);
	for (const name of [...packed, 'package.json', 'src', 'tsconfig.json']) {
		await cp(join(projectRoot, name), join(copy, name), { recursive: true });
	}
	await symlink(join(projectRoot, 'node_modules'), join(copy, 'node_modules'));
	await npm(copy, ['pack', '--pack-destination', folder]);
	const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'));
	return join(folder, tarball);
}

/** Calls npm in a folder, as a reader of the guide would. What is stored already is not asked for again. */
export async function npm(cwd: string, args: readonly string[]): Promise<string> {
	const { stdout, stderr } = await runFile('npm', [...args, '--prefer-offline'], {
		cwd,
		env: plainEnvironment(),
		maxBuffer: 2 ** 26,
		shell: process.platform === 'win32',
	});
	return stdout + stderr;
}

/** Calls the command of an installed package, as `npx` does. Returns what it printed and its exit code. */
export async function vademecum(
	cwd: string,
	args: readonly string[],
	env: Record<string, string> = {}
): Promise<{ code: number; output: string }> {
	const child = runFile(join(cwd, 'node_modules', '.bin', 'vademecum'), args, {
		cwd,
		env: { ...plainEnvironment(), ...env },
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
