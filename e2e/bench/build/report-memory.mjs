// Loaded into a build by `--import`: says at its end how much memory it held at most, in KiB.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
	const file = process.env.MEMORY_REPORT;
	if (file) writeFileSync(file, String(process.resourceUsage().maxRSS));
});
