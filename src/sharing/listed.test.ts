import { expect, test } from 'vitest';
import { isListed } from './listed.ts';

test.each(['/', '/base/', '/topic/', '/topic/management/', '/topic/evidence/', '/print-topic/'])(
	'search engines list %s',
	(path) => expect(isListed(path)).toBe(true)
);

test.each(['/topic/print/', '/base/topic/cards/', '/search/', '/404/'])(
	'search engines do not list %s',
	(path) => expect(isListed(path)).toBe(false)
);
