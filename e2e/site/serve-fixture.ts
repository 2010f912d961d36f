/** Builds the fixture site and serves it for browser tests: `node e2e/site/serve-fixture.ts [PORT]`. */
import { runBuild } from '../../src/lib/run.ts';
import { serveSite } from '../../src/lib/serve.ts';
import { builtSite, fixtureSite } from './fixture-site.ts';

const code = await runBuild({ SITE: 'https://example.org' }, fixtureSite);
if (code !== 0) process.exit(code);
const { address } = await serveSite({ folder: builtSite, port: Number(process.argv[2] ?? 4329) });
console.log(`The fixture site is at ${address}`);
