declare module 'virtual:slots' {
	/** The components that features put on pages, each with the name of its place. */
	export const parts: readonly (readonly [
		place: string,
		module: { default: (props: object) => unknown },
	])[];
}
