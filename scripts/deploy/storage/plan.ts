import type { Change } from '../change.ts';
import type { Artefact } from './artefact.ts';

export type StorageAction =
  | { do: 'bucket.create' | 'bucket.close' | 'bucket.delete'; bucket: string }
  | { do: 'artefact.upload'; bucket: string; artefact: Artefact }
  | { do: 'artefact.delete'; bucket: string; key: string };

/** A bucket as it is. */
export interface ActualBucket {
  /** Whether everything public is blocked. */
  closed: boolean;
  keys: readonly string[];
}

type StorageStep = Change<StorageAction>;

/** Bundles that are no longer used stay: a stack that rolls back needs them. */
export function planStorage(
  bucket: string,
  artefacts: readonly Artefact[],
  actual: ActualBucket | undefined,
): StorageStep[] {
  const steps: StorageStep[] = [];
  const resource = `bucket ${bucket}`;
  if (actual === undefined)
    steps.push({ change: 'create', resource, action: { do: 'bucket.create', bucket } });
  if (!actual?.closed)
    steps.push({
      change: 'update',
      resource,
      why: 'block public access',
      action: { do: 'bucket.close', bucket },
    });
  for (const artefact of artefacts)
    if (!actual?.keys.includes(artefact.key))
      steps.push({
        change: 'create',
        resource: `artefact ${artefact.key}`,
        why: `${Math.ceil(artefact.zip.length / 1024)} KB`,
        action: { do: 'artefact.upload', bucket, artefact },
      });
  return steps;
}

const OURS = /^[a-z-]+\/[0-9a-f]{32}\.zip$/;

/** The bundles and then the bucket; which stays when somebody else has put something into it. */
export function planStorageRemoval(bucket: string, actual: ActualBucket | undefined): StorageStep[] {
  if (actual === undefined) return [];
  const ours = actual.keys.filter((key) => OURS.test(key));
  const steps = ours.map(
    (key): StorageStep => ({
      change: 'delete',
      resource: `artefact ${key}`,
      action: { do: 'artefact.delete', bucket, key },
    }),
  );
  if (ours.length === actual.keys.length)
    steps.push({ change: 'delete', resource: `bucket ${bucket}`, action: { do: 'bucket.delete', bucket } });
  return steps;
}
