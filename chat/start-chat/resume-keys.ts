/** Reads one version of the key. Undefined: there is none under this label. Rejects with the SDK's errors. */
export type ReadSecret = (stage: 'AWSCURRENT' | 'AWSPREVIOUS') => Promise<string | undefined>;

/** The keys of resume tokens. */
export interface ResumeKeys {
  /** Signs tokens. Rejects when it cannot be had. */
  signing(): Promise<string>;
  /** All that tokens may be signed with, asked for when the signing key does not fit. Rejects like `signing`. */
  checking(): Promise<string[]>;
}

/** A key that was rotated away goes on signing for so long at most; tokens signed with it stay valid. */
const SIGNING_TIMEOUT_MS = 5 * 60_000;
/** Whoever sends made-up tokens makes each Lambda look for other keys this often, and not more. */
const LOOK_AGAIN_MS = 60_000;
/** After a failure. */
const TRY_AGAIN_MS = 30_000;

/**
 * Keeps the keys for a while.
 * @param now epoch milliseconds
 */
export function resumeKeys(read: ReadSecret, now: () => number): ResumeKeys {
  const current = kept(() => read('AWSCURRENT'), now);
  const previous = kept(() => read('AWSPREVIOUS'), now);
  return {
    signing: async () => keyIn(await current(SIGNING_TIMEOUT_MS)),
    checking: async () => {
      const [signing, before] = await Promise.all([current(LOOK_AGAIN_MS), previous(LOOK_AGAIN_MS)]);
      return before === undefined ? [keyIn(signing)] : [keyIn(signing), before];
    },
  };
}

function keyIn(value: string | undefined): string {
  // Whoever replaces the key by hand may have left it empty, and anybody could sign with that.
  if (value === undefined || value.length < 32) throw new TypeError('the secret has no key of 32 characters');
  return value;
}

/** What was read, for as long as it is asked to be good; a failure for a while, so that not every chat waits for it. */
function kept<Value>(read: () => Promise<Value>, now: () => number): (forMs: number) => Promise<Value> {
  let last: { at: number; failed: boolean; value: Promise<Value> } | undefined;
  return (forMs) => {
    const age = last === undefined ? Number.POSITIVE_INFINITY : now() - last.at;
    if (last !== undefined && age < (last.failed ? TRY_AGAIN_MS : forMs)) return last.value;
    const reading = { at: now(), failed: false, value: read() };
    reading.value.catch(() => {
      reading.failed = true;
    });
    last = reading;
    return reading.value;
  };
}
