declare module 'virtual:slots/places' {
	/** The components that features put on pages, each with the name of its place. */
	export const parts: readonly (readonly [
		place: string,
		module: { default: (props: object) => unknown },
	])[];
}

declare module 'virtual:slots/adapt-content' {
	/** The functions by which features change what authors wrote. */
	export const parts: readonly (readonly [
		file: string,
		module: { default: import('./adapt-content.ts').AdaptContent },
	])[];
}
