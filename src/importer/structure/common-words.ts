/**
 * Words that are names of nothing, so that titles may write them small even where the notes have them
 * in titles only. A word that is not here keeps its capital: it may be somebody's name.
 */
export const commonWords: ReadonlySet<string> = new Set(
	`a about above abdominal abnormal abnormalities absolute access action active acute adjuvant administration admission
	adolescent adolescents adult adults adverse after against age agents aetiology all allergic allergy among an anaemia anatomy and
	animal anterior antibiotic antibiotics any approach approaches are around artery arteries arthritis as asked aspects assessment
	associated associations at attack autoimmune avoid back based basic basics be bedside before benign best between biopsy bladder bleeding blood bone
	bones brain breast breathing burden burn burns by calculation call can cancer cancers cardiac cardiovascular care cases cause causes cautions cell cells
	central changes characteristics chart check checklist chemotherapy chest child childhood children chronic classification clinic clinical
	closed clues colon combination common communication comparison complete complex complication complications concepts condition
	conditions congenital consent conservative considerations contraindications control coronary correction cough counselling course
	criteria critical crisis cutaneous cycle daily damage danger day days deep defects deficiency definition definitions definitive delayed depth
	description detection development diabetes diagnosis diagnostic diet dietary difference differences differential differentials difficult discharge disease diseases
	disorder disorders distribution do domains dosage dose doses dosing drug drugs due duration during dysfunction each ear early education effect effects
	elderly elective embryology emergencies emergency end endocrine epidemiology equipment essential etiology evaluation evidence exam examination
	examples exclusion exercise exposure external eye facts factors failure family features female fever fetal final findings first fixed flow fluid fluids focus
	follow following foot for formula fracture fractures from function functions further gangrene gastrointestinal general genetic genetics giant glands goals good grade
	grading group groups growth guide guideline guidelines haemorrhage hand head health healthy heart hepatic hereditary high hip history home
	hormone hormones hospital how hypertension if imaging immediate immune immunity impact important in incidence include includes indication indications
	infant infants infection infections infectious inflammation inflammatory inheritance initial injuries injury inpatient intake intensive interactions internal
	interpretation intervention interventions into intra introduction invasive investigation investigations is it joint joints key kidney knee lab
	laboratory large late lateral lesion lesions level levels life lifestyle limb line lines links list liver local long loss low lower lung lungs
	main maintenance major male malignancy malignant management markers maternal mechanism mechanisms medial medical medication medications
	medicine medicines men mental metabolic metastatic method methods mild minor mistakes mixed mnemonic mnemonics model moderate monitoring mood mortality most
	motor muscle muscles must myths natural nausea neck neonatal nerve nerves neurological new newborn non nose not notes nursing nutrition
	of on onset open operation operations operative option options or oral order organ organs other outcome outcomes outpatient over overdose overview
	paediatric pain palliative pancreatic parameters parts pathogenesis pathology pathophysiology pathway pathways patient patients pattern patterns
	pearls pediatric pelvic per perioperative peripheral pharmacokinetics pharmacology phase phases physical physiology pitfalls plan planning point points
	positioning positive post posterior postoperative practical practice pregnancy premature preparation prescribing presentation presentations
	pressure prevalence prevention primary principles problem problems procedure procedures process prognosis prognostic progression prophylaxis protocol
	psychiatric psychological public pulmonary purpose quality questions quick radiology range rare rash rate ratio reaction reactions reading reasons recent
	recommendations recovery recurrence recurrent red reduction reference references referral reflex refer rehabilitation related relation relapse renal
	repair replacement respiratory response results resuscitation review rheumatic risk risks role route routine rule rules safe safety sample scale scales
	school score scores scoring screening second secondary section sedation sepsis septic serious setting severe severity sexual shock short side sign significance signs
	simple single site sites size skin sleep small social some source sources special specialist specific spinal spine sputum stable stage stages staging standard
	state states status step steps strategies strategy stress stroke structure studies study subtypes suggest sum summary superior support supportive
	surgery surgical surveillance symptom symptoms syndrome syndromes synthesis syphilis system systemic systems table target targets teaching technique techniques term tests test than that
	the their therapeutic therapies therapy things this thoracic throat thyroid time timing tips tissue to toxic toxicity tract transfusion transmission transplant
	trauma treat treated treatment treatments trial trials triggers true tumour tumours type types ulcer ulcers ultrasound under unit units up upper urgent
	urinary urine us use used uses vaccination vaccine vaccines vaginal values valve variants vascular vein veins venous versus via viral visual vital vitamin
	vs warning ways weakness week weeks weight what when where which who why with without women work workup wound wrist year years young your
	visits phenomenon phenomena aneurysm aneurysms antibody antibodies
	acne ache boil cyst gout lice mole rash tics wart wall flap cord duct drop pus gas fat pulse`.split(
		/\s+/
	)
);

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
