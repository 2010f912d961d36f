/** What the rules of cards know of a language. */
export interface CardWords {
	/** Words that would fit nearly any fact: an answer of nothing else is guessed, not known. */
	generic: string;
	/** Words that limit what a sentence stands beside, wherever they stand in it. A star stands for any letters. */
	limits: string;
	/** Words that point at what it stands beside. */
	pointers: string;
	/** Those that point at more than one thing. */
	several: string;
	/** Words that a condition begins with. */
	conditions: string;
	/** Words by which a short text may say when, what to do or how much, and pronouns. */
	signals: string;
	/** Words of labels that name patients by age, sex or weight. */
	ages: string;
	/** Words of labels that name other patients, states and cautions: what stands behind them limits what stands beside them. */
	whom: string;
	/** Words of labels and headings that lead to treatment. */
	treats: string;
	/** Words of labels behind which another side of the same thing stands, which limits no dose. */
	aspects: string;
	/**
	 * Pairs of words that say the opposite of each other of one thing. Where items of one term have one each, their answers
	 * contradict each other.
	 */
	opposites: string;
}

/** By language; of one that is not here, nothing is known. */
export const cardWords: Readonly<Record<string, CardWords>> = {
	en: {
		generic: `common uncommon rare frequent frequently usual usually often sometimes typical variable varies varying important crucial significant
	major minor severe moderate mild serious essential key main challenging difficult good poor high low limited many few several concern considerable depends present
	possible likely risk degree case patient child disease condition treatment route duration course interval form formulation preparation strength rate
	timing administration age band function`,
		limits: `never not only unless except* avoid* contraindicat* cannot can[’']t don[’']t forbidden prohibit* withh* omit* discontinu* halve* half stop
	stopped maximum max exceed*`,
		pointers: `these those them dose* dosage* dosing following below page`,
		several: `these those them they both all each any either neither doses dosages`,
		conditions: `in for if when while during after before with without until at under over above from but no do always half halve reduce maximum max
	among`,
		signals: `if when while until without before after unless but should must may can could need* require* they it its this that both each all every
	any no none nor quarter twice double* ask check* monitor* watch care* harm* toxic* fatal* risk* safe* unsafe react* adapt* reduc* increas* decreas* lower*
	higher more less least most above below under over prefer* allow* tolerat* replac* switch* instead alternative* apply appli* inject* instil* inhale* start* give* given take* use* withdraw*
	exclu* trough* peak* at from with`,
		ages: `child children kid kids toddler* teen* paed* ped peds boy boys girl girls infant* neonat* newborn* baby babies preterm paediatric* pediatric* adolescen* elderly old older frail* age aged adult* woman women man men male* female* weight underweight`,
		whom: `renal* kidney* hepat* liver allerg* hypersens* pregnan* breast* lactat* contraindic* caution* precaution* warning* danger* stop* avoid* hold
	withh* max maximum interact* overdos* adjust* reduced reduction exception* failure insufficiency impair* ckd aki esrd eskd esrf crrt egfr crcl gfr dialysis haemodialysis hemodialysis haemofiltr* hemofiltr* ventilat* smok* breakthrough refractory resistant ceiling cirrho* obes* note
	notes comment* remark* nb important beware attention remember`,
		treats: `treat* manage* therap* drug* medic* dose* dosage* dosing regimen* first second third line prophyla* antidote* give antibiotic* analges* anticoag* insulin prescri* name agent agents
	product products preparation preparations`,
		aspects: `action* mechanism* cause* aetiolog* etiolog* defin* epidemiolog* incidence prevalence frequency sex genetic* inherit* patho* histolog*
	organism* vector* class classif* brand* trade metabol* evidence history eponym* synonym* symptom* sign signs presentation appearance course severity prognos* adverse
	side effects harm harms onset`,
		opposites: `gentle aggressive | early late | raises lowers | raised lowered | increases decreases |
	increase decrease | increased decreased | high low | normal abnormal | normal raised |
	normal low | common rare | common uncommon | always never | indicated contraindicated |
	recommended contraindicated | safe unsafe | give avoid | continue stop | effective ineffective |
	painful painless | unilateral bilateral | symmetrical asymmetrical | present absent`,
	},
	de: {
		generic: `häufig selten oft gelegentlich manchmal gewöhnlich üblich typisch meist verschieden unterschiedlich wichtig entscheidend wesentlich
	erheblich schwer leicht mild ernst groß klein schwierig gut schlecht hoch niedrig gering begrenzt viele wenige einige mehrere abhängig vorhanden möglich
	wahrscheinlich risiko grad fall patient patientin kind krankheit erkrankung behandlung therapie applikation
	applikationsweg dauer therapiedauer intervall form darreichungsform stärke verabreichung`,
		limits: `nicht nie niemals nur lediglich ausschließlich außer ausser ausgenommen vermeid* meiden gemieden kontraindi* kein keine keinen keinem
	keiner verboten* verzicht* absetz* abzusetzen abgesetzt stopp* beend* unterbr* paus* halb* hälfte höchst* maxim* überschreit* weglass*`,
		pointers: `diese* folgende* dosis dosen dosier* beide* davon seite`,
		several: `diese beide* alle* jede* keine* dosen dosierungen davon`,
		conditions: `bei für in im wenn falls sofern sobald solange während nach vor mit ohne bis unter über ab aber kein keine keinen immer höchstens
	maximal außer statt bevor nachdem trotz ausgenommen`,
		signals: `wenn falls sofern sobald solange bis während ohne aber darf dürfen durf* muss müssen soll* kann können könn* brauch* benötig* es sie
	ihnen dies* jede* alle* weder noch sonst stattdessen alternativ* ersetz* viertel* doppel* verdoppel* prüf* kontroll* überwach* achten gefähr* giftig*
	toxisch* tödlich* risik* sicher* angepasst* reduzier* verringer* erhöh* steiger* senk* niedrig* höher* mehr weniger mindest* gegeben geben nehmen einnehm*
	beginn* auftrag* umstell* wechsel* bei ab`,
		ages: `kind* säugling* neugebor* frühgebor* jugend* ältere* alte* geriatr* erwachsen* frauen männer *gewicht`,
		whom: `niere* renal* leber* hepat* allerg* *allergie unverträglich* schwanger* still* kontraindi* gegenanzeige* vorsicht* cave achtung warn*
	gefahr* stopp* absetz* abbruch* maxim* höchst* wechselwirk* interakt* überdos* *anpassung *reduktion reduzierte* ausnahme* *insuffizienz dialyse zirrhose*
	adipos* hinweis* anmerkung* bemerk* wichtig* merke beachte*`,
		treats: `therap* behandl* management arznei* medikament* dosis dosier* schema erst* zweit* wahl prophyl* antidot* gabe antibiot* analges* antikoag* insulin* name wirkstoff* präparat*`,
		aspects: `wirkung* wirkmechanismus mechanismus ursache* ätiolog* definition* epidemiolog* inzidenz prävalenz häufigkeit geschlecht genet* vererb*
	patho* histolog* erreger überträger klasse* klassifik* handelsname* stoffwechsel evidenz geschichte synonym* symptom* zeichen klinik verlauf schweregrad prognose
	nebenwirk*`,
		opposites: `früh spät | hoch niedrig | erhöht erniedrigt | erhöht vermindert | steigt sinkt | normal erhöht |
	normal erniedrigt | häufig selten | immer nie | indiziert kontraindiziert |
	empfohlen kontraindiziert | sicher unsicher | geben vermeiden | fortsetzen absetzen |
	wirksam unwirksam | schmerzhaft schmerzlos | einseitig beidseitig | symmetrisch asymmetrisch |
	vorhanden fehlend | langsam schnell | steril unsteril`,
	},
	es: {
		generic: `común frecuente raro rara infrecuente habitual usual típico típica variable importante crucial esencial principal grave leve moderado
	difícil bueno malo alto alta bajo baja limitado mucho muchos poco pocos varios considerable depende presente posible probable riesgo grado caso paciente
	niño enfermedad afección tratamiento vía duración intervalo forma presentación administración`,
		limits: `no nunca jamás solo sólo solamente únicamente salvo excepto evit* contraindic* prohib* suspend* suspens* interrump* retir* mitad máxim*
	exced* superar supere ningún ninguna tampoco`,
		pointers: `estos estas dosis siguientes ambos ambas página`,
		several: `estos estas ambos ambas todos todas ninguno ninguna`,
		conditions: `en si para cuando durante tras después antes con sin hasta pero ningún siempre máximo al desde bajo según mientras salvo excepto ante`,
		signals: `si cuando mientras hasta sin antes después durante pero debe* deber* puede* pued* hay necesit* requier* ellos ellas esto eso este esta
	cada todo* toda* ni doble cuarta* control* vigil* monitor* tóxic* mortal* riesgo* segur* reduc* reduzc* disminu* aument* subir bajar más menos mínim*
	prefer* sustitu* cambi* alternativ* administr* aplic* dar toma* iniciar derivad* con en`,
		ages: `niñ* pediátr* neonat* recién adolescen* ancian* mayor* adult* mujer* hombre* peso`,
		whom: `renal* riñ* hepát* hígado alerg* alérg* hipersens* embaraz* gest* lactan* contraindic* precauc* advert* atención peligro* suspend* suspens*
	evitar máxim* interac* sobredos* ajust* reducid* reducción excepc* insuficien* diálisis cirros* obes* nota notas observa* comentario* importante ojo cuidado`,
		treats: `tratam* manejo terap* fármaco* medic* dosis pauta* primera segunda línea elección profila* antídot* antibiót* analg* anticoag* insulin* nombre principio`,
		aspects: `acción mecanismo* causa* etiolog* definición epidemiolog* incidencia prevalencia frecuencia sexo genét* herenc* fisiopat* pato* histolog*
	agente* vector* clase* clasific* marca* metabol* evidencia historia sinónim* síntoma* signo* clínica curso gravedad pronóstic* adversos secundarios`,
		opposites: `temprano tardío | precoz tardío | alto bajo | alta baja | aumenta disminuye |
	aumentado disminuido | elevado disminuido | normal elevado | normal anormal | frecuente raro |
	siempre nunca | indicado contraindicado | recomendado contraindicado | seguro inseguro |
	dar evitar | continuar suspender | eficaz ineficaz | doloroso indoloro | unilateral bilateral |
	simétrico asimétrico | presente ausente`,
	},
	fr: {
		generic: `commun fréquent fréquente rare habituel usuel souvent parfois typique variable important crucial essentiel principal majeur mineur sévère
	grave léger difficile bon mauvais élevé faible limité plusieurs quelques considérable dépend présent possible probable risque degré cas patient enfant
	maladie traitement voie durée intervalle forme présentation administration`,
		limits: `pas jamais seulement uniquement exclusivement sauf excepté hormis éviter évit* contre interdi* arrêt* stopp* interromp* suspend* supprim*
	moitié maxim* dépass* ne aucun aucune`,
		pointers: `ces celles ceux dose* posologie* suivants suivantes page`,
		several: `ces celles ceux tous toutes deux aucun aucune doses posologies`,
		conditions: `chez en dans si pour quand pendant après avant avec sans jusqu mais aucun aucune toujours maximum dès lors au selon sous sauf lorsque
	tant devant`,
		signals: `si quand lorsque jusqu sans avant après pendant mais doit doivent devr* peut peuvent pourr* faut nécessit* il elle ils elles cela ce cet
	cette chaque tout toute* tous ni demi* double* quart* surveill* contrôl* vérifi* toxique* mortel* risque* sûr* rédui* diminu* augment* plus moins minim*
	préfér* remplac* substitu* alternativ* donner administr* appliqu* prendre débuter chez avec en`,
		ages: `enfant* pédiatr* nourrisson* nouveau* adolescent* âgé* adulte* femme* homme* poids`,
		whom: `rén* rein* hépat* foie allerg* hypersens* grossesse* enceinte* allait* contre précaution* prudence avertiss* attention danger* arrêt* maxim*
	interac* surdos* adapt* ajust* réduit* réduction* exception* insuffisan* dialyse cirrhose* obès* note notes nota remarque* important*`,
		treats: `trait* prise thérap* médic* dose* posologie* schéma* première deuxième ligne intention prophyl* antidote* antibio* antalg* anticoag* insulin* nom molécule*`,
		aspects: `action* mécanisme* cause* étiolog* définition épidémiolog* incidence prévalence fréquence sexe génét* transmission physiopath* patho*
	histolog* agent* vecteur* classe* classif* métabol* preuve* histoire synonym* symptôme* signe* clinique évolution gravité sévérité pronostic* indésirables secondaires`,
		opposites: `précoce tardif | élevé bas | élevé faible | augmente diminue | augmenté diminué |
	normal augmenté | normal anormal | fréquent rare | toujours jamais | donner éviter |
	poursuivre arrêter | efficace inefficace | douloureux indolore | unilatéral bilatéral |
	symétrique asymétrique | présent absent`,
	},
	hi: {
		generic: `सामान्य आम दुर्लभ अक्सर कभी प्रायः विशिष्ट अलग महत्वपूर्ण मुख्य प्रमुख गंभीर हल्का हल्की कठिन अच्छा खराब उच्च निम्न अधिक कम सीमित अनेक कई
	कुछ निर्भर उपस्थित संभव जोखिम मामला रोगी मरीज मरीज़ बच्चा रोग बीमारी उपचार इलाज मार्ग अवधि अंतराल`,
		limits: `नहीं कभी केवल सिर्फ सिर्फ़ सिवाय मत वर्जित न ना बंद रोक* निषिद्ध निषेध परहेज बच* छोड़* अलावा आधा आधी आधे अधिकतम`,
		pointers: `ये इन इन्हें इनकी इनका इनके वे उन्हें खुराक निम्नलिखित दोनों पृष्ठ`,
		several: `ये इन इन्हें इनकी इनका इनके वे उन्हें दोनों सभी`,
		conditions: `यदि अगर जब बिना जबकि सिवाय केवल`,
		signals: `यदि अगर जब तो तक पहले बाद बिना साथ पर लिए चाहिए सकत* होने यह इस इसे हर सभी प्रत्येक कोई दुगन* दोगुन* चौथाई जहर* विषैल* जोखिम* सुरक्षित कम
	घटा* अधिक ज्यादा ज़्यादा बढ़* समायोजित बदल* दें देना लें लेना शुरू जाँच निगरानी विकल्प`,
		ages: `बच्च* शिशु* नवजात* वृद्ध* बुजुर्ग* बुज़ुर्ग* वयस्क* महिला* पुरुष* वजन वज़न`,
		whom: `गुर्द* वृक्क* किडनी यकृत* लिवर एलर्जी गर्भ* स्तनपान* निषेध* वर्जित सावधान* चेतावनी खतरा ख़तरा बंद अधिकतम अपवाद डायलिसिस मोटापा ध्यान नोट
	टिप्पणी महत्वपूर्ण`,
		treats: `उपचार इलाज चिकित्सा दवा* औषध* खुराक प्रबंधन रोकथाम प्रतिविष एंटीबायोटिक इंसुलिन नाम`,
		aspects: `क्रिया क्रियाविधि कारण परिभाषा महामारी* आवृत्ति लिंग आनुवंशिक* रोगजनन वर्ग वर्गीकरण प्रमाण लक्षण चिह्न गंभीरता पूर्वानुमान दुष्प्रभाव`,
		opposites: `उच्च निम्न | अधिक कम | बढ़ता घटता | बढ़ा घटा | सामान्य असामान्य | आम दुर्लभ | उपस्थित अनुपस्थित |
	सममित असममित | प्रभावी अप्रभावी`,
	},
};
