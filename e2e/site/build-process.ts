/**
 * A process that builds the sites that its parent asks for, one after another: what Astro and its bundler take to start
 * is spent once. Each site has its own copy of this program, so no build finds what another has left in a module.
 *
 * A build's output ends with `endOfOutput`, on both streams.
 */
import { build } from 'astro';
import { endOfOutput, type BuildRequest } from './build-site.ts';

const environment = { ...process.env };

process.on('message', ({ root, env }: BuildRequest) => {
	process.chdir(root);
	process.env = { ...environment, ...env };
	process.argv.splice(2, Infinity, 'build');
	build({ root })
		.then(() => 0)
		.catch((error: unknown) => {
			console.error(error);
			return 1;
		})
		.then((code) => {
			process.stdout.write(endOfOutput);
			process.stderr.write(endOfOutput);
			process.send?.(code);
		});
});
