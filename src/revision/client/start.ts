import { readDueCount, summaryKey } from './store/summary.ts';

/** What every page loads of this feature; it does something on the pages of topics, and little before it is asked. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const due = document.querySelector<HTMLElement>('[data-due-of]');
if (due) showDue(due);
const test = document.querySelector<HTMLButtonElement>('[data-self-test]');
if (test) {
	test.removeAttribute('data-needs-script');
	test.addEventListener('click', () => {
		void import('./self-test.ts').then(({ toggleSelfTest }) => toggleSelfTest(test));
	});
}

function showDue(link: HTMLElement): void {
	try {
		const count = readDueCount(
			localStorage.getItem(summaryKey(base)),
			link.dataset['dueOf'] ?? '',
			Date.now()
		);
		if (count) link.textContent = `Revise (${count} due)`;
	} catch {
		// Where nothing can be read, nothing is due.
	}
}
