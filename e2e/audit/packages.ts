import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { siteRoot } from '../../src/lib/program.ts';
import type { Finding } from './finding.ts';

export const toolsFolder = join(siteRoot, 'e2e', 'audit');

/** Asks the registry whether anything is known against the packages of the lock file. */
export async function auditPackages(): Promise<Finding> {
	const { stdout } = npm(['audit', '--json'], siteRoot);
	const { metadata } = parse(stdout);
	if (!metadata) {
		return { passed: true, said: 'not checked: this registry gives no audit' };
	}
	const { total = 0, ...kinds } = metadata.vulnerabilities;
	const said = Object.entries(kinds)
		.filter(([, count]) => count > 0)
		.map(([kind, count]) => `${count} ${kind}`);
	return { passed: total === 0, said: total === 0 ? 'nothing known' : said.join(', ') };
}

/** Installs Lighthouse and autocannon beside this file, from their own lock file. */
export async function installTools(): Promise<Finding> {
	const { status, stderr } = npm(['ci', '--loglevel=error'], toolsFolder);
	return status === 0
		? { passed: true, said: 'installed from their lock file' }
		: { passed: false, said: `cannot be installed: ${stderr.trim().split('\n')[0]}` };
}

function npm(args: string[], cwd: string) {
	return spawnSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
}

function parse(text: string): Audit {
	try {
		return JSON.parse(text) as Audit;
	} catch {
		return {};
	}
}

interface Audit {
	metadata?: { vulnerabilities: Record<string, number> };
}
