/** Writes any text as a PDF does: in UTF-16, as hexadecimal digits. */
export function writeString(text: string): string {
	const bytes = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
	return `<${bytes.toString('hex').toUpperCase()}>`;
}
