/** What the installed site looks like; its icons are drawn from the site's own (`lib/site/icon.ts`). */
export const icons = [
	{ name: 'icon-192', size: 192, purpose: 'any' },
	{ name: 'icon-512', size: 512, purpose: 'any' },
	{ name: 'icon-maskable-512', size: 512, purpose: 'maskable' },
	{ name: 'apple-touch-icon', size: 180, purpose: 'apple' },
] as const;

/** Colour of the window's frame, as the page's ground in each theme. */
export const themeColours = { light: '#fdfdfc', dark: '#151a1e' } as const;
