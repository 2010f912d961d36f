import { expect, test } from 'vitest';
import { isDrugName } from './drug-name.ts';

test('knows names of drugs, salts and vitamins by their looks', () => {
	const names =
		`warfarin heparin digoxin amiodaron amiodarone methotrexat prednisolon prednisone aspirin adrenaline acetylcysteine
		simvastatin phenytoin valproate lorazepam colchicine allopurinol febuxostat azathioprine paracetamol ibuprofen naproxen salbutamol
		hydrocortisone glucagon insulin lithium magnesium carbonate gluconate argatroban metformin ceftriaxone meropenem trimethoprim
		clopidogrel flecainide sotalol lidocaine naloxone flumazenil atropine amoxicillin acid vitamin dexamethasone
		diltiazem clobazam verapamil propylthiouracil propafenone milrinone oxycodone aminophylline leflunomide caspofungin
		amoxiclav sugammadex suxamethonium zopiclone zolpidem tazobactam prasugrel letrozole misoprostol tamoxifen chloramphenicol artesunate`.split(
			/\s+/
		);
	expect(names.filter((name) => !isDrugName(name))).toEqual([]);
});

test('takes no word for one that doses of a drug are told apart by', () => {
	const words =
		`loading maintenance adults children start target eclampsia asthma pneumonia prophylaxis attack repeat level weight
		interval infusion bolus migraine pain skin urine renal pregnancy elderly titration baseline medicine person reason except high medium
		initial usual oral women bleeding severe treatment dialysis neonates once twice first angina stroke within again vein rectal
		alone bone phone hormone nobody online guideline margin
		meconium delirium decline protocol creatinine`.split(/\s+/);
	expect(words.filter(isDrugName)).toEqual([]);
});
