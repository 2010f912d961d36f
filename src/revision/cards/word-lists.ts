/** What the rules of cards know of a language. */
export interface CardWords {
	/** Words that would fit nearly any fact: an answer of nothing else is guessed, not known. */
	generic: string;
	/** Words that limit what a sentence stands beside, wherever they stand in it. */
	limits: string;
	/** Words that point at what it stands beside. */
	pointers: string;
	/** Words that a condition begins with. */
	conditions: string;
	/**
	 * Words that say the opposite of each other of one thing. Where items of one term have one each, their answers
	 * contradict each other.
	 */
	opposites: readonly (readonly [string, string])[];
}

const pairs = (text: string): [string, string][] =>
	text.split('|').map((pair) => {
		const [one = '', other = ''] = pair.trim().split(/\s+/);
		return [one, other];
	});

/** By language; of one that is not here, nothing is known. */
export const cardWords: Readonly<Record<string, CardWords>> = {
	en: {
		generic: `common uncommon rare frequent frequently usual usually often sometimes typical variable varies
	varying important crucial significant major minor severe mild serious essential key main challenging
	difficult good poor high low limited many few several concern considerable depends present possible
	likely risk degree case patient child disease condition treatment`,
		limits: `not never only unless except avoid contraindicated`,
		pointers: `these those them dose doses following below`,
		conditions: `in for if when while during after before with without until at under over above from but no do always
	half halve reduce maximum max among`,
		opposites: pairs(
			`gentle aggressive | early late | raises lowers | raised lowered | increases decreases |
			increase decrease | increased decreased | high low | normal abnormal | normal raised |
			normal low | common rare | common uncommon | always never | indicated contraindicated |
			recommended contraindicated | safe unsafe | give avoid | continue stop | effective ineffective |
			painful painless | unilateral bilateral | symmetrical asymmetrical | present absent`
		),
	},
	de: {
		generic: `häufig selten oft gelegentlich manchmal gewöhnlich üblich typisch meist verschieden unterschiedlich wichtig entscheidend
	wesentlich erheblich schwer leicht mild ernst groß klein schwierig gut schlecht hoch niedrig gering begrenzt viele wenige einige mehrere
	abhängig vorhanden möglich wahrscheinlich risiko grad fall patient patientin kind krankheit erkrankung behandlung therapie`,
		limits: `nicht nie niemals nur außer ausser vermeiden kontraindiziert`,
		pointers: `diese dieser diesen folgende folgenden dosis dosen`,
		conditions: `bei für in im wenn falls während nach vor mit ohne bis unter über ab aber kein keine immer höchstens maximal`,
		opposites: pairs(
			`früh spät | hoch niedrig | erhöht erniedrigt | erhöht vermindert | steigt sinkt | normal erhöht |
			normal erniedrigt | häufig selten | immer nie | indiziert kontraindiziert |
			empfohlen kontraindiziert | sicher unsicher | geben vermeiden | fortsetzen absetzen |
			wirksam unwirksam | schmerzhaft schmerzlos | einseitig beidseitig | symmetrisch asymmetrisch |
			vorhanden fehlend | langsam schnell | steril unsteril`
		),
	},
	es: {
		generic: `común frecuente raro rara infrecuente habitual usual típico típica variable importante crucial esencial principal grave leve
	moderado difícil bueno malo alto alta bajo baja limitado mucho muchos poco pocos varios considerable depende presente posible probable riesgo
	grado caso paciente niño enfermedad afección tratamiento`,
		limits: `no nunca solo sólo salvo excepto evitar contraindicado contraindicada`,
		pointers: `estos estas dosis siguientes`,
		conditions: `en si para cuando durante tras después antes con sin hasta pero ningún siempre máximo`,
		opposites: pairs(
			`temprano tardío | precoz tardío | alto bajo | alta baja | aumenta disminuye |
			aumentado disminuido | elevado disminuido | normal elevado | normal anormal | frecuente raro |
			siempre nunca | indicado contraindicado | recomendado contraindicado | seguro inseguro |
			dar evitar | continuar suspender | eficaz ineficaz | doloroso indoloro | unilateral bilateral |
			simétrico asimétrico | presente ausente`
		),
	},
	fr: {
		generic: `commun fréquent fréquente rare habituel usuel souvent parfois typique variable important crucial essentiel principal majeur mineur
	sévère grave léger difficile bon mauvais élevé faible limité plusieurs quelques considérable dépend présent possible probable risque degré cas
	patient enfant maladie traitement`,
		limits: `pas jamais seulement uniquement sauf éviter contre`,
		pointers: `ces dose doses suivants suivantes`,
		conditions: `chez en dans si pour quand pendant après avant avec sans jusqu mais aucun aucune toujours maximum`,
		opposites: pairs(
			`précoce tardif | élevé bas | élevé faible | augmente diminue | augmenté diminué |
			normal augmenté | normal anormal | fréquent rare | toujours jamais | donner éviter |
			poursuivre arrêter | efficace inefficace | douloureux indolore | unilatéral bilatéral |
			symétrique asymétrique | présent absent`
		),
	},
	hi: {
		generic: `सामान्य आम दुर्लभ अक्सर कभी प्रायः विशिष्ट अलग महत्वपूर्ण मुख्य प्रमुख गंभीर हल्का हल्की कठिन अच्छा खराब उच्च निम्न अधिक कम सीमित
	अनेक कई कुछ निर्भर उपस्थित संभव जोखिम मामला रोगी मरीज मरीज़ बच्चा रोग बीमारी उपचार इलाज`,
		limits: `नहीं कभी केवल सिर्फ सिवाय मत वर्जित`,
		pointers: `ये इन खुराक निम्नलिखित`,
		conditions: `यदि अगर जब बिना`,
		opposites: pairs(
			`उच्च निम्न | अधिक कम | बढ़ता घटता | बढ़ा घटा | सामान्य असामान्य | आम दुर्लभ | उपस्थित अनुपस्थित |
			सममित असममित | प्रभावी अप्रभावी`
		),
	},
};
