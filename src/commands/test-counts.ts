import { z } from 'astro/zod';

/** How many checks passed and how many failed. */
export interface Count {
	passed: number;
	failed: number;
}

const VitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const PlaywrightReport = z.object({
	stats: z.object({ expected: z.number(), flaky: z.number(), unexpected: z.number() }),
});

/**
 * Counts the tests of a Vitest run from its JSON report. A run that exited with a code other than 0,
 * or that ran nothing, has failed, whatever it counted.
 */
export function countVitest(report: unknown, exitCode: number): Count {
	const { numPassedTests, numFailedTests } = VitestReport.parse(report);
	return settle({ passed: numPassedTests, failed: numFailedTests }, exitCode);
}

/** Counts the tests of a Playwright run, as `countVitest` does. A test that passed only on a retry has passed. */
export function countPlaywright(report: unknown, exitCode: number): Count {
	const { stats } = PlaywrightReport.parse(report);
	return settle({ passed: stats.expected + stats.flaky, failed: stats.unexpected }, exitCode);
}

function settle({ passed, failed }: Count, exitCode: number): Count {
	const ranNothing = passed + failed === 0;
	return { passed, failed: failed === 0 && (exitCode !== 0 || ranNothing) ? 1 : failed };
}
