import type { AstroConfig } from 'astro';
import { sha256 } from '../../lib/hash.ts';

/**
 * Hashes the resolved config of a site, as far as pages depend on it. It is the same wherever the project's
 * folder stands: what a build has left on one machine counts on another.
 */
export function hashConfig(config: AstroConfig): string {
	const { outDir: _, cacheDir: __, server: ___, integrations, build, ...rest } = config;
	// Both follow from the folder that is built into, which is another for a check.
	const buildAnywhere = { ...build, client: '', server: '' };
	const seen = new WeakSet<object>();
	const text = JSON.stringify(
		{
			...rest,
			build: buildAnywhere,
			integrations: integrations.map(({ hooks: _, ...said }) => said),
		},
		(_, value: unknown) => {
			if (typeof value === 'function' || value instanceof RegExp) return String(value);
			if (value instanceof URL) return value.href;
			if (value instanceof Map || value instanceof Set) return [...value];
			if (typeof value !== 'object' || value === null) return value;
			// Plugins may refer to each other.
			if (seen.has(value)) return undefined;
			seen.add(value);
			return value;
		}
	);
	return sha256(text.replaceAll(config.root.href, '').replaceAll(config.root.pathname, ''));
}
