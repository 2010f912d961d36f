import type { AstroConfig } from 'astro';

/**
 * Calls one of this project's hooks on all integrations, one after the other and in their order. Returns their results in that
 * order. Astro calls its own hooks itself.
 */
export async function callHooks<H extends BuildHook>(
	{ integrations }: Pick<AstroConfig, 'integrations'>,
	hook: H,
	options: Parameters<Astro.IntegrationHooks[H]>[0]
): Promise<Awaited<ReturnType<Astro.IntegrationHooks[H]>>[]> {
	const results: Awaited<ReturnType<Astro.IntegrationHooks[H]>>[] = [];
	for (const { hooks } of integrations) {
		const call = hooks[hook] as ((options: unknown) => unknown) | undefined;
		if (call) results.push((await call(options)) as (typeof results)[number]);
	}
	return results;
}

type BuildHook = 'content:check' | 'part:seal' | 'parts:ready' | 'site:join';
