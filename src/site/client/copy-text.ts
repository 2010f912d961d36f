import { raiseNumber } from '../../lib/words/raise-number.ts';

/**
 * Makes text that is copied as plain text include what the page shows only by formatting: superscripts (10⁹, 2^x), strikethrough
 * (~~100 mg~~), and where a note begins. Formatted copies, and text without any of these, are left to the browser.
 */
export function copyText(event: ClipboardEvent): void {
	const selection = getSelection();
	if (!selection?.rangeCount || selection.isCollapsed || !event.clipboardData) return;
	const copy = document.createElement('div');
	copy.append(selection.getRangeAt(0).cloneContents());
	if (!copy.querySelector(changed)) return;
	event.clipboardData.setData('text/html', copy.innerHTML);
	for (const part of copy.querySelectorAll(changed)) part.replaceWith(writePlain(part));
	// Lines and cells exist only in an element that is laid out.
	copy.classList.add('sl-markdown-content', 'sr-only');
	document.body.append(copy);
	event.clipboardData.setData('text/plain', copy.innerText);
	copy.remove();
	event.preventDefault();
}

const struck = 'del,s,[style*=line-through]';
const changed = `sup,sub,${struck},[data-evidence-note]>summary,[data-evidence-mark]`;

function writePlain(part: Element): string {
	const { textContent: text, localName: name } = part;
	if (part.matches(struck)) return `~~${text}~~`;
	if (name !== 'sup' && name !== 'sub') return ` ${text}`;
	// Ordinals (1st) and marks in brackets are not exponents.
	const isPower = name === 'sup' && !/^(?:\p{L}{2,}|\[.*\])$/u.test(text);
	return raiseNumber(text, name) ?? (isPower ? `^${text}` : text);
}
