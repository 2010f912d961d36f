import type { AstroConfig } from 'astro';
import { sha256 } from '../../lib/hash.ts';

/**
 * Hashes the parts of the resolved config that pages depend on. The hash does not depend on the location of the project, so that parts
 * from one machine can be used on another.
 */
export function hashConfig(config: AstroConfig): string {
	const { outDir: _, cacheDir: __, server: ___, integrations, build, ...rest } = config;
	// Both depend on the output folder, which differs between builds and checks.
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
			// Plugins may reference each other.
			if (seen.has(value)) return undefined;
			seen.add(value);
			return value;
		}
	);
	return sha256(text.replaceAll(config.root.href, '').replaceAll(config.root.pathname, ''));
}
