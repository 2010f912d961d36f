/** The pages of the topic that the tests visit. */
export const pages = [
	'',
	'overview/',
	'presentation/',
	'diagnosis/',
	'management/',
	'complications/',
	'prognosis/',
].map((name) => `calcinosis-jdm/${name}`);
