/**
 * Installs the packages of package-lock.json, if they are not installed yet.
 *
 * npm runs this before most scripts, so that a fresh clone needs no separate step. Like bin.cjs, it has to run on any version of
 * Node, hence CommonJS in ES5 syntax. The scripts run on the Node that it installs.
 */
'use strict';

var fs = require('fs');
var path = require('path');
var childProcess = require('child_process');

var OLDEST_NODE = 20;
var root = path.join(__dirname, '..', '..');
var lockFile = path.join(root, 'package-lock.json');
var stampFile = path.join(root, 'node_modules', '.installed-lock.json');

if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
	stop(
		'Node ' + process.versions.node + ' is too old to install the packages of this project.',
		'Install Node ' + OLDEST_NODE + ' or later from https://nodejs.org, then run the command again.'
	);
}
if (!isInstalled()) install();

/** Whether this script created node_modules from the current lock file. */
function isInstalled() {
	try {
		return fs.readFileSync(stampFile, 'utf8') === fs.readFileSync(lockFile, 'utf8');
	} catch (error) {
		return false;
	}
}

function install() {
	console.log('Installing packages (about a minute, once) …');
	// npm retries an unreachable registry for many minutes; this tries once.
	var answer = npm(['view', 'node', 'version', '--fetch-retries=0', '--fetch-timeout=20000']);
	var installed = npm(['ci'].concat(answer.status === 0 ? [] : '--offline'));
	if (installed.status === 0) {
		fs.writeFileSync(stampFile, fs.readFileSync(lockFile));
		return;
	}
	var failed = answer.status === 0 ? installed : answer;
	explain(failed.error ? String(failed.error) : failed.stderr);
}

function npm(args) {
	return childProcess.spawnSync('npm', args.concat('--loglevel=error'), {
		cwd: root,
		encoding: 'utf8',
		shell: process.platform === 'win32',
		stdio: ['ignore', 'ignore', 'pipe'],
	});
}

/** Summarises npm's output in one sentence with a remedy, followed by the output itself. */
function explain(output) {
	if (/EUSAGE/.test(output)) {
		stop(
			'package.json asks for packages that package-lock.json does not have.',
			'Run `npm install`, which adds them to package-lock.json, then run the command again.',
			output
		);
	}
	if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i.test(output)) {
		stop(
			'The npm registry does not answer, so the packages could not be installed.',
			'Check the connection (and `npm config get registry` and `npm config get proxy`), then run the command again.',
			output
		);
	}
	if (/ENOSPC/.test(output)) {
		stop(
			'The disk is full, so the packages could not be installed.',
			'Free about 700 MB, then run the command again.',
			output
		);
	}
	if (/EACCES|EPERM/.test(output)) {
		stop(
			'npm may not write to ' + path.join(root, 'node_modules') + '.',
			'Give your user the right to write there, then run the command again.',
			output
		);
	}
	stop('npm could not install the packages.', 'What npm says about it is printed below.', output);
}

function stop(problem, fix, details) {
	console.error('\n' + problem + '\n→ ' + fix);
	if (details) console.error('\n' + details.trim().split('\n').slice(0, 6).join('\n'));
	process.exit(1);
}
