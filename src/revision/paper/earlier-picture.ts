/** What stands in place of a picture that an earlier answer of the same sheet has. */
export const describeEarlier = (alt: string): string =>
	alt ? `Picture above: ${alt}` : 'Picture above';
