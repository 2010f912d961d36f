import { expect, type Locator, type Page } from 'playwright/test';

/** The page where the cards of the example topic are reviewed, as a reader uses it. */
export class RevisionPage {
	readonly session: Locator;
	readonly question: Locator;
	readonly answer: Locator;
	readonly due: Locator;
	private readonly page: Page;

	constructor(page: Page) {
		this.page = page;
		this.session = page.getByRole('region', { name: 'Session' });
		this.question = this.session.locator('.card-front');
		this.answer = this.session.getByLabel('Answer', { exact: true });
		this.due = page.locator('.due');
	}

	/** Opens it and waits until it is ready. */
	async open(address = 'calcinosis-jdm/cards/'): Promise<void> {
		await this.page.goto(address);
		await this.page.locator('[data-revision]:not([data-needs-script])').waitFor();
	}

	/** Begins the session of today. */
	async begin(): Promise<void> {
		await this.page.getByRole('button', { name: /^Review \d+ card/ }).click();
		await expect(this.session).toBeVisible();
	}

	/** Answers some cards by keys. */
	async answerBy(...keys: string[]): Promise<void> {
		for (const key of keys) {
			const front = await this.question.textContent();
			await this.page.keyboard.press('Space');
			await expect(this.answer).toBeVisible();
			await this.page.keyboard.press(key);
			await expect(this.answer).toBeHidden();
			expect(await this.question.textContent().catch(() => '')).not.toBe(front);
		}
	}

	/** Leaves the session. */
	async end(): Promise<void> {
		await this.page.getByRole('button', { name: 'End the session' }).click();
		await expect(this.due).toBeVisible();
	}

	/** Opens a part that is closed at first. */
	async show(name: 'Choices' | 'Where your progress is kept'): Promise<void> {
		await this.page.getByText(name, { exact: true }).click();
	}

	/** Saves progress as a file, and returns its text. */
	async save(): Promise<string> {
		const download = this.page.waitForEvent('download');
		await this.page.getByRole('button', { name: 'Save progress as a file' }).click();
		const stream = await (await download).createReadStream();
		let text = '';
		for await (const part of stream) text += String(part);
		return text;
	}

	/** Reads a file of progress in. */
	async readIn(text: string): Promise<void> {
		await this.page.getByLabel('Read a file of progress in').setInputFiles({
			name: 'progress.json',
			mimeType: 'application/json',
			buffer: Buffer.from(text),
		});
	}

	/** Everything that the browser's log holds. */
	entries(): Promise<{ id: string; type: string; card: string }[]> {
		return this.page.evaluate(async () => {
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const request = indexedDB.open('vademecum / revision');
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error);
			});
			const entries = await new Promise<{ id: string; type: string; card: string }[]>((resolve) => {
				const request = database.transaction('entries').objectStore('entries').getAll();
				request.onsuccess = () => resolve(request.result);
			});
			database.close();
			return entries;
		});
	}
}
