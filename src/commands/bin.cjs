#!/usr/bin/env node
/**
 * The command `vademecum`: runs the program with the Node from the package, or else with the Node that runs this file. It has to
 * run on any version of Node, hence CommonJS in ES5 syntax.
 */
'use strict';

var fs = require('fs');
var path = require('path');
var childProcess = require('child_process');

var OLDEST_NODE = 24;

var args = [path.join(__dirname, 'vademecum.js')].concat(process.argv.slice(2));
var child = childProcess.spawn(findNode(), args, { stdio: 'inherit' });

// The program shares the terminal, so the same signals end it.
['SIGINT', 'SIGTERM', 'SIGHUP'].forEach(function (signal) {
	process.on(signal, function () {
		if (signal !== 'SIGINT') child.kill(signal);
	});
});
child.on('exit', function (code, signal) {
	process.exit(signal ? 1 : code);
});

function findNode() {
	var found = nodePackages()
		.map(function (folder) {
			return path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
		})
		.filter(fs.existsSync)[0];
	if (found) return found;
	if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return process.execPath;
	console.error(
		'Node ' +
			process.versions.node +
			' is too old, and none came with the package for this machine.\n→ Install Node ' +
			OLDEST_NODE +
			' or later from https://nodejs.org, or leave --omit=optional out of npm install where there is one'
	);
	process.exit(1);
}

/** The folder with Node for this machine, from the package or from the repository. */
function nodePackages() {
	var platform = process.platform === 'win32' ? 'win' : process.platform;
	return ['node-' + platform + '-' + process.arch, 'node'].map(function (name) {
		try {
			return path.dirname(require.resolve(name + '/package.json'));
		} catch (error) {
			return '';
		}
	});
}
