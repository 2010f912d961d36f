import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { siteRoot } from '../../src/lib/program.ts';
import { builtSite } from '../site/fixture-site.ts';

/** Copies the built site, so that a test can add PDFs to it. Returns the copy's folder. */
export async function copySite(): Promise<{ site: string; cache: string }> {
	const folder = await mkdtemp(join(tmpdir(), 'vademecum-pdf-'));
	await cp(builtSite, join(folder, 'site'), { recursive: true });
	return { site: join(folder, 'site'), cache: join(folder, 'cache') };
}

/** Adds a topic to a site whose booklet has lost its scripts, and so never gets ready to print. */
export async function addBrokenTopic(site: string, slug: string): Promise<void> {
	const booklet = await readFile(join(site, 'calcinosis-jdm', 'print', 'index.html'), 'utf8');
	await mkdir(join(site, slug, 'print'), { recursive: true });
	await writeFile(
		join(site, slug, 'print', 'index.html'),
		booklet
			.replaceAll('/calcinosis-jdm/print/', `/${slug}/print/`)
			.replace(/<script\b[^]*?<\/script>/g, '')
	);
	const list = join(site, 'topics.json');
	const topics = JSON.parse(await readFile(list, 'utf8')) as object[];
	const broken = { slug, title: 'Broken', address: `/${slug}/` };
	await writeFile(list, JSON.stringify([...topics, broken]));
}

/** Adds a line to the booklet of a topic: signs that few faces have, and one that none has. */
export async function addSigns(site: string, slug: string): Promise<void> {
	const file = join(site, slug, 'print', 'index.html');
	const line = '<p>HCO₃⁻ ⬆ ✗ ⇌ ♀ ⩾ \u{F0000}</p>';
	const title = /<h2[^>]*id="abbreviations"[^]*?<\/h2>/;
	await writeFile(file, (await readFile(file, 'utf8')).replace(title, `$&${line}`));
}

/** Runs `npm run pdf` with options. Returns the exit code and what was printed. */
export async function runPdfCommand(
	options: readonly string[],
	env: Record<string, string> = {}
): Promise<{ code: number; output: string }> {
	const program = join(siteRoot, 'src', 'print', 'command.ts');
	const child = spawn(process.execPath, [program, ...options], { env: { ...process.env, ...env } });
	let output = '';
	child.stdout.on('data', (data: Buffer) => (output += data.toString()));
	child.stderr.on('data', (data: Buffer) => (output += data.toString()));
	const code = await new Promise<number>((resolve) =>
		child.once('exit', (code) => resolve(code ?? 1))
	);
	return { code, output };
}
