/** How many checks passed and how many failed. */
export interface Count {
	passed: number;
	failed: number;
}

/**
 * Counts the tests of a Vitest run from its JSON report. A run that exited with a code other than 0,
 * or that ran nothing, has failed, whatever it counted.
 */
export const countVitest = (
	report: { numPassedTests: number; numFailedTests: number },
	exitCode: number
): Count => settle({ passed: report.numPassedTests, failed: report.numFailedTests }, exitCode);

/** Counts the tests of a Playwright run, as `countVitest` does. A test that passed only on a retry has passed. */
export const countPlaywright = (
	{ stats }: { stats: Record<'expected' | 'flaky' | 'unexpected', number> },
	exitCode: number
): Count => settle({ passed: stats.expected + stats.flaky, failed: stats.unexpected }, exitCode);

function settle({ passed, failed }: Count, exitCode: number): Count {
	const ranNothing = passed + failed === 0;
	return { passed, failed: failed === 0 && (exitCode !== 0 || ranNothing) ? 1 : failed };
}
