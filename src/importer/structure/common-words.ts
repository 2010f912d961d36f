/**
 * Words that are names of nothing, so that titles may write them small even where the notes have them
 * in titles only. A word that is not here keeps its capital: it may be somebody's name.
 */
const commonWords: ReadonlySet<string> = new Set(
	`a about above abdominal abnormal absolute access active acute adjuvant adolescent adolescents adult adults adverse after against age agents all
	allergic allergy among an and animal anterior antibiotic antibiotics any approach approaches are around artery arteries as asked aspects assessment
	associated at attack autoimmune back based basic basics be bedside before benign best between biopsy bladder bleeding blood bone bones brain breast
	breathing burden burn burns by call can cancer cancers cardiac cardiovascular care cases cause causes cell cells central changes characteristics chart
	check checklist chemotherapy chest child childhood children chronic clinic clinical closed clues colon common comparison complete complex concepts
	congenital consent conservative control coronary cough counselling course criteria critical crisis cutaneous cycle daily damage danger day days deep
	defects deficiency definitive delayed depth development diabetes diagnostic diet dietary difference differences differential differentials difficult
	discharge disease diseases disorder disorders do domains dosage dose dosing drug drugs due during each ear early effect effects elderly elective
	emergencies emergency end endocrine equipment essential evidence exam examples exercise exposure external eye facts factors failure family features
	female fever fetal final findings first fixed flow fluid fluids focus follow following foot for formula fracture fractures from further gangrene
	gastrointestinal general genetic genetics giant glands goals good grade grading group groups growth guide guideline guidelines haemorrhage hand head
	health healthy heart hepatic hereditary high hip history home hormone hormones hospital how if imaging immediate immune immunity impact important in
	incidence include includes infant infants infectious inflammatory inheritance initial injuries injury inpatient intake intensive internal into intra
	invasive is it joint joints key kidney knee lab laboratory large late lateral level levels life lifestyle limb line lines links list liver local long
	loss low lower lung lungs main maintenance major male malignancy malignant management markers maternal medial medical medicine medicines men mental
	metabolic method methods mild minor mistakes mixed mnemonic mnemonics model moderate monitoring mood mortality most motor muscle muscles must myths
	natural nausea neck neonatal nerve nerves new newborn non nose not notes nursing of on onset open operative or oral order organ organs other outcome
	outcomes outpatient over overdose overview paediatric pain palliative pancreatic parameters parts pathogenesis pathway pathways patient patients
	pattern patterns pearls pediatric pelvic per perioperative peripheral pharmacokinetics phase phases physical pitfalls plan planning point points
	positioning positive post posterior postoperative practical practice pregnancy premature prescribing pressure prevalence primary principles problem
	problems procedure procedures process prognostic prophylaxis protocol psychiatric public pulmonary purpose quality quick range rare rash rate ratio
	reading reasons recent recovery recurrence recurrent red reference references referral reflex refer related relapse renal repair replacement
	respiratory response results review rheumatic risk risks role route routine rule rules safe safety sample scale scales school score scores scoring
	screening second secondary sepsis septic serious setting severe severity sexual shock short side sign significance signs simple single site sites size
	skin sleep small social some source sources special specialist specific spinal spine sputum stable stage stages staging standard state states status
	step steps strategies strategy stress stroke structure studies study subtypes suggest sum summary superior support supportive surgery surgical
	surveillance symptom symptoms syndrome syndromes synthesis syphilis system systemic systems table target targets teaching technique techniques term
	tests test than that the their therapeutic therapies therapy things this thoracic throat time timing tips tissue to toxic toxicity tract transplant
	trauma treat treated treatment treatments trial trials triggers true tumour tumours type types ulcer ulcers ultrasound under unit units up upper
	urgent urinary urine us use used uses vaccine vaccines vaginal values valve variants vascular vein veins venous versus via viral visual vital vitamin
	vs warning ways weakness week weeks weight what when where which who why with without women work workup wound wrist year years young your visits
	phenomenon phenomena antibody antibodies acne ache boil cyst gout lice mole tics wart wall flap cord duct drop pus gas fat pulse`.split(
		/\s+/
	)
);

/** Whether a word in lower case is such a word, or ends as words of medicine do that no name does. */
export const isCommon = (word: string): boolean => commonWords.has(word) || madeOfGreek.test(word);

const madeOfGreek =
	/(?:itis|osis|oses|emia|uria|ology|ological|ectomy|tomy|stomy|pathy|pathies|graphy|scopy|plasty|algia|[lrn]omas?|penia|plegia|rrho?ea|[st]ions?|isms?|ities|ysms?|genic|lytic|static|oid|cillins?|mycin|azoles?|statins?)$/;

/** Second parts of the names of species, which begin small. */
export const epithets: ReadonlySet<string> = new Set(
	`aureus epidermidis pyogenes agalactiae pneumoniae faecalis faecium coli pneumophila aeruginosa influenzae meningitidis gonorrhoeae
	catarrhalis difficile perfringens tetani botulinum tuberculosis leprae pylori jejuni cholerae typhi enteritidis pestis anthracis cereus
	monocytogenes trachomatis pallidum burgdorferi henselae burnetii pertussis albicans neoformans fumigatus jirovecii capsulatum
	falciparum vivax ovale malariae gondii histolytica lamblia vaginalis mansoni haematobium japonicum solium saginata granulosus
	lumbricoides vermicularis stercoralis scabiei israelii fragilis marcescens mirabilis vulgaris`.split(
		/\s+/
	)
);
