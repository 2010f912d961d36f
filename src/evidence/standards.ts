/** How far this site meets what others ask of health information. */
export const standards: Standard[] = [
	{
		name: 'HONcode principles',
		note: 'The code of conduct of the Health On the Net Foundation for medical websites.',
		criteria: [
			{
				name: 'Authoritative',
				met: 'no',
				why: 'Each page says whether a clinician has reviewed it; that is not yet so for every page, and the authors of the notes are not named.',
			},
			{
				name: 'Complementarity',
				met: 'yes',
				why: 'Each page says that it is for revision and no medical advice.',
			},
			{
				name: 'Privacy',
				met: 'yes',
				why: 'Nothing is sent anywhere: no account, no cookie, no request to another site. What a reader sets stays in the browser.',
			},
			{
				name: 'Attribution',
				met: 'part',
				why: 'Each note cites its sources with links, and each page has the date of its last change. The revision notes themselves name no sources.',
			},
			{
				name: 'Justifiability',
				met: 'part',
				why: 'Statements on treatments carry a verdict and the kind of study where one was found; some have no source, and are marked.',
			},
			{
				name: 'Transparency',
				met: 'part',
				why: 'How the pages are made stands here. A name and an address to write to depend on who hosts the site.',
			},
			{
				name: 'Financial disclosure',
				met: 'part',
				why: 'Nothing is sold and no sponsor is named. Whoever hosts the site has to say how it is paid for.',
			},
			{
				name: 'Advertising policy',
				met: 'yes',
				why: 'There is no advertising, and no place for it.',
			},
		],
	},
	{
		name: 'PIF TICK criteria',
		note: 'The ten criteria of the Patient Information Forum, in the version of June 2022. They are meant for organisations that inform patients; this site is for people who study and practise medicine.',
		criteria: [
			{
				name: 'Systems',
				met: 'part',
				why: 'The same documented way for each page, and the build refuses notes whose sources are missing. It has not been assessed from outside.',
			},
			{ name: 'Training', met: 'no', why: 'There is no staff to train.' },
			{
				name: 'Need',
				met: 'part',
				why: 'The notes were written for examinations. Readers were not asked.',
			},
			{
				name: 'Evidence',
				met: 'part',
				why: 'Statements are held against the literature, and the verdicts are in words. Most sources were read as abstracts.',
			},
			{ name: 'Involving users', met: 'no', why: 'No reader took part in making the pages.' },
			{
				name: 'Health inequalities',
				met: 'part',
				why: 'Plain words, abbreviations spelt out, and pages that work with a keyboard, a screen reader and without JavaScript. English only.',
			},
			{
				name: 'Content and design',
				met: 'part',
				why: 'Pages are short, searchable and printable. They were not tested with readers.',
			},
			{
				name: 'Feedback',
				met: 'part',
				why: 'How to report an error stands on this page; the address depends on who hosts the site.',
			},
			{ name: 'Disseminating', met: 'no', why: 'Nobody promotes it.' },
			{
				name: 'Impact',
				met: 'no',
				why: 'Nothing is measured, because nothing is recorded of readers.',
			},
		],
	},
];

/** What each answer is called. */
export const answers = { yes: 'Met', part: 'In part', no: 'Not met' } as const;

interface Standard {
	name: string;
	note: string;
	criteria: { name: string; met: keyof typeof answers; why: string }[];
}
