/** Runs after `npm pack`: reverts what `prepack` has done. */
import { restore } from './restore.ts';

restore();
