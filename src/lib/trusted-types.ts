/** The one Trusted Types policy that pages allow (see `src/hosting/csp/add-policy.ts`). */
export const trustedTypesPolicy = 'vademecum';

/**
 * Makes the address of a worker one that browsers with Trusted Types take: they refuse a plain text.
 * Hand the result to `navigator.serviceWorker.register` or `new Worker`.
 *
 * Throws a `TypeError` for an address of another site. In a browser without Trusted Types, returns
 * the address as a text.
 */
export function trustWorker(address: string | URL): string {
	const url = new URL(address, location.href);
	if (url.origin !== location.origin) throw new TypeError(`${url.href} is not of this site`);
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	policy ??= trustedTypes?.createPolicy(trustedTypesPolicy, { createScriptURL: (text) => text });
	return policy?.createScriptURL(url.href) ?? url.href;
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** What is used of https://www.w3.org/TR/trusted-types/; its objects pass as the texts they stand for. */
interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { createScriptURL: (text: string) => string }
	): { createScriptURL(text: string): string };
}
