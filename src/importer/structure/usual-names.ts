import de from '../../lib/site/page-names/de.json' with { type: 'json' };
import es from '../../lib/site/page-names/es.json' with { type: 'json' };
import fr from '../../lib/site/page-names/fr.json' with { type: 'json' };
import hi from '../../lib/site/page-names/hi.json' with { type: 'json' };

/**
 * Names of sections in notes on diseases, drugs, operations, tests and anatomy, in lower case. Notes may be
 * in another language than the site that they are read for.
 */
export const usualNames: readonly string[] = [
	...list(`definition, epidemiology, incidence, aetiology, etiology, causes, cause, risk factors, pathophysiology,
	pathogenesis, pathology, genetics, classification, types, staging, grading, anatomy, physiology, embryology,
	history, history taking, examination, physical examination, symptoms, signs, features, presentation,
	diagnosis, diagnostic criteria, differential diagnosis, differentials, ddx, investigation, workup,
	work up, tests, laboratory findings, imaging, radiology, histology, screening, prevention, prophylaxis,
	medical management, surgical management, medical treatment, surgical treatment, conservative treatment,
	supportive care, emergency management, acute management, follow up, monitoring, red flags, referral,
	when to refer, counselling, patient education, mechanism, mechanism of action, moa, pharmacology,
	pharmacokinetics, indications, uses, contraindications, cautions, dose, doses, dosage, dosing,
	administration, side effects, adverse effects, adverse reactions, interactions, drug interactions,
	toxicity, overdose, technique, procedure, steps, steps of operation, equipment, preparation, positioning,
	consent, postoperative care, aftercare, clinical significance, clinical pearls, pearls, exam focus,
	common mistakes, notes, references, sources, further reading, see also, key features, mnemonics,
	clinical manifestations, manifestations, labs, evaluation, therapy, associations, subtypes, initial management,
	long term management, indication, contraindication, precautions, warnings, mode of action, hx, o/e, ix, dx, mx,
	rx, tx, sx`),
	...[de, es, fr, hi].flatMap((names) =>
		Object.values(names).flatMap((all) => all.split(' | ').map((name) => name.toLowerCase()))
	),
	...list(`epidemiologie, häufigkeit, inzidenz, prävalenz, ätiologie, aetiologie, ursachen, ursache, auslöser,
	risikofaktoren, pathophysiologie, pathogenese, pathologie, genetik, vererbung, klassifikation, einteilung,
	formen, stadien, stadieneinteilung, anatomie, physiologie, embryologie, anamnese, körperliche untersuchung,
	untersuchung, untersuchungsbefund, befunde, leitsymptome, beschwerden, differenzialdiagnose,
	differenzialdiagnosen, differentialdiagnose, differentialdiagnosen, labor, laborbefunde, labordiagnostik,
	bildgebung, bildgebende diagnostik, apparative diagnostik, röntgen, histologie, histopathologie,
	früherkennung, vorsorge, prävention, prophylaxe, vorbeugung, allgemeinmaßnahmen, konservative therapie,
	medikamentöse therapie, operative therapie, chirurgische therapie, akuttherapie, notfalltherapie,
	erstmaßnahmen, therapieziele, warnzeichen, überweisung, beratung, patientenaufklärung, pharmakokinetik,
	toxizität, überdosierung, material, lagerung, merke, merksätze, eselsbrücken, prüfungswissen, fallstricke,
	literatur, quellen, leitlinien, siehe auch, fazit, klinische bedeutung`),
	...list(`definición, epidemiología, incidencia, prevalencia, etiología, causas, factores de riesgo,
	fisiopatología, patogenia, patología, genética, clasificación, tipos, estadios, estadificación, anatomía,
	fisiología, embriología, anamnesis, historia clínica, exploración física, examen físico, exploración,
	síntomas, signos, signos y síntomas, manifestaciones clínicas, diagnóstico, criterios diagnósticos,
	diagnóstico diferencial, pruebas complementarias, exámenes complementarios, laboratorio, pruebas de imagen,
	radiología, histología, cribado, tamizaje, prevención, profilaxis, tratamiento médico,
	tratamiento quirúrgico, tratamiento farmacológico, tratamiento conservador, medidas generales, urgencias,
	seguimiento, signos de alarma, banderas rojas, derivación, educación del paciente, mecanismo de acción,
	farmacocinética, precauciones, posología, reacciones adversas, toxicidad, sobredosis, bibliografía,
	referencias, fuentes, véase también`),
	...list(`définition, épidémiologie, incidence, prévalence, étiologie, étiologies, facteurs de risque,
	physiopathologie, pathogenèse, anatomopathologie, génétique, formes cliniques, stades, anatomie,
	embryologie, interrogatoire, anamnèse, examen clinique, examen physique, signes, symptômes,
	signes cliniques, signes fonctionnels, diagnostic positif, critères diagnostiques, diagnostic différentiel,
	diagnostics différentiels, examens complémentaires, examens paracliniques, paraclinique, biologie, bilan,
	bilan biologique, imagerie, radiologie, dépistage, prévention, prophylaxie, traitement médical,
	traitement chirurgical, traitement symptomatique, prise en charge, conduite à tenir, urgences, surveillance,
	suivi, évolution, signes d'alarme, éducation du patient, mécanisme d'action, pharmacocinétique,
	précautions d'emploi, posologie, effets secondaires, toxicité, surdosage, étapes, matériel, préparation,
	consentement, pièges, moyens mnémotechniques, bibliographie, références, voir aussi`),
];

function list(names: string): string[] {
	return names.split(',').map((name) => name.trim().replace(/\s+/g, ' '));
}
