import { expect, test } from 'vitest';
import { isUsualName } from './page-names.ts';

test.each([
	'Side Effects',
	'3. Mx',
	'Long-term management',
	'Immediate management',
	'Second-line treatment',
	'ECG changes',
	'Pitfalls',
	'2. Ätiologie:',
	'NEBENWIRKUNGEN',
	'Differentialdiagnosen',
	'Diagnóstico diferencial',
	'Précautions d’emploi',
	'Contre-indications',
	'💊 Prise en charge',
])('knows “%s” as a name that sections have', (name) => {
	expect(isUsualName(name)).toBe(true);
});

test.each([
	'Colchicine',
	'Stop treatment',
	'Die Therapie beginnt früh',
	'Tratamiento con colchicina 0,5 mg',
])('takes “%s” for no such name', (name) => {
	expect(isUsualName(name)).toBe(false);
});
