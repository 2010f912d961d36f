/** Writes the files of a made-up topic with the seven standard pages, by path below `content/docs`. */
export function makeTopic(slug: string, title: string): Record<string, string> {
	const page = (title: string, body: string) =>
		`---\ntitle: ${title}\ndescription: ${title} of a made-up topic.\n---\n\n${body}\n`;
	const links = `See [Surgery](/${slug}/management/#surgery).`;
	return {
		[`${slug}/topic.yml`]: `title: ${title}\naliases: [${slug}]\nspecialty: Made-up medicine\n`,
		[`${slug}/index.mdx`]: page('Key points', `## Exam focus\n\n- One\n- Two\n\n${links}`),
		[`${slug}/overview.mdx`]: page('Overview', '## Definition\n\n- **What:** a thing.'),
		[`${slug}/presentation.mdx`]: page('Clinical presentation', '## Signs\n\n- A lump.'),
		[`${slug}/diagnosis.mdx`]: page('Diagnostic approach', '## History\n\n- Ask.'),
		[`${slug}/management.mdx`]: page('Management', '## Surgery\n\n- Excise.'),
		[`${slug}/complications.mdx`]: page('Complications', '## Early\n\n- Infection.'),
		[`${slug}/prognosis.mdx`]: page('Prognosis', '## Outcome\n\n- Good.'),
	};
}

/** The same with four pages, which take less time to build. */
export function makeSmallTopic(slug: string, title: string): Record<string, string> {
	const isLeftOut = /\/(?:presentation|diagnosis|complications)\.mdx$/;
	return Object.fromEntries(
		Object.entries(makeTopic(slug, title)).filter(([path]) => !isLeftOut.test(path))
	);
}

/** Writes the files of a topic with 50 questions, of which the right option is always the one that begins with “Right”. */
export function makeQuiz(): Record<string, string> {
	const questions = Array.from(
		{ length: 50 },
		(_, index) => `<Question ask="What is the answer to question ${index + 1} of fifty?">

- [${index % 2 ? ' ' : 'x'}] **${index % 2 ? 'Wrong' : 'Right'} one.** Reason ${index + 1} for the first.
- [${index % 2 ? 'x' : ' '}] **${index % 2 ? 'Right' : 'Wrong'} two.** Reason for the second.
- [ ] **Wrong three.** Reason for the third.

</Question>
`
	).join('\n');
	return {
		'quiz/topic.yml': 'title: Quiz\nid: quiz-of-fifty\n',
		'quiz/index.mdx': `---\ntitle: Key points\n---\n\n## Exam focus\n\n${questions}`,
	};
}

/** Writes twelve pages of a topic that have the words of a thirteenth, “Meant”, but nothing of what it says. */
export function makeSameWords(slug: string): Record<string, string> {
	const words = `Her shoulder was frozen, and the other shoulder too. Hepatitis was seen, then hepatitis again. A group E
streptococcus is of type 1; the factor of that type is a factor of its own. It is still a disease. Blocks near the heart.
Vitamin pills and water aids, aids to walking and aids to hearing. Barr and Epstein were a pair.`;
	const page = (title: string, body: string) =>
		`---\ntitle: ${title}\n---\n\n## ${title}\n\n${body}\n`;
	const pages = Array.from({ length: 12 }, (_, index) => [
		`${slug}/other-${index}.mdx`,
		page(`Other ${index}`, words),
	]);
	return {
		...Object.fromEntries(pages),
		[`${slug}/meant.mdx`]: page(
			'Meant',
			`Long pages are ranked behind short ones, so this one says more than the others do. After months in a sling there may
be a frozen shoulder. Screen for hepatitis E and AIDS, as for a factor V that is low; give vitamin K. A heart block, the Epstein-Barr virus and
Still disease are rare here, and so is a type 1 lesion. What else is on this page has nothing to do with them at all, and is
only here to make it longer than a page is that has each of their words more often than this one, which has each of them once.`
		),
	};
}
