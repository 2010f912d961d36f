import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { glob, hashInputs, loadedFiles } from './loaded-files.ts';
import { hashFile } from './shared-inputs.ts';

test('notes what the bundler loads, what styles name, and that a component lists files', () => {
	const folder = mkdtempSync(join(tmpdir(), 'vademecum-loaded-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const load = (files: Record<string, string>) => {
		const { plugin, files: noted } = loadedFiles(pathToFileURL(`${folder}/`));
		const paths = Object.entries(files).map(([name, text]) => {
			writeFileSync(join(folder, name), text);
			return join(folder, name);
		});
		const { buildEnd } = plugin as unknown as { buildEnd: () => void };
		buildEnd.call({ getModuleIds: () => [paths[0], '\0virtual'] });
		return [...noted];
	};
	expect(load({ 'a.css': '@import "b.css";', 'b.css': '' })).toEqual(['a.css', 'b.css']);
	expect(load({ 'One.astro': '<p>One</p>' })).toEqual(['One.astro']);
	const box = { 'Box.astro': "<style>@import './c.css';</style>", 'c.css': '' };
	expect(load(box)).toEqual(['Box.astro', 'c.css']);
	const list = "---\nconst all = import.meta.glob('./*.ts');\n---\n";
	expect(load({ 'All.astro': list })).toEqual(['All.astro', glob]);
	expect(hashInputs(folder, ['b.css', glob])).toEqual({ 'b.css': hashFile('none'), [glob]: '' });
});
