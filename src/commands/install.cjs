/*
 * Installs the packages of package-lock.json, if they are not installed yet.
 *
 * npm runs this before `start`, `dev`, `build`, `import` and `test`, so a fresh clone needs no
 * separate step. It is the one file that runs on the machine's own Node, whatever its age (the
 * commands after it run on the Node that it installs), hence CommonJS in the syntax of 2009.
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

/** Tells whether node_modules was made by this script from the lock file as it is now. */
function isInstalled() {
	try {
		return fs.readFileSync(stampFile, 'utf8') === fs.readFileSync(lockFile, 'utf8');
	} catch (error) {
		return false;
	}
}

function install() {
	console.log('Installing packages (about a minute, once) …');
	var result = childProcess.spawnSync(
		'npm',
		['ci', '--loglevel=error', '--no-fund', '--no-audit'],
		{
			cwd: root,
			encoding: 'utf8',
			shell: process.platform === 'win32',
			stdio: ['ignore', 'ignore', 'pipe'],
		}
	);
	if (result.status === 0) {
		fs.writeFileSync(stampFile, fs.readFileSync(lockFile));
		return;
	}
	explain(result.error ? String(result.error) : result.stderr);
}

/** Turns what npm printed into one sentence and a way out, keeping npm's own words below it. */
function explain(output) {
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

function stop(problem, mend, details) {
	console.error('\n' + problem + '\n→ ' + mend);
	if (details) console.error('\n' + details.trim());
	process.exit(1);
}
