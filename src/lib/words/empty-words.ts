/**
 * Words that carry nothing of a question, but that clinicians type in small letters for something, too: pulmonary embolism,
 * intramuscular. They are of Hindi in Latin letters, which readers in India mix with English, and “I’m”.
 */
export const mixedWords: ReadonlySet<string> = new Set(
	`hai hain hota hoti hote ho mein ka ki ke ko se kya kaise kaisa kab kyu kyun kyon kaun kaunsa kaunsi konsa konsi
	kitna kitni kitne aur ya nahi nahin bhi par pe agar tab jab wala wali wale kare karen karna karte kiya jata jati
	jate sakta sakte sakti chahiye liye batao bataye bataiye samjhao iska iske iski uska uske uski hone
	karni karo karein krna krte baad pehle wapas wapis aata aati aate aana jana jaye jaata gaya gayi gaye hua hui hoga hogi
	honge raha rahi rahe diya dena deni dete lena leni lete sab kuch koi kisi apna apne apni mera mere meri mujhe ye yeh woh
	bahut zyada kyonki isliye phir im`.split(/\s+/)
);

/** Words that carry nothing of a question, those of Hindi, too; they are dropped unless something says that they are meant. */
export const emptyWords: ReadonlySet<string> = new Set([
	...`a about after again all also am an and another any are around as at be because been before being
	between both but by can cannot cant could did do does doesnt doing done dont during each either else etc ever
	every for from get gets give given giving go goes going got had has have having he her here hers him his
	how i id if in into is isnt it its itself just kind let lets like made make makes many may me might more
	most much must my need needed needs never no none nor not now of off often on once one only onto or other
	our ours out over own per please pls plz put rather really same seem seems shall she should shouldnt since so some
	someone something soon still such than that the their theirs them then there these they thing things this
	those though through thus to together too tell toward towards under until up upon us use used uses using
	very via vs was way we well went were what whats when where whether which while who whom whose why will
	with within without would yes yet you your yours explain describe list name discuss enumerate mention
	show find know mean means example examples eg ie`.split(/\s+/),
	...mixedWords,
]);
