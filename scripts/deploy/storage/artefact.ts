import { createHash } from 'node:crypto';
import { zipSync } from 'fflate';

/** A Lambda's bundle, zipped. The same files give the same bytes, and so the same key. */
export interface Artefact {
  /** e.g. `fulfillment/3f2a….zip` */
  key: string;
  zip: Uint8Array;
}

/** Years before 1980 cannot be written in a zip; in local parts, so that every time zone writes the same. */
const NO_TIME = new Date(1980, 0, 1);

export function artefactOf(name: string, files: Readonly<Record<string, Uint8Array>>): Artefact {
  const sorted = Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
  const zip = zipSync(Object.fromEntries(sorted), { level: 9, mtime: NO_TIME });
  const hash = createHash('sha256').update(zip).digest('hex').slice(0, 32);
  return { key: `${name}/${hash}.zip`, zip };
}
