import type { StarlightPlugin } from '@astrojs/starlight/types';
import { feature } from '../lib/feature.ts';
import { addPageStep } from '../lib/page-steps.ts';
import { emptyHeaders, taskBoxes } from './steps.ts';

/** Makes wide tables scrollable with the keyboard, and names elements that have no name. */
export default function accessibility(): StarlightPlugin {
	return feature('accessibility', {
		script: 'client/wide-tables.ts',
		setup({ config }) {
			addPageStep(config, taskBoxes);
			addPageStep(config, emptyHeaders);
		},
	});
}
