import { stemmer } from '@orama/stemmers/german';
import { stopwords } from '@orama/stopwords/german';
import { snowball } from './snowball.ts';

const others = 'bitte erkläre gib gibt je man mehr nenne warum wann wer wieviel wo wozu'.split(' ');

/** Umlauts have become single letters: what is written out becomes the same (`oedem`, `ödem`). */
const fold = (word: string): string => word.replace(/(?<![aeqou])([aou])e(?![iu])/g, '$1');

const lightWords = `abhängig ablauf achten allgemein alltag alter angeben anzahl art artikel beachten bedeuten bedeutet beginn beginnen bekannt besser beste
	besten betroffen dauer dauert einfach einfluss eher ende entscheidung erkennen erst erste ersten erster falsch fall fälle folgende folgenden
	form formen fortschritt frage fragen frau früh führt ganz gefahr gegeben genau gering groß große grund gründe gut gute häufig häufige häufigste
	häufigsten hilft hoch hohe höher immer jahr jahre jährige jähriger klein kleine kommt können kurz lange leben leicht letzte
	mann maßnahme maßnahmen meist menge menschen mensch methode möglich möglichkeit monat monate neu neue neues notwendig nötig nutzen oft patient
	patienten patientin problem probleme punkt rat regel richtig richtige rolle schlecht schlimm schnell schon schritt schritte schwer seite selten
	sicher sinnvoll sofort stellen studie tag tage teil tun typisch typische typischen übersicht üblich umgang unterschied unterschiede unterschiedlich ursprung
	verfügbar vergleich verhindern verschieden verschiedene viele vorgehen vorkommen wahl welche welcher welches wenige wert werte wichtig
	wichtige wichtigste wichtigsten wirkt wirksam woche wochen zahl zeigen zeit ziel zeitpunkt zustand`;

export const grammar = {
	...snowball(stemmer, [...stopwords, ...others], lightWords, fold),
	ions: 'calcium chlorid kupfer eisen kalium lithium magnesium natrium zink',
};
