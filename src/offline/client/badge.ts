import { writeAge, writeMoment } from '../rules/words.ts';
import { makeButton, showNotice } from './notice.ts';

/** Says that the page shown is a stored copy, and how old it is. */
export function showBadge(): void {
	const moment = new Date(document.documentElement.dataset['storedOn'] ?? '');
	const time = document.createElement('time');
	time.dateTime = moment.toISOString();
	time.textContent = writeMoment(moment);
	const age = writeAge(Date.now() - moment.getTime());
	const text = document.createElement('span');
	text.append('Stored copy from ', time, `, ${age} old. The site could not be reached.`);
	showNotice(
		'stored',
		text,
		makeButton('Try again', () => location.reload())
	);
}
