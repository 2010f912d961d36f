import { programFile } from '../lib/program.ts';

/** Has pictures drawn without the fonts of the machine, whichever it has. Called before the first is drawn. */
export function useOwnFonts(): void {
	process.env['FONTCONFIG_FILE'] ??= programFile('sharing/fonts.conf');
}
