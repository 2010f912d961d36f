import starlight from '@astrojs/starlight';

export default {
	integrations: [
		starlight({ title: 'Scoped', expressiveCode: false, routeMiddleware: './src/scoped.js' }),
	],
};
