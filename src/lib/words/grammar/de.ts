import { stemmer } from '@orama/stemmers/german';
import { stopwords } from '@orama/stopwords/german';
import { snowball } from './snowball.ts';

const others = 'bitte erkläre gib gibt man mehr nenne warum wann wer wieviel wo wozu'.split(' ');

/** Umlauts have become single letters: what is written out becomes the same (`oedem`, `ödem`). */
const fold = (word: string): string => word.replace(/(?<![aeqou])([aou])e(?![iu])/g, '$1');

export const grammar = snowball(stemmer, [...stopwords, ...others], fold);
