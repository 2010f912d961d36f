/** Builds the sites of browser tests and serves the fixture site: `node e2e/site/serve-fixture.ts [PORT]`. */
import { runBuild } from '../../src/lib/run.ts';
import { serveSite } from '../../src/lib/serve.ts';
import { buildLibrary } from './build-library.ts';
import { builtSite, fixtureSite } from './fixture-site.ts';

const codes = await Promise.all([
	runBuild({ SITE: 'https://example.org' }, fixtureSite),
	buildLibrary(),
]);
if (codes.some((code) => code !== 0)) process.exit(1);
const { address } = await serveSite({ folder: builtSite, port: Number(process.argv[2] ?? 4329) });
console.log(`The fixture site is at ${address}`);
