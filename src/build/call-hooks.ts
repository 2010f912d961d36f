import type { AstroConfig } from 'astro';

/**
 * Calls a hook of all integrations, one after the other in their order. Returns what they return. `Astro`'s own hooks
 * are not called here.
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
