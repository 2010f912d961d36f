/** The endings by which names of drugs are known. */
export const drugEndings =
	'mab|nib|cept|statin|pril|sartan|olol|zole|cillin|m[iy]cin|floxacin|cycline|vir|fungin|quine|vudine|triptan|setron|tidine|lukast|terol|tropium|phylline|sone|olone|onide|tadine|rizine|gliptin|gliflozin|glitazone|tide|semide|zosin|entan|afil|xaban|parin|gatran|grel(?:or)?|teplase|fibrate|platin|rubicin|taxel|tecan|poside|stine|sulfan|citabine|trexed|ciclib|parib|limus|azepam|azolam|barbital|racetam|zepine|suximide|caine|fentanil|curonium|curium|stigmine|oxetine|pramine|tyline|peridol|apine|idone|azine|giline|[ao]mide|azide|relin|relix|dronate|coxib|oxicam|dipine|clone|pidem|orexant|dustat|madex|clav|bactam|vaptan|begron|ciguat|clax|caftor|viroc|capone|gestrel|gestrol|gepant|pitant|tibant|exanet|[ei]fene|estrant|calcitol|calcitriol|calciferol|estr(?:adi|i)ol|prost(?:ol|il|one|enol)?|pristone?|flurane|[io]nium|bamate|butol|itol|ogol|fibrozil|sulpride|[ao]pride|gli\\w+ide|parinux|grastim|stim|siran|steride|imod|toin|zolid|retinoin|tixol|thixol|pram|[aeiou]dil|trolene|cillinam|poxide|zoxide|fiban|mestane|ezil|simendan|milast|kinra|sirox|golide|guanil|xyurea|piride|onam|itril|[ei][xr]ole|etanide|kiren|ramate|sorbide|betasol|amterene|propion|phenidate|finil|antrone|bemide|andil|quantel|phenicol|opam|virenz|imibe|prusside|damole|ctulose|arbose|calcet|sevelam(?:er)?|sulfiram|.fab|phenidyl|pentol|retin|ralfate|sunate';

/**
 * Whether a word, as it is compared, is what a dose can be of by its looks: a drug, a salt, a vitamin. Names that German
 * and others write without an `e` are known, too.
 */
export const isDrugName = (word: string): boolean =>
	substances.test(word) ||
	([word, `${word}e`].some((one) => looks.test(one)) && !others.test(word));

const looks = new RegExp(
	`(?:${drugEndings}|^.{4,}ine|^cef.+|amol|alol|adol|ostat|ainide|azenil|idol|inol|ofol|ilol|[aeio][cdnrxz]one|[lt]actone|ogrel|azem|olac|bazam|pamil|uracil|lofen|dopa|troban|profen|fenac|roxen|fentanyl|penem|oprim|opram|pental|lori?de|(?:sulf|carbon|glucon|citr|phosph|acet|fumar|succin|valpro|trex|fol|phenol|clavulan|fusid|omid)ate)$`
);

const substances =
	/^(?:acid|anti(?:bod(?:y|ies)|dotes?)|antagonists?|charcoal|fab|glucagon|glucose|dextrose|saline|iron|zinc|lithium|calcium|potassium|kalium|sodium|natrium|magnesium|oxygen|(?:immuno)?globulin|.*insulin|vitamin)$/;

/** Words that end as such names do. */
const others =
	/^(?:a?pril|.*cholesterol|colon|[pr]e[ar]son|poison|season|lesson|comparison|(?:ac|con|ex|inter|per)cept|.*(?:ain|kin|gin(?<!fungin)|thin|vein|oin(?<!phenytoin|furantoin)|line(?<!alin[e]|oline|giline|nicline|quiline|yl?line|cycline)|hemoglobin|protein)|meconium|medicine|vaccine|routine|urine|creatinine|migraine|.*spine|.*intestine|uterine|supine|define|combine|determine|examine|machine|imagine|discipline|magazine|plate|state)$/;
