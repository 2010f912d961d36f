import { expect, test } from 'vitest';
import { bundleWords } from './bundle-words.ts';
import { fill } from './message.ts';

const words = {
	title: 'Suche',
	of: '{{done}} von {{total}}',
	topics_one: '{{count}} Thema',
	topics_other: '{{count}} Themen',
	quote: 'ein `Wort` und ${kein}',
};
const { transform } = bundleWords({ language: 'de', words });

/** Runs a piece of a script as a browser gets it. */
function run(code: string): unknown {
	const script = transform(`import { t, language } from '../lib/language/t.ts';\n${code}`, 'a.ts');
	expect(script?.code).not.toContain('import');
	return new Function(`${script?.code.replace('export default', 'return')}`)();
}

test('a call becomes the text itself', () => {
	expect(transform(`import { t } from './language/t.ts';\nshow(t('title'));`, 'a.ts')?.code).toBe(
		'\nshow("Suche");'
	);
	expect(transform(`import { language } from './t.ts';\nshow(language);`, 'a.ts')?.code).toBe(
		'const language = "de";\nshow(language);'
	);
	expect(run(`export default t('quote');`)).toBe('ein `Wort` und ${kein}');
});

test('values stand in their places, also what another call says', () => {
	expect(run(`const done = 2; export default t('of', { done, total: done + 3 });`)).toBe('2 von 5');
	expect(run(`export default t('of', { done: t('title'), total: t('title') });`)).toBe(
		'Suche von Suche'
	);
});

test('the number chooses the form, and is worked out once', () => {
	const code = `let asked = 0;
const next = () => ++asked;
export default [t('topics', { count: next() }), t('topics', { count: next() }), language];`;
	expect(run(code)).toEqual(['1 Thema', '2 Themen', 'de']);
});

test.each([
	['ru', 1, 'Cited once'],
	['ru', 21, 'Cited 21 times'],
	['ru', 3, 'Cited 3 times'],
	['pt-BR', 0, 'Cited 0 times'],
])('in %s, %d is not said as the one number that a form is about', (language, count, said) => {
	const cited = {
		one: 'Cited once',
		few: 'Cited some times',
		other: 'Cited {{count}} times',
	};
	expect(fill(cited, { count }, language)).toBe(said);
	const words = Object.entries(cited).map(([form, text]) => [`cited_${form}`, text]);
	const { transform } = bundleWords({ language, words: Object.fromEntries(words) });
	const script = transform(
		`import { t } from './language/t.ts';\nreturned = t('cited', { count: ${count} });`,
		'a.ts'
	);
	expect(new Function(`let returned; ${script?.code}; return returned`)()).toBe(said);
});

test('a script whose words are only known later is refused', () => {
	const named = (call: string) => () =>
		transform(`import { t } from './language/t.ts';\n${call}`, 'a.ts');
	const message = "a.ts: t() in a browser's script takes a key and an object literal.";
	expect(named('t(key);')).toThrow(message);
	expect(named("t('of', values);")).toThrow(message);
	expect(named("t('nothing');")).toThrow(message);
});
