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
