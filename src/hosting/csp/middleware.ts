import { defineMiddleware } from 'astro:middleware';
import { addPolicy } from './add-policy.ts';

/**
 * Gives every built page its Content-Security-Policy. Astro's own (`security.csp`) knows no hashes of
 * scripts that a page carries as they are, which Starlight's are (withastro/astro#16233).
 *
 * In dev, where Vite adds scripts of its own, there is none.
 */
export const onRequest = defineMiddleware(async ({ url }, next) => {
	const response = await next();
	if (import.meta.env.DEV || !response.headers.get('content-type')?.startsWith('text/html')) {
		return response;
	}
	try {
		return new Response(addPolicy(await response.text()), response);
	} catch (error) {
		throw new Error(`${url.pathname}: ${(error as Error).message}`, { cause: error });
	}
});
