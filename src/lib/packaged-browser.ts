/**
 * Whether the browser that comes as a package has a program for this machine. It stands apart from what
 * starts browsers, which takes a second to load.
 */
export const hasPackagedBrowser = process.platform === 'linux' && process.arch === 'x64';
