/**
 * A process that builds the sites that its parent asks for, one after another. Each site has its own copy of this
 * program, so none finds what another has left in a module.
 *
 * A build's output ends with `endOfOutput`, on both streams.
 */
import { build } from 'astro';
import { buildCommand } from '../../src/lib/run.ts';
import { endOfOutput, type BuildRequest } from './build-site.ts';

const environment = { ...process.env };

// What ends a build does not end this process.
process.exit = (code): never => {
	throw new Error(`The build ended with the code ${code}.`);
};

process.on('message', ({ root, env, args }: BuildRequest) => {
	process.chdir(root);
	// In place: what is not JavaScript, as what finds fonts, sees no other.
	for (const name of Object.keys(process.env)) delete process.env[name];
	Object.assign(process.env, environment, env);
	process.argv.splice(1, Infinity, ...buildCommand.slice(1), ...args);
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
