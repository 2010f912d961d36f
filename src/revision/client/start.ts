import { t } from '../../lib/language/t.ts';
import { readDueCount } from './due-count.ts';

/** What every page loads of this feature; it does something on the pages of topics, and little before it is asked. */
const due = document.querySelector<HTMLElement>('[data-due-of]');
if (due) showDue(due);
const test = document.querySelector<HTMLButtonElement>('[data-self-test]');
if (test) {
	test.removeAttribute('data-needs-script');
	test.addEventListener('click', () => {
		import('./self-test.ts').then(
			({ toggleSelfTest }) => toggleSelfTest(test),
			() => fail(test)
		);
	});
}

const review = document.querySelector<HTMLElement>('[data-revision]');
// From here, and not from scripts of their own pages: what both load would be one more file of every page.
if (review) {
	const view =
		'allTopics' in review.dataset ? import('./all-topics.ts') : import('./topic-page.ts');
	view.catch(() => fail(review));
}
if (document.querySelector('[data-paper]')) void import('./paper-page.ts');

/** Says in its place that something does not load: the line is down, or the site has a new edition without that file. */
function fail(place: HTMLElement): void {
	place.textContent = t('offline.notLoading');
	place.removeAttribute('data-needs-script');
}

function showDue(link: HTMLElement): void {
	const { dueOf = '', dueIn = '' } = link.dataset;
	try {
		const count = readDueCount(localStorage.getItem(dueIn), dueOf, Date.now());
		if (count > 0) link.textContent = t('revision.reviseDue', { count });
	} catch {
		// Where nothing can be read, nothing is due.
	}
}
