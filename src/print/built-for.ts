/**
 * Where the site of a run stands: what `environment` says, or where it says nothing at all, what the `last` build was told.
 * The two variables are one address: the path of a site below another host is no part of it.
 */
export function builtFor(environment: Environment, last: Environment): Environment {
	const isSaid = [environment['SITE'], environment['BASE']].some((said) => said !== undefined);
	return isSaid ? environment : { ...environment, ...last };
}

type Environment = Readonly<Record<string, string | undefined>>;
