import { dirname, posix } from 'node:path';
import { findAll, readXml } from './xml.ts';

/** The files of a `.docx` and how they refer to each other. */
export class WordPackage {
	readonly main: string;
	readonly #files: ReadonlyMap<string, Uint8Array>;

	constructor(files: ReadonlyMap<string, Uint8Array>) {
		this.#files = files;
		const start = [...relationsIn(files.get('_rels/.rels'), '').values()].find(({ type }) =>
			type.endsWith('/officeDocument')
		);
		this.main = start?.target ?? 'word/document.xml';
	}

	/** The bytes of the document itself. */
	get document(): Uint8Array | undefined {
		return this.#files.get(this.main);
	}

	/** The file of a kind (`styles`, `numbering`, `footnotes`) that goes with the document. */
	part(kind: string): Uint8Array | undefined {
		const found = [...this.relations(this.main).values()].find(({ type }) =>
			type.endsWith(`/${kind}`)
		);
		return this.#files.get(found?.target ?? posix.join(dirname(this.main), `${kind}.xml`));
	}

	/** The file of a path in the package. */
	file(path: string): Uint8Array | undefined {
		return this.#files.get(path);
	}

	/** What a file refers to, by the ids that it uses. */
	relations(file: string): Map<string, Relation> {
		const folder = dirname(file);
		const rels = this.#files.get(posix.join(folder, '_rels', `${posix.basename(file)}.rels`));
		return relationsIn(rels, folder);
	}
}

/** A file, or an address outside, that is referred to. */
export interface Relation {
	type: string;
	target: string;
	external: boolean;
}

function relationsIn(bytes: Uint8Array | undefined, folder: string): Map<string, Relation> {
	const found = new Map<string, Relation>();
	for (const { attribs } of findAll(readXml(bytes), 'Relationship')) {
		const external = attribs['TargetMode'] === 'External';
		const target = attribs['Target'] ?? '';
		const path = target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
		found.set(attribs['Id'] ?? '', {
			type: attribs['Type'] ?? '',
			target: external ? target : path,
			external,
		});
	}
	return found;
}
