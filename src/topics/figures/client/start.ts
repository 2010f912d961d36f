// Few pages have a video of another site.
if (document.querySelector('[data-media]')) void import('./play.ts');
