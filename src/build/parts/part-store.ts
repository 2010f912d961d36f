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
 * The stored parts. Each part is a folder named by the hash of its inputs. It is sealed by a rename and never written again. Reading
 * a part verifies the hashes of its files, so truncated or modified parts are treated as missing.
 */
export class PartStore {
	readonly #folder: string;
	/** Hashes of the assets that have been verified, by path. */
	readonly #assets = new Map<string, string>();

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** Returns the part with the given key, or `undefined` if it does not exist or any of its files was changed. */
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

	/** Whether a folder exists for a key, damaged or not. */
	has(key: string): boolean {
		return existsSync(join(this.#folder, key));
	}

	#readManifest(key: string): Part | undefined {
		const text = readOrNothing(join(this.#folder, key, manifestFile))?.toString() ?? '';
		const [hash, json = ''] = text.split('\n');
		return sha256(json) === hash ? (JSON.parse(json) as Part) : undefined;
	}

	/** Whether an asset is stored unchanged. Each asset is verified once, because parts share them. */
	#hasAsset(path: string, hash: string): boolean {
		if (this.#assets.get(path) === hash) return true;
		const isThere = isFile(this.assetFile(path), hash);
		if (isThere) this.#assets.set(path, hash);
		return isThere;
	}

	/** The location of a file of a part. */
	fileOf(key: string, path: string): string {
		return join(this.#folder, key, 'files', path);
	}

	/** The data that a feature stored with a part for `site:join`, or `undefined` if it stored none. */
	readData({ key, data }: Part, feature: string): unknown {
		if (!(feature in data)) return undefined;
		return JSON.parse(readFileSync(this.#dataFile(key, feature), 'utf8'));
	}

	#dataFile(key: string, feature: string): string {
		return join(this.#folder, key, `${feature}.json`);
	}

	/** The location of an asset. */
	assetFile(path: string): string {
		return join(this.#folder, assetName(path));
	}

	/**
	 * Seals a part with the data of features. `write` puts the files of the part into a temporary folder, which is renamed to the key
	 * of the part when it is complete.
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
		// An existing folder is damaged, or another build has just sealed the same part.
		rmSync(target, { recursive: true, force: true });
		try {
			renameSync(staged, target);
		} catch (error) {
			rmSync(staged, { recursive: true, force: true });
			if (!existsSync(target)) throw error;
		}
	}

	/** Stores an asset unless it is stored already. Takes its path, its hash and its current location. */
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
	 * Removes parts and assets that neither this build nor the two builds before it used, whose names are stored in `used.json`.
	 * `before` lists the names that may be removed: those that existed when this build started, because another build may have added
	 * more.
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

	/** Stores a value for later commands as `<name>.json` next to the parts. */
	note(name: string, value: unknown): void {
		const file = join(this.#folder, `${name}.json`);
		mkdirSync(this.#folder, { recursive: true });
		writeFileSync(`${file}.${process.pid}`, JSON.stringify(value));
		renameSync(`${file}.${process.pid}`, file);
	}

	/** The names of all parts, of unfinished parts and of all assets. */
	names(): string[] {
		const names = existsSync(this.#folder) ? readdirSync(this.#folder) : [];
		const assets = listFiles(join(this.#folder, assetsFolder)).map(assetName);
		return [...names.filter((name) => isPartName.test(name)), ...assets];
	}
}

/** Hashes the data of features in the form in which a part stores it, by feature. */
export const hashData = (data: Record<string, unknown>): Record<string, string> =>
	Object.fromEntries(
		Object.entries(data).map(([name, found]) => [name, sha256(JSON.stringify(found))])
	);

/** The name of a part or of an unfinished part. */
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

/** Whether a file exists and has the given hash. */
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
