import { textsOf } from '../check/block-texts.ts';
import type { Notice, SourceNotes } from './parts.ts';

/** Names powers of ten whose raised digits became digits of the number: “15 × 109/L”, as text copied from a PDF has it. */
export const findLostPowers = (notes: SourceNotes): Notice[] =>
	textsOf(notes).flatMap(({ text, line }) => {
		const found = (text.match(lost) ?? []).map((one) => one.trim());
		return found.length === 0
			? []
			: [
					{
						...(line > 0 && { line }),
						message: `has “${found.join('”, “')}”: the power of ten seems to have lost its raised digits`,
						fix: 'write it as 10⁹ or 10^9 if it is one',
					},
				];
	});

const lost =
	/(?:[\d.,]+\s?)?[×x*·]\s?10(?:[2-9]|1[0-2]|[-–−][1-9])(?![\d–-]|[.,]\d|\s?(?:mg|g|kg|ml|cm|mm|min|h|d)\b)(?:\s?\/?\s?\p{L}+)?|(?<![\d.,^/])10(?:[369]|12)\s?\/\s?[lL](?!\p{L})/giu;
