import { posix } from 'node:path';
import sharp from 'sharp';
import type { PlannedTopic } from '../converted.ts';
import { sha256 } from '../../lib/hash.ts';
import { toSlug } from '../../lib/slug.ts';
import type { Notice } from '../read/parts.ts';
import type { FoundFile } from './collect.ts';
import { nodesIn } from '../tree/blocks.ts';
import { decode } from '../tree/targets.ts';

/** Finds the pictures of a run by the names that notes call them. */
export class PictureIndex {
	readonly #byName: ReadonlyMap<string, FoundFile[]>;

	constructor(files: readonly FoundFile[]) {
		this.#byName = Map.groupBy(files, ({ path }) => keyOf(posix.basename(path)));
	}

	/** The picture that the note `from` calls `url`; none where several may be meant, since each is that of another note. */
	find(url: string, from: FoundFile): FoundFile | undefined {
		const called = keyOf(decode(url).replace(/\\/g, '/')).replace(/[?#].*$/, '');
		const folder = posix.dirname(keyOf(from.path));
		const path = called.replace(/^(?:\.{0,2}\/)+/, '');
		const named = this.#byName.get(posix.basename(called)) ?? [];
		const places: ((place: string) => boolean)[] = [
			(place) => place === posix.join(folder, called),
			(place) => place === path,
			(place) => place.startsWith(`${folder}/`) && isEndOf(path, place),
			(place) => isEndOf(path, place) || isEndOf(place, path),
		];
		const isMeant = places.find((one) => named.some((file) => one(keyOf(file.path))));
		const found = named.filter((file) => isMeant?.(keyOf(file.path)));
		const near = found.filter((file) => rootOf(file) === rootOf(from));
		const [only, ...others] = near.length > 0 ? near : found;
		return others.length > 0 ? undefined : only;
	}
}

const isEndOf = (end: string, path: string): boolean => `/${path}`.endsWith(`/${end}`);

/** The archive or the folder that a file was found in. */
const rootOf = ({ path, shown }: FoundFile): string => shown.slice(0, -path.length);

/** The pictures of a topic, ready to be saved beside its pages. */
export interface TopicPictures {
	/** File names by the addresses that the notes have. */
	names: Map<string, string>;
	files: Map<string, Uint8Array>;
	notices: Notice[];
}

/** Brings the pictures of a topic along. `from` is the note that they are in. */
export async function bringPictures(
	topic: PlannedTopic,
	from: FoundFile,
	index: PictureIndex
): Promise<TopicPictures> {
	const brought: TopicPictures = { names: new Map(), files: new Map(), notices: [] };
	const all = topic.pages.flatMap(({ blocks }) => nodesIn(blocks, (node) => node.type === 'image'));
	const urls = new Set(all.map(({ url }) => url));
	for (const url of urls) {
		const bytes =
			topic.source.pictures?.get(url) ?? inlined(url) ?? (await bytesOf(index.find(url, from)));
		if (!bytes) continue;
		const made = await prepare(bytes);
		if (!made) {
			brought.notices.push({
				message: `shows the picture “${url.slice(0, 60)}”, which is of a kind that browsers cannot show`,
				fix: 'save it as PNG or JPEG',
			});
			continue;
		}
		const name = nameFor(url, made, brought.files);
		brought.names.set(url, `./${name}`);
		brought.files.set(name, made.bytes);
		if (made.smaller)
			brought.notices.push({
				message: `has the picture “${name}”, which was made smaller (${made.smaller})`,
				fix: 'see that it can still be read',
			});
	}
	return brought;
}

async function bytesOf(file: FoundFile | undefined): Promise<Uint8Array | undefined> {
	const read = await file?.read();
	return read && 'bytes' in read ? read.bytes : undefined;
}

function inlined(url: string): Uint8Array | undefined {
	const data = /^data:image\/[\w.+-]+;base64,([\w+/=\s]+)$/i.exec(url)?.[1];
	return data === undefined ? undefined : Buffer.from(data, 'base64');
}

interface Prepared {
	bytes: Uint8Array;
	ending: string;
	smaller?: string;
}

/** Makes a picture one that browsers show, no wider than a page can use; nothing if it is none. */
async function prepare(bytes: Uint8Array): Promise<Prepared | undefined> {
	try {
		const image = sharp(bytes, { limitInputPixels: 200_000_000, animated: false });
		const { format, width, height } = await image.metadata();
		const kept = { jpeg: 'jpg', png: 'png', webp: 'webp', gif: 'gif' }[format as string];
		const tooLarge = Math.max(width, height) > widest;
		if (kept !== undefined && (!tooLarge || kept === 'gif')) return { bytes, ending: kept };
		const resized = image
			.rotate()
			.resize({ width: widest, height: widest, fit: 'inside', withoutEnlargement: true });
		const isPhoto = kept === 'jpg';
		const made = await (isPhoto ? resized.jpeg({ quality: 85 }) : resized.png()).toBuffer();
		const smaller = tooLarge ? { smaller: `${width} × ${height} → at most ${widest}` } : {};
		return { bytes: made, ending: isPhoto ? 'jpg' : 'png', ...smaller };
	} catch {
		return undefined;
	}
}

/** The most pixels that a side of a picture has. */
const widest = 2000;

function nameFor(
	url: string,
	{ bytes, ending }: Prepared,
	files: ReadonlyMap<string, Uint8Array>
): string {
	const path = url.startsWith('data:') ? '' : posix.basename(decode(url)).replace(/\.\w+$/, '');
	const base = toSlug(path) || 'picture';
	const taken = files.get(`${base}.${ending}`);
	if (!taken || Buffer.compare(taken, bytes) === 0) return `${base}.${ending}`;
	return `${base}-${sha256(bytes).slice(0, 8)}.${ending}`;
}

const keyOf = (path: string): string => path.normalize('NFC').toLowerCase();
