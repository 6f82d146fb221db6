const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * A signal that is aborted when the process is asked to stop, for work that can stop tidily. A second request
 * ends the process at once.
 */
export function stopSignal(): { readonly signal: AbortSignal; release(): void } {
  const controller = new AbortController();
  const stop = () => {
    release();
    controller.abort();
  };
  const release = () => {
    for (const name of SIGNALS) process.off(name, stop);
  };
  for (const name of SIGNALS) process.on(name, stop);
  return { signal: controller.signal, release };
}
