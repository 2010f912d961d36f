/** Does something when the browser has nothing else to do, a second from now at the latest. */
export function whenIdle(act: () => void): void {
	// Safari has no such callback.
	if (typeof requestIdleCallback === 'function') requestIdleCallback(act, { timeout: 1000 });
	else setTimeout(act, 1);
}
