import type { Media } from '../../figures/media-address.ts';
import { mediaPlace } from '../../figures/media-place.ts';
import type { Flaw } from '../../../lib/problems.ts';

/** Finds what is wrong with a video, a recording or a frame on a page. */
export function checkMedia(
	{ host, kind, address }: Media,
	{ target, alt, line, file, isThere, mediaHosts }: MediaToCheck
): Flaw[] {
	const flaws: Flaw[] = [];
	if (alt === '') {
		const message = `shows ${target} and does not say what it is`;
		flaws.push({
			line,
			message,
			fix: `write its title into the square brackets: ![Title](${target})`,
		});
	}
	if (host) {
		if (!address.startsWith('https:')) {
			const message = `shows ${target}, which comes without encryption`;
			flaws.push({ line, message, fix: 'write its address with “https://”, or link to it' });
		}
		if (!mediaHosts.includes(host)) flaws.push(unknownHost(target, host, line, mediaHosts));
	} else if (!target.startsWith('/')) {
		if (!isThere(target)) {
			const message = `shows ${target}, which is not there`;
			flaws.push({ line, message, fix: 'put the file there, or correct the path, or take it out' });
		} else if (!mediaPlace(file, target)) {
			const message = `shows ${target}, a ${kind} file in another folder than its own`;
			flaws.push({
				line,
				message,
				fix: 'put the file beside the page, or into public/ and write its path, beginning with a slash',
			});
		}
	}
	return flaws;
}

function unknownHost(target: string, host: string, line: number, hosts: readonly string[]): Flaw {
	return {
		line,
		message: `shows ${target}, but content/site.yml does not name the host “${host}”`,
		fix: `write “mediaHosts: [${[...hosts, host].join(', ')}]” there, or link to it in its place`,
	};
}

/** Where it stands, and what it may refer to. */
interface MediaToCheck {
	target: string;
	alt: string | undefined;
	line: number;
	/** The path of the page's file below the project's folder. */
	file: string;
	isThere: (target: string) => boolean;
	mediaHosts: readonly string[];
}
