import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from '../../lib/hash.ts';
import { listFiles } from '../../lib/list-files.ts';
import type { Part } from './part.ts';

/**
 * The parts that builds have left: a folder each, named by the hash of what it was rendered from. A part is
 * sealed by a rename and never written again. What is read is held against its hashes, so a part that was cut
 * short or changed counts as none.
 */
export class PartStore {
	readonly #folder: string;
	/** Hashes of the files that are known to be stored, by path. */
	readonly #assets = new Map<string, string>();

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** The part under a key. Nothing if there is none, or if any of its files is not as it was sealed. */
	read(key: string): Part | undefined {
		const part = this.#readManifest(key);
		if (!part) return undefined;
		const isWhole =
			Object.entries(part.files).every(([path, { hash }]) =>
				isFile(this.fileOf(key, path), hash)
			) &&
			Object.entries(part.data).every(([name, hash]) => isFile(this.#dataFile(key, name), hash)) &&
			Object.entries(part.assets).every(([path, { hash }]) => this.#hasAsset(path, hash));
		return isWhole ? part : undefined;
	}

	/** Whether anything is stored under a key. */
	has(key: string): boolean {
		return existsSync(join(this.#folder, key));
	}

	#readManifest(key: string): Part | undefined {
		const text = readOrNothing(join(this.#folder, key, manifestFile))?.toString() ?? '';
		const [hash, json = ''] = text.split('\n');
		return sha256(json) === hash ? (JSON.parse(json) as Part) : undefined;
	}

	/** Whether a file that Astro has made is stored as it was. Parts share them, so each is looked at once. */
	#hasAsset(path: string, hash: string): boolean {
		if (this.#assets.get(path) === hash) return true;
		const isThere = isFile(this.assetFile(path), hash);
		if (isThere) this.#assets.set(path, hash);
		return isThere;
	}

	/** Where a file of a part stands. */
	fileOf(key: string, path: string): string {
		return join(this.#folder, key, 'files', path);
	}

	/** What a feature left of a part for `site:join`; nothing if it left nothing. */
	readData({ key, data }: Part, feature: string): unknown {
		if (!(feature in data)) return undefined;
		return JSON.parse(readFileSync(this.#dataFile(key, feature), 'utf8'));
	}

	#dataFile(key: string, feature: string): string {
		return join(this.#folder, key, `${feature}.json`);
	}

	/** Where a file stands that Astro has made. */
	assetFile(path: string): string {
		return join(this.#folder, assetName(path));
	}

	/**
	 * Seals a part with the data that features left. `write` puts its files into a folder, which gets the part's name
	 * when all is there.
	 */
	seal(part: Part, data: Record<string, unknown>, write: (filesFolder: string) => void): void {
		const target = join(this.#folder, part.key);
		const staged = join(this.#folder, `.${part.key}-${process.pid}`);
		rmSync(staged, { recursive: true, force: true });
		mkdirSync(join(staged, 'files'), { recursive: true });
		write(join(staged, 'files'));
		for (const [name, found] of Object.entries(data)) {
			writeFileSync(join(staged, `${name}.json`), JSON.stringify(found));
		}
		const json = JSON.stringify(part);
		writeFileSync(join(staged, manifestFile), `${sha256(json)}\n${json}`);
		// What is there under this name is not whole, or of a build beside this one, and the same.
		rmSync(target, { recursive: true, force: true });
		try {
			renameSync(staged, target);
		} catch (error) {
			rmSync(staged, { recursive: true, force: true });
			if (!existsSync(target)) throw error;
		}
	}

	/** Stores a file that Astro has made, unless it is there. Takes its path, its hash, and where it stands now. */
	storeAsset(path: string, hash: string, source: string): void {
		const target = this.assetFile(path);
		if (this.#hasAsset(path, hash)) return;
		const staged = `${target}.${process.pid}`;
		mkdirSync(dirname(target), { recursive: true });
		copyFileSync(source, staged);
		renameSync(staged, target);
		this.#assets.set(path, hash);
	}

	/**
	 * Removes what no build of late has used: all but the parts of this build and of the two before it, and the
	 * assets of these, whose names are noted. `before` are the names that may be removed: of what was stored
	 * when this build began, since another build may have added more.
	 */
	prune(parts: readonly Part[], before: readonly string[]): void {
		const builds = readUsed(join(this.#folder, `${usedName}.json`));
		const assets = parts.flatMap((part) => Object.keys(part.assets).map(assetName));
		const names = [...parts.map(({ key }) => key), ...new Set(assets)];
		const used = [names, ...builds.filter((other) => String(other) !== String(names))].slice(0, 3);
		this.note(usedName, used);
		const wanted = new Set(used.flat());
		for (const name of before) {
			if (!wanted.has(name)) rmSync(join(this.#folder, name), { recursive: true, force: true });
		}
	}

	/** Notes something for later commands, as `<name>.json` beside the parts. */
	note(name: string, value: unknown): void {
		const file = join(this.#folder, `${name}.json`);
		mkdirSync(this.#folder, { recursive: true });
		writeFileSync(`${file}.${process.pid}`, JSON.stringify(value));
		renameSync(`${file}.${process.pid}`, file);
	}

	/** The names of all parts, of those that were never sealed, and of all assets. */
	names(): string[] {
		const names = existsSync(this.#folder) ? readdirSync(this.#folder) : [];
		const assets = listFiles(join(this.#folder, assetsFolder)).map(assetName);
		return [...names.filter((name) => isPartName.test(name)), ...assets];
	}
}

/** Hashes data as a part stores it, by the names of features. */
export const hashData = (data: Record<string, unknown>): Record<string, string> =>
	Object.fromEntries(
		Object.entries(data).map(([name, found]) => [name, sha256(JSON.stringify(found))])
	);

/** The name of a part, or of one that was never sealed. */
const isPartName = /^(?:[0-9a-f]{64}|\.[0-9a-f]{64}-\d+)$/;

const manifestFile = 'part.json';
const assetsFolder = 'assets';
const assetName = (path: string): string => `${assetsFolder}/${path}`;
const usedName = 'used';

function readUsed(file: string): string[][] {
	try {
		return JSON.parse(readFileSync(file, 'utf8')) as string[][];
	} catch {
		return [];
	}
}

/** Whether a file is there and has the content of a hash. */
function isFile(file: string, hash: string): boolean {
	const content = readOrNothing(file);
	return content !== undefined && sha256(content) === hash;
}

function readOrNothing(file: string): Buffer | undefined {
	try {
		return readFileSync(file);
	} catch {
		return undefined;
	}
}
