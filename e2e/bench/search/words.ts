/**
 * Exchanges half of the longer words of a page's text for invented ones, so that many topics made of
 * one do not all have the same words. A topic keeps its words from page to page; some words are shared
 * by many topics and most by few, as in a language.
 */
export function inventWords(html: string, topic: number): string {
	return html
		.replace(
			/(<meta name="search:topic" content=")[^"]*/,
			`$1Topic ${topic} of ${invent(topic * 7)}`
		)
		.replace(/(<div class="sl-markdown-content">)([\s\S]*?)(<footer|$)/, (_, open, text, close) => {
			return open + exchange(text, topic) + close;
		});
}

function exchange(text: string, topic: number): string {
	return text.replace(/(>[^<]*<)/g, (run) =>
		run.replace(/\p{Ll}{6,}/gu, (word) => {
			const number = hash(word);
			if (number % 2 === 0) return word;
			// A third of the words is common, the others belong to a few topics each.
			return invent(number % 3 === 0 ? number % 3000 : (number * 31 + topic * 7919) % 60_000);
		})
	);
}

const syllables =
	'ba ce di fo gu ha je ki lo mu na pe qui ro su ta ve wi xo zu bra cle dri fro glu tra'.split(' ');

function invent(number: number): string {
	let word = '';
	for (
		let rest = number + syllables.length ** 2;
		rest > 0;
		rest = Math.floor(rest / syllables.length)
	) {
		word += syllables[rest % syllables.length] ?? '';
	}
	return word;
}

function hash(word: string): number {
	let value = 7;
	for (const letter of word) value = (value * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
	return value;
}
