import { stemmer } from '@orama/stemmers/spanish';
import { stopwords } from '@orama/stopwords/spanish';
import { snowball } from './snowball.ts';

const others = 'cómo cuál cuáles cuándo cuánto cuánta dónde explica hay nombra qué quién'.split(
	' '
);

export const grammar = snowball(stemmer, [...stopwords, ...others]);
