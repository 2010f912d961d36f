/**
 * Whether a text is an ISBN, of ten or thirteen digits: whether its check digit is right.
 *
 * Source: https://www.isbn-international.org/content/isbn-users-manual
 */
export function isIsbn(text: string): boolean {
	const digits = text.replace(/[\s–-]/g, '').toUpperCase();
	if (/^\d{9}[\dX]$/.test(digits)) {
		const sum = [...digits].reduce((sum, digit, index) => sum + valueOf(digit) * (10 - index), 0);
		return sum % 11 === 0;
	}
	if (!/^97[89]\d{10}$/.test(digits)) return false;
	const sum = [...digits].reduce(
		(sum, digit, index) => sum + Number(digit) * (index % 2 ? 3 : 1),
		0
	);
	return sum % 10 === 0;
}

const valueOf = (digit: string): number => (digit === 'X' ? 10 : Number(digit));
