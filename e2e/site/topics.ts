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
