import { expect, test } from 'vitest';
import { foldSpelling } from './spelling.ts';

test.each([
	['paediatric', 'pediatric'],
	['tumour', 'tumor'],
	['oedema', 'edema'],
	['diarrhoea', 'diarrhea'],
	['orthopaedic', 'orthopedic'],
	['leucocyte', 'leukocyte'],
	['thiosulphate', 'thiosulfate'],
	['artefact', 'artifact'],
	['millimetres', 'millimeters'],
	['fibre', 'fiber'],
	['generalised', 'generalized'],
	['immunisation', 'immunization'],
	['analyse', 'analyze'],
	['labelled', 'labeled'],
	['programme', 'program'],
])('spells %s and %s alike', (british, american) => {
	expect(foldSpelling(british)).toBe(foldSpelling(american));
});

test('leaves words apart that mean different things', () => {
	expect(foldSpelling('excise')).toBe('excise');
	expect(foldSpelling('disease')).toBe('disease');
});
