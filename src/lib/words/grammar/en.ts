import { emptyWords, mixedWords } from '../empty-words.ts';
import { lightWords } from '../light-words.ts';
import { foldSpelling } from '../spelling.ts';
import { stem } from '../stem.ts';
import type { Grammar } from './grammar.ts';

export const grammar: Grammar = { fold: foldSpelling, stem, emptyWords, mixedWords, lightWords };
