import de from '../../lib/site/page-names/de.json' with { type: 'json' };
import es from '../../lib/site/page-names/es.json' with { type: 'json' };
import fr from '../../lib/site/page-names/fr.json' with { type: 'json' };
import hi from '../../lib/site/page-names/hi.json' with { type: 'json' };

/**
 * Names of sections in notes on diseases, drugs, operations, tests and anatomy, in lower case. Notes may be
 * in another language than the site that they are read for.
 */
export const usualNames: readonly string[] = [
	...list(`definition, epidemiology, incidence, aetiology, etiology, cause, risk factors, pathophysiology,
	pathogenesis, pathology, genetics, classification, types, staging, grading, anatomy, physiology, embryology,
	history, history taking, examination, physical examination, symptoms, signs, features, presentation,
	diagnosis, diagnostic criteria, differential diagnosis, differentials, ddx, investigation, workup, work up,
	tests, laboratory findings, imaging, radiology, histology, screening, prevention, prophylaxis, medical
	management, surgical management, medical treatment, surgical treatment, conservative treatment, supportive
	care, emergency management, acute management, follow up, red flags, referral, when to refer, counselling,
	patient education, mechanism, mechanism of action, moa, pharmacology, pharmacokinetics, uses,
	contraindications, cautions, dosage, dosing, side effects, adverse effects, adverse reactions, drug
	interactions, toxicity, overdose, procedure, steps, steps of operation, equipment, preparation, positioning,
	consent, postoperative care, aftercare, clinical significance, clinical pearls, pearls, exam focus, common
	mistakes, notes, references, sources, further reading, see also, key features, mnemonics, clinical
	manifestations, manifestations, labs, evaluation, therapy, associations, subtypes, initial management, long
	term management, contraindication, precautions, warnings, mode of action, pitfalls, ecg,
	ecg changes, ecg findings, hx, o/e, ix, dx, mx, rx, tx, sx`),
	...[de, es, fr, hi].flatMap((names) =>
		Object.values(names).flatMap((all) => all.split(' | ').map((name) => name.toLowerCase()))
	),
	...list(`epidemiologie, häufigkeit, inzidenz, prävalenz, aetiologie, ursache, auslöser, risikofaktoren,
	pathophysiologie, pathogenese, pathologie, genetik, vererbung, klassifikation, einteilung, formen, stadien,
	stadieneinteilung, anatomie, physiologie, embryologie, anamnese, körperliche untersuchung, untersuchung,
	untersuchungsbefund, beschwerden, differentialdiagnosen, labor, laborbefunde, labordiagnostik, bildgebung,
	bildgebende diagnostik, apparative diagnostik, röntgen, histologie, histopathologie, früherkennung, vorsorge,
	prävention, prophylaxe, vorbeugung, allgemeinmaßnahmen, konservative therapie, medikamentöse therapie,
	operative therapie, chirurgische therapie, akuttherapie, notfalltherapie, erstmaßnahmen, therapieziele,
	beratung, patientenaufklärung, überdosierung, merke, merksätze, eselsbrücken, prüfungswissen, literatur,
	quellen, leitlinien, siehe auch, fazit, klinische bedeutung`),
	...list(`definición, epidemiología, incidencia, prevalencia, factores de riesgo, fisiopatología, patogenia,
	patología, genética, clasificación, tipos, estadios, estadificación, anatomía, fisiología, embriología,
	anamnesis, historia clínica, exploración física, examen físico, exploración, signos, criterios diagnósticos,
	exámenes complementarios, laboratorio, pruebas de imagen, radiología, histología, cribado, tamizaje,
	prevención, profilaxis, tratamiento médico, tratamiento quirúrgico, tratamiento farmacológico, tratamiento
	conservador, medidas generales, urgencias, banderas rojas, educación del paciente, sobredosis, bibliografía,
	referencias, fuentes, véase también`),
	...list(`définition, épidémiologie, prévalence, facteurs de risque, physiopathologie, pathogenèse,
	anatomopathologie, génétique, formes cliniques, stades, interrogatoire, anamnèse, examen clinique, examen
	physique, signes, signes fonctionnels, diagnostic positif, critères diagnostiques, diagnostics différentiels,
	examens paracliniques, paraclinique, biologie, bilan biologique, imagerie, radiologie, dépistage, prévention,
	prophylaxie, traitement médical, traitement chirurgical, traitement symptomatique, conduite à tenir, urgences,
	signes d'alarme, éducation du patient, surdosage, moyens mnémotechniques, bibliographie, références, voir
	aussi`),
];

function list(names: string): string[] {
	return names.split(',').map((name) => name.trim().replace(/\s+/g, ' '));
}
