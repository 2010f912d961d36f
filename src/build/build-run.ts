import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegrationLogger } from 'astro';
import { AstroError } from 'astro/errors';
import { count } from '../lib/count.ts';
import { listFiles } from '../lib/list-files.ts';
import { formatProblem, type Problem } from '../lib/problems.ts';
import { showProgress } from '../lib/progress.ts';
import { docsFolder } from '../topics/check/content-folder.ts';
import { loadedTopics, loadOnly, tellSealed } from '../topics/loaded.ts';
import { readTopic } from '../topics/read-topic.ts';
import type { BuildArguments, Shard } from './arguments.ts';
import { stopAt } from '../lib/build/stop-at.ts';
import { checkContent, once } from './check-content.ts';
import { joinSite, replaceSite, type RestOfSite } from './join/join.ts';
import { assetFinder } from '../lib/build/needed-assets.ts';
import { bundledContent } from './content/bundled-content.ts';
import type { Part } from './parts/part.ts';
import { hashData, PartStore } from './parts/part-store.ts';
import { finishPages, groupByTopic, factsOfFiles, moveFolder } from './parts/seal.ts';
import { findImportingTopics } from './plan/imports.ts';
import { hashInputs, loadedFiles } from './plan/loaded-files.ts';
import { isAsPlanned, isSharedAsPlanned, planBuild, type Plan } from './plan/plan.ts';
import { checkPublicFiles, type Route } from './public-files.ts';
import { isShareProcess, renderShares, tellParent } from './render/render-shares.ts';
import { shareOf, sharesForProcesses } from './render/shares.ts';
import { makeWorkFolder } from './work-folder.ts';

/**
 * One run of `astro build`: plans the build, renders the missing topics (itself or in child processes), seals their parts and joins the
 * site. A child process that renders a share only seals.
 */
export class BuildRun {
	readonly #arguments: BuildArguments;
	readonly #store: PartStore;
	readonly #stored: readonly string[];
	readonly #work: ReturnType<typeof makeWorkFolder>;
	readonly #loaded: ReturnType<typeof loadedFiles>;
	readonly #bundled: ReturnType<typeof bundledContent>;
	#plan!: Plan;
	#warnings: Problem[] = [];
	/** Called after each rendered topic. */
	#step = (): unknown => undefined;

	constructor(args: BuildArguments, root: URL) {
		this.#arguments = args;
		this.#store = new PartStore(fileURLToPath(new URL('.cache/parts', root)));
		this.#stored = this.#store.names();
		this.#work = makeWorkFolder(root);
		this.#loaded = loadedFiles(root);
		this.#bundled = bundledContent(root);
	}

	/** The part of Astro's config that this run sets, such as the folder of this process to render into. */
	get config() {
		const { folder } = this.#work;
		return {
			outDir: new URL('site/', folder),
			cacheDir: new URL('astro/', folder),
			vite: { plugins: [this.#loaded.plugin, this.#bundled.plugin] },
			// Astro renders other pages while it waits for the disk.
			build: { concurrency: 4 },
		};
	}

	/** Plans what to render and checks it. Throws an error with everything that is wrong with the content. */
	async begin(
		config: AstroConfig,
		routes: readonly Route[],
		logger: AstroIntegrationLogger
	): Promise<void> {
		const { force, shard } = this.#arguments;
		const isShare = isShareProcess();
		this.#plan = await planBuild(config, this.#store, { force: force || isShare });
		const wanted = isShare ? (loadedTopics() ?? []) : this.#missing(shard);
		if (!isShare) this.#tellPlan(wanted, logger);
		const problems = isShare ? [] : await this.#renderInProcesses(wanted, config);
		const topics = wanted.filter((slug) => !this.#plan.sealed.has(slug));
		loadOnly(topics);
		const sealed = [...this.#plan.sealed.values()];
		tellSealed(sealed, new URL('sealed.json', this.#work.folder));
		const found = await checkContent(config, { topics, sealed });
		this.#warnings = found.warnings;
		const ofFiles = isShare ? [] : checkPublicFiles(config, routes, [...this.#plan.keys.keys()]);
		const all = once([...problems, ...found.problems, ...ofFiles]);
		if (isShare && all.length > 0) tellParent({ problems: all });
		const warnings = [...sealed.flatMap(({ warnings }) => warnings), ...found.warnings];
		// A share does not know the other topics. Its warnings are stored in its parts and printed by its parent.
		for (const warning of isShare ? [] : once(warnings)) logger.warn(formatProblem(warning));
		if (all.length > 0) this.#work.remove();
		stopAt(all);
	}

	/** The topics without a part, of all topics or of one share. */
	#missing(shard: Shard | undefined): string[] {
		const slugs = [...this.#plan.keys.keys()];
		return (shard ? shareOf(slugs, shard) : slugs).filter((slug) => !this.#plan.sealed.has(slug));
	}

	#tellPlan(wanted: readonly string[], logger: AstroIntegrationLogger): void {
		const { damaged, sealed } = this.#plan;
		const names = wanted.length > 0 && wanted.length <= mostNames ? `: ${wanted.join(', ')}` : '';
		logger.info(
			`${topicCount(sealed.size)} unchanged, ${topicCount(wanted.length)} to render${names}.`
		);
		if (damaged.length > 0) logger.warn(`The parts of ${topicCount(damaged.length)} were damaged.`);
	}

	/** Renders topics in child processes, where that is needed or faster. Returns the problems of these topics. */
	async #renderInProcesses(topics: readonly string[], config: AstroConfig): Promise<Problem[]> {
		const processes = availableParallelism();
		const alone = findImportingTopics(config.root, topics);
		const shares = sharesForProcesses(topics, alone, processes);
		if (shares.length === 0) return [];
		const slugs = shares.flat();
		this.#step = showProgress(topics.length, 'topics rendered');
		const problems = await renderShares(shares, processes, this.#step);
		for (const slug of problems.length > 0 ? [] : slugs) {
			const part = this.#store.read(this.#plan.keys.get(slug) ?? '');
			if (!part) throw editedMeanwhile(slug);
			this.#plan.sealed.set(slug, part);
		}
		return problems;
	}

	/** Keeps the content modules of this process before another process overwrites them. */
	start(): void {
		this.#bundled.read();
	}

	/** Seals the rendered topics and puts the site into `outDir`. */
	async finish(config: AstroConfig, outDir: URL, logger: AstroIntegrationLogger): Promise<void> {
		if (!(await isSharedAsPlanned(config, this.#plan))) throw editedMeanwhile();
		const folder = fileURLToPath(config.outDir);
		const slugs = loadedTopics() ?? [];
		const { ofTopics, ofSite } = groupByTopic(listFiles(folder), slugs);
		const findAssets = assetFinder(folder);
		const parts: Part[] = [];
		for (const [slug, paths] of ofTopics) {
			parts.push(await this.#seal(slug, paths, folder, findAssets, config));
			if (isShareProcess()) tellParent({ sealed: slug });
			else this.#step();
		}
		if (!isShareProcess() && !this.#arguments.shard) {
			const finished = await finishPages(undefined, folder, ofSite, config);
			const rest = { ...finished, folder, assets: findAssets(finished.pages) };
			await this.#join([...this.#plan.sealed.values(), ...parts], rest, config, outDir, logger);
		}
		this.#work.remove();
	}

	async #seal(
		slug: string,
		paths: readonly string[],
		folder: string,
		findAssets: ReturnType<typeof assetFinder>,
		config: AstroConfig
	): Promise<Part> {
		const topic = readTopic(config.root, slug);
		if (!topic || !isAsPlanned(config, this.#plan, slug)) throw editedMeanwhile(slug);
		const finished = await finishPages(topic, folder, paths, config);
		const assets = factsOfFiles(folder, findAssets(finished.pages));
		const part: Part = {
			key: this.#plan.keys.get(slug) ?? '',
			topic,
			summaries: finished.summaries,
			data: hashData(finished.data),
			inputs: hashInputs(fileURLToPath(config.root), this.#inputsOf(slug)),
			files: factsOfFiles(folder, finished.paths),
			assets,
			pages: finished.pages,
			warnings: this.#warnings.filter(({ file }) => `${file}/`.includes(`/${slug}/`)),
		};
		for (const [path, { hash }] of Object.entries(assets)) {
			this.#store.storeAsset(path, hash, join(folder, path));
		}
		this.#store.seal(part, finished.data, (target) =>
			moveFolder(join(folder, slug), join(target, slug))
		);
		return part;
	}

	/** The additional files that a topic was rendered from. Only topics that are rendered alone can use files of other topics. */
	#inputsOf(slug: string): string[] {
		const isOwn = (path: string) => path.startsWith(`${docsFolder}/${slug}/`);
		const isOfTopic = (path: string) => path.startsWith(`${docsFolder}/`);
		const isKnown = loadedTopics()?.length === 1 ? isOwn : isOfTopic;
		return [...this.#loaded.files].filter((path) => !isKnown(path)).sort();
	}

	async #join(
		parts: readonly Part[],
		rest: RestOfSite,
		config: AstroConfig,
		outDir: URL,
		logger: AstroIntegrationLogger
	): Promise<void> {
		const dist = fileURLToPath(new URL('dist', this.#work.folder));
		const tools = { store: this.#store, config, logger };
		const site = await joinSite(dist, parts, rest, tools);
		await replaceSite(dist, outDir);
		// Another build may be joining parts that this one does not need.
		this.#store.prune(parts, this.#work.isAlone() ? this.#stored : []);
		const { SITE, BASE } = process.env;
		this.#store.note('address', { SITE, BASE });
		logger.info(`Joined ${count(site.pages.length, 'page')} of ${topicCount(parts.length)}.`);
	}
}

/** Up to this number of topics, the names are printed. */
const mostNames = 12;

/** The contents of a part have to match the hash in its name. */
const editedMeanwhile = (slug = 'what all topics share'): AstroError =>
	new AstroError(`The files of ${slug} were edited while the site was built.`, 'Build it again.');

const topicCount = (topics: number): string => count(topics, 'topic');
