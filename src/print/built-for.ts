/**
 * Where the site of a run stands: what `environment` says, or where it says nothing at all, what the `last` build was told,
 * which is returned then. The two variables are one address: the path of a site below another host is no part of it.
 */
export const builtFor = (
	environment: Readonly<Record<string, string | undefined>>,
	last: Record<string, string>
): Record<string, string> =>
	[environment['SITE'], environment['BASE']].some((said) => said !== undefined) ? {} : last;
