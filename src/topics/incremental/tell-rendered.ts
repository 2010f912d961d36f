import type { AstroIntegrationLogger } from 'astro';
import { Progress } from '../../lib/progress.ts';

/**
 * Tells an author what is rendered: after an edit each page by its name, and of a whole library how many are done.
 *
 * Takes how many pages there are; returns what is called with the file of each, by path below the site's folder.
 */
export function tellRendered(
	pages: number,
	logger: Pick<AstroIntegrationLogger, 'info'>,
	output: ConstructorParameters<typeof Progress>[1] = process.stdout
): (file: string) => void {
	if (pages <= mostNamed) return (file) => logger.info(`Rendered /${file}`);
	const progress = new Progress(pages, output, 'files rendered');
	return (file) => progress.step(file);
}

/** More lines than that nobody reads. */
const mostNamed = 50;
