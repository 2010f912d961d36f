import { spawn } from 'node:child_process';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/lib/run.ts';

/** Copies the built site, so that a test can add PDFs to it. Returns the copy's folder. */
export async function copySite(): Promise<{ site: string; cache: string }> {
	const folder = await mkdtemp(join(tmpdir(), 'vademecum-pdf-'));
	await cp(join(projectRoot, 'dist'), join(folder, 'site'), { recursive: true });
	return { site: join(folder, 'site'), cache: join(folder, 'cache') };
}

/** Runs `npm run pdf` with options. Returns the exit code and what was printed. */
export async function runPdfCommand(
	options: readonly string[],
	env: Record<string, string> = {}
): Promise<{ code: number; output: string }> {
	const program = join(projectRoot, 'src', 'print', 'command.ts');
	const child = spawn(process.execPath, [program, ...options], { env: { ...process.env, ...env } });
	let output = '';
	child.stdout.on('data', (data: Buffer) => (output += data.toString()));
	child.stderr.on('data', (data: Buffer) => (output += data.toString()));
	const code = await new Promise<number>((resolve) =>
		child.once('exit', (code) => resolve(code ?? 1))
	);
	return { code, output };
}
