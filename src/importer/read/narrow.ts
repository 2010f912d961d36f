import { keepGaps } from './spaced/columns.ts';

/**
 * Writes the wide forms that East Asian keyboards give letters, digits and punctuation as the usual ones, and
 * ligatures as letters, which a search would not find. Text in such a script stays as it is.
 */
export function narrow(text: string): string {
	const letters = text.replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'));
	const foreign = letters.match(foreignLetters)?.length ?? 0;
	if (!wide.test(letters) || foreign * 10 > (letters.match(/[A-Za-zＡ-Ｚａ-ｚ]/g)?.length ?? 0))
		return letters === text ? text : keepGaps(text, letters);
	const written = letters
		.replace(/^(\s*)・\s*(?=\S)|^(\s*[０-９]+．)(?=\S)/gm, (_, white, number) =>
			number ? `${number} ` : `${white}- `
		)
		.replace(/(?<=[\p{L}\p{N}])（/gu, ' (')
		.replace(
			/([：；！？）。、]|(?<!\d|[０-９])[，．])(?=[\p{L}\p{N}（(])(?!(?<=[\d０-９]：)[\d０-９])/gu,
			'$1 '
		)
		.replace(
			/[Ａ-Ｚａ-ｚ０-９（），．：；％／＋－＝！？＆\u3000。、]|[＜＞](?=\s*[\d０-９=＝])/g,
			(one) => punctuation[one] ?? one.normalize('NFKC')
		);
	return keepGaps(text, written);
}

const wide = /[\u3000-\u3002・\uFF01-\uFF5E]/;
const foreignLetters = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const punctuation: Record<string, string | undefined> = { '。': '.', '、': ',' };
