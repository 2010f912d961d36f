/** After `npm pack`: takes back what `prepack` has made. */
import { restore } from './restore.ts';

restore();
