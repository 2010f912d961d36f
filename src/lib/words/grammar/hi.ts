import { stemmer } from '@orama/stemmers/indian';
import { stopwords } from '@orama/stopwords/indian';
import { emptyWords } from '../empty-words.ts';
import { snowball } from './snowball.ts';

const others = 'कब कहाँ किसे किस कितना कितनी कितने कैसे कैसा क्या क्यों कौन चाहिए बताइए बताएँ में है हैं';

/** Questions are asked in Latin letters, too. */
export const grammar = snowball(stemmer, [...stopwords, ...others.split(' '), ...emptyWords]);
