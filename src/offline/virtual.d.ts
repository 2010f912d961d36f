/** What the site's author told Starlight, as far as it is used here. */
declare module 'virtual:starlight/user-config' {
	const config: { title: Record<string, string>; description?: string };
	export default config;
}
