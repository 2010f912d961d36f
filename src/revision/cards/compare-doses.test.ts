import { expect, test } from 'vitest';
import { contradictDoses, saysNoMore } from './compare-doses.ts';

test.each([
	['500 mg four times daily', '500 mg twice daily'],
	['5 mg every 6 hours', '5 mg every 8 hours'],
	['5 mg bd', '5 mg three times a day'],
	['5 mg once a week', '5 mg daily'],
	['5 mg zweimal täglich', '5 mg dreimal täglich'],
	['5 mg dos veces al día', '5 mg cada 8 horas'],
	['1 g by mouth', '1 g IV'],
	['1 g intravenously', '1 g IM'],
	['10 mg/kg', '10 mg'],
	['10 mg per kg', 'zinc 10 mg'],
	['500 micrograms', '500 mg'],
	['0.5 g', '50 mg'],
	['for five days', 'for seven days'],
	['5–10 mg', '10 mg'],
])('finds that %s is not %s', (one, other) => {
	expect([contradictDoses(one, other), contradictDoses(other, one)]).toEqual([true, true]);
	expect([saysNoMore(one, other), saysNoMore(other, one)]).toEqual([false, false]);
});

test.each([
	['5 mg twice daily', '5 mg bd'],
	['5 mg every 12 hours', '5 mg 2 times a day'],
	['5 mg every 6 h', '5 mg four times daily'],
	['5 mg 4–6 hourly', '5 mg every 4-6 hours'],
	['1 g by mouth', '1 g orally'],
	['1 g PO', '1 g p.o.'],
	['1 g', '1000 mg'],
	['250 mcg', '0.25 mg'],
	['5,000 units', '5000 IU'],
	['5 mg–10 mg', '5 to 10 mg'],
	['15 mg/m2 once a week', '15 mg/m² weekly'],
	['10 mg per kilogram t.i.d.', '10 mg/kg tds'],
	['10 mg/kg/dose tds', '10 mg/kg three times a day'],
	['30 mg/kg a day', '30 mg/kg/d'],
	['before age 5', 'before age five'],
	['5 mg einmal am Tag', '5 mg täglich'],
])('takes %s for %s', (one, other) => {
	expect(contradictDoses(one, other)).toBe(false);
	expect([saysNoMore(one, other), saysNoMore(other, one)]).toEqual([true, true]);
});

test.each([
	['10 mg twice daily', '10 mg'],
	['10 mg IV', '10 mg'],
	['10 mg for 5 days', '10 mg'],
	['rest for 5 days', 'rest'],
	['10 mg in men', '10 mg in women'],
	['10 mg with food', '10 mg without food'],
	['10 mg/kg/day', '10 mg/kg twice daily'],
	['40 mg/kg/day in two doses', '20 mg/kg twice daily'],
	['30 mg/kg/day, then 3 mg/kg daily', '30 mg/kg daily'],
])('takes %s for more than %s, and for no contradiction', (one, other) => {
	expect([saysNoMore(one, other), contradictDoses(one, other)]).toEqual([false, false]);
});

test('takes figures that are no doses for nothing more', () => {
	expect(saysNoMore('surgery, the choice of 67% of physicians', 'surgery')).toBe(true);
});
