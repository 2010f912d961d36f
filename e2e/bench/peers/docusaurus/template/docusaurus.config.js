export default {
	title: 'Docusaurus',
	url: 'http://localhost',
	baseUrl: '/',
	trailingSlash: true,
	future: { v4: true, faster: true },
	presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
	themes: [
		[
			'@easyops-cn/docusaurus-search-local',
			{ docsRouteBasePath: '/', indexBlog: false, hashed: true },
		],
	],
};
