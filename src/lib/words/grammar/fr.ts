import { stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import { snowball } from './snowball.ts';

const others = 'combien comment explique faut nomme où pourquoi quand quel quelle quelles quels';

export const grammar = snowball(stemmer, [...stopwords, ...others.split(' ')]);
