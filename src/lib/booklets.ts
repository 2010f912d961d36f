/** Whether topics have booklets to print, at `/<topic>/print/`: the feature that makes them says so. */
export const hasBooklets = import.meta.env['BOOKLETS'] === true;
