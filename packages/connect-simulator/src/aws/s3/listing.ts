import type { StoredObject } from './buckets.ts';

interface ListRequest {
  prefix: string;
  /** Keys that go on after the prefix up to this become one common prefix. '' for none. */
  delimiter: string;
  /** Exclusive. */
  startAfter: string;
  /** 0 to 1000. */
  maxKeys: number;
}

interface Listing {
  contents: StoredObject[];
  commonPrefixes: string[];
  /** Where the next page starts after, when there is one. */
  next: string | undefined;
}

/** A page of a bucket's objects in the order of their keys' bytes, as ListObjectsV2 gives it. */
export function listObjects(objects: Iterable<StoredObject>, request: ListRequest): Listing {
  const { prefix, delimiter, startAfter, maxKeys } = request;
  const contents: StoredObject[] = [];
  const commonPrefixes: string[] = [];
  const page = () => contents.length + commonPrefixes.length;
  let last = '';
  const sorted = [...objects]
    .filter(({ key }) => key.startsWith(prefix))
    .sort((a, b) => Buffer.compare(Buffer.from(a.key), Buffer.from(b.key)));
  for (const object of sorted) {
    const end = delimiter === '' ? -1 : object.key.indexOf(delimiter, prefix.length);
    const entry = end < 0 ? object.key : object.key.slice(0, end + delimiter.length);
    // A page that ended with a common prefix goes on after all the keys under it.
    if (Buffer.compare(Buffer.from(entry), Buffer.from(startAfter)) <= 0 || commonPrefixes.includes(entry))
      continue;
    if (page() >= maxKeys) return { contents, commonPrefixes, next: maxKeys === 0 ? undefined : last };
    if (end < 0) contents.push(object);
    else commonPrefixes.push(entry);
    last = entry;
  }
  return { contents, commonPrefixes, next: undefined };
}
