import { gzipSync } from 'node:zlib';
import type { Request } from 'playwright';

/** Waits for the response to a request; returns its size and the time at which it arrived. */
export async function describeLoad(request: Request): Promise<Load> {
	const response = await request.response();
	const body = (await response?.body().catch(() => undefined)) ?? Buffer.alloc(0);
	const { startTime, responseEnd } = request.timing();
	return {
		url: request.url(),
		bytes: body.length === 0 ? 0 : Math.min(gzipSync(body).length, body.length),
		start: startTime,
		end: startTime + responseEnd,
	};
}

/** The longest chain of loads of which each began when the one before had ended. */
export function chainOf(loads: readonly Load[]): number {
	const ordered = loads.toSorted((a, b) => a.start - b.start);
	const depths = new Map<Load, number>();
	for (const load of ordered) {
		const before = [...depths]
			.filter(([earlier]) => earlier.end <= load.start)
			.map(([, trips]) => trips);
		depths.set(load, 1 + Math.max(0, ...before));
	}
	return Math.max(0, ...depths.values());
}

/** A file that was loaded. */
export interface Load {
	url: string;
	/** As gzip sends it, or as it is if that is smaller. */
	bytes: number;
	start: number;
	end: number;
}
