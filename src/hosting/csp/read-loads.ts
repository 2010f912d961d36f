import type { Document } from 'domhandler';
import { findAll } from 'domutils';
import { isRemote } from '../../lib/html/addresses.ts';

/** The origins of other sites that a page loads from when its reader asks for it: frames, and files of video and sound. */
export function readLoads(document: Document): Loads {
	const loads: Loads = { frames: [], media: [] };
	for (const { attribs } of findAll(
		(element) => 'data-media' in element.attribs,
		document.children
	)) {
		const address = attribs['data-media-src'] ?? '';
		if (!isRemote(address)) continue;
		loads[attribs['data-media'] === 'frame' ? 'frames' : 'media'].push(new URL(address).origin);
	}
	return loads;
}

/** Origins such as `https://www.youtube-nocookie.com`. */
export interface Loads {
	frames: string[];
	media: string[];
}
