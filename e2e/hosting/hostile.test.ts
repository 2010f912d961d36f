import fc from 'fast-check';
import { expect, test } from 'playwright/test';

/** What people, programs and attackers put into addresses and stores. */
const payloads = [
	'<img src=x onerror="ran()">',
	`'"><script>ran()</script>`,
	'javascript:ran()',
	'__proto__',
	'constructor',
	'null',
	'[]',
	'{"a":',
	'{"version":1e999}',
	'%',
	'%E0%A4%A',
	'\\',
	')(*&^[.+?',
	'#"]\'',
	' ',
	'\u0000\u202E\uFFFF',
	'9'.repeat(400),
	'ﬃ𝒳é'.repeat(50),
];
/** As “binary” of fast-check, which takes two seconds to list all of them. */
const unit = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code).toWellFormed());
const junk = fc.oneof(fc.constantFrom(...payloads), fc.string({ unit, maxLength: 40 }));
const query = fc.dictionary(
	fc.constantFrom('q', 'found', 'pages', 'form', 'paper', 'text', 'evidence', '__proto__'),
	junk,
	{ maxKeys: 5 }
);
/** What each kind of page meets in any case: neither the hash nor what is stored can be decoded. */
const worst: [Record<string, string>, string, string, boolean] = [
	{ q: '%', found: '<img src=x onerror="ran()">', pages: '__proto__', text: '9e999' },
	'%E0%A4%A',
	'{"a":',
	false,
];
const addresses = ['', 'calcinosis-jdm/overview/', 'calcinosis-jdm/print/', 'search/', 'nowhere/'];

test('junk in the address and in every store breaks no page and runs nothing', async ({ page }) => {
	const failures: string[] = [];
	await page.exposeFunction('ran', () => failures.push('ran what was in the junk'));
	await page.exposeFunction('refused', (directive: string) => failures.push(directive));
	page.on('dialog', (dialog) => void dialog.dismiss().then(() => failures.push('dialog')));
	page.on('pageerror', (error) => failures.push(String(error)));
	await page.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
			void (globalThis as { refused?: (directive: string) => void }).refused?.(effectiveDirective);
		});
		const stored = new URL(location.href).searchParams.get('stored');
		if (stored === 'refused') {
			const refuse = () => {
				throw new DOMException('Access is denied', 'SecurityError');
			};
			for (const store of ['localStorage', 'sessionStorage', 'indexedDB']) {
				Object.defineProperty(globalThis, store, { get: refuse, configurable: true });
			}
			return;
		}
		// Whatever a page reads from a store is junk until it writes there: also keys of days to come.
		const written = new Set<string>();
		const { getItem, setItem, removeItem } = Storage.prototype;
		Storage.prototype.getItem = function (key) {
			return written.has(key) ? getItem.call(this, key) : stored;
		};
		Storage.prototype.setItem = function (key, value) {
			written.add(key);
			setItem.call(this, key, value);
		};
		Storage.prototype.removeItem = function (key) {
			written.add(key);
			removeItem.call(this, key);
		};
		const result = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'result');
		Object.defineProperty(IDBRequest.prototype, 'result', {
			get(this: IDBRequest): unknown {
				const found: unknown = result?.get?.call(this);
				return found instanceof IDBDatabase || found instanceof IDBCursor ? found : stored;
			},
		});
	});
	await page.goto('404.html');

	let number = 0;
	await fc.assert(
		fc.asyncProperty(
			query,
			junk,
			fc.oneof(junk, fc.constant('refused')),
			fc.boolean(),
			async (query, hash, stored, encoded) => {
				const parameters = new URLSearchParams({ ...query, stored });
				// Each kind of page in turn.
				const address = addresses[number++ % addresses.length] ?? '';
				const fragment = encoded ? encodeURIComponent(hash) : hash.replace(/\s/g, '');
				await page.goto(`${address}?${parameters}#${fragment}`);
				await page.evaluate((junk) => (location.hash = junk), stored);
				await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\w/);
				expect(failures).toEqual([]);
			}
		),
		{ numRuns: 12, endOnFailure: true, examples: addresses.map(() => worst) }
	);
	await page.goto('search/');
	const field = page.getByRole('combobox', { name: 'Search all topics' });
	for (const payload of payloads) {
		await field.fill(payload);
		await expect(page.getByRole('main').locator('[data-search-results]')).not.toBeEmpty();
	}
	await field.fill('pamidronate');
	await expect(page.getByRole('main').getByRole('option').first()).toBeVisible();
	expect(failures).toEqual([]);
});
