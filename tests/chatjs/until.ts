const PATIENCE_MS = 8000;
const PAUSE_MS = 20;

/** Resolves to the first value that is there, now or within a few seconds. `what` tells what there was not. */
export async function until<T>(
  look: () => T | Promise<T>,
  what: string | (() => Promise<string>),
): Promise<NonNullable<T>> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false) return found;
    if (Date.now() > deadline) throw new Error(`not ${typeof what === 'string' ? what : await what()}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
