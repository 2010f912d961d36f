/** Leaves the current topic alone in the sidebar. */
export const onRequest = (context) => {
	const route = context.locals.starlightRoute;
	const topic = route.id.split('/')[0];
	route.sidebar = route.sidebar.filter(({ label }) => label === topic);
};
