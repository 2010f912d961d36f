import type { Root } from 'hast';
import { htmlToHast } from 'satteri';

/**
 * Reads a piece of HTML as browsers do, which never fails; returns its tree.
 *
 * Sätteri's parser gives the same trees as `hast-util-from-html`, in a third of the time.
 */
export const readHtml = (html: string): Root => htmlToHast(html, { fragment: true }) as Root;
