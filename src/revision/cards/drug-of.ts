import type { Card } from './card.ts';
import { hasDose, wordsOfDose } from './doses.ts';
import { drugsIn, namesDrug } from './drugs.ts';
import { termKey } from './evidence.ts';
import { isOtherThan } from './labels.ts';
import { isProviso } from './patients.ts';
import { nameText, plainText } from './rich.ts';

/**
 * The drug whose dose a card asks for, as a key: its term or, where that says no more than “First drug” or “Dose”, the drug that its
 * answer begins with or else the title above it; empty if it gives no dose, or that of certain patients or of several drugs, and
 * where its author or the literature has said what is meant.
 */
export function drugOf({ kind, ask, wanted, answer, path }: Card): string {
	if (kind !== 'term' && kind !== 'row') return '';
	const [term, said, title = ''] = [nameText(ask), plainText(answer), path.at(-1)];
	if (!hasDose(said) || !(wanted === undefined || plainLabel.test(wanted))) return '';
	const drugs = drugsIn(wordsOfDose(said)).filter((drug) => isOtherThan(drug, [term]));
	const isDrug = (name: string) => namesDrug(name) && !isProviso(name);
	if (isDrug(term)) return drugs.length === 0 ? termKey(ask) : '';
	if (!plainLabel.test(term) || drugs.length > 1) return '';
	return drugs.length === 0 && !isDrug(title) ? '' : termKey([drugs[0] ?? title]);
}

/** A label that says of a drug no more than that it is given, and how much. */
const plainLabel =
	/^(?:dos(?:e|age|ing|is|ierung)|posolog\p{L}+|(?:(?:first|drugs?|medicines?|agent|of|choice|line|treatment|therapy|erste\p{L}*|mittel|medikament|der|wahl|behandlung|therapie|primer\p{L}*|fármaco|de|elección|línea|tratamiento|premi\p{L}*|médicament|choix|ligne|traitement)[\s-]*)+)$/iu;
