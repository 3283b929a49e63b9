import { invalid, notFound } from './errors.ts';
import type { ModelStore } from './store.ts';

const MAX_TAGS = 200;

/** Tags of a bot or an alias. @throws LexModelsError 404 */
export function tagsOf(store: ModelStore, arn: string): Record<string, string> {
  if (!store.has(arn)) throw notFound(`${arn} does not exist`);
  return Object.fromEntries(store.tags.get(arn) ?? []);
}

/** Adds tags and replaces those with the same key. @throws LexModelsError 404, 400 over 200 tags */
export function tag(store: ModelStore, arn: string, added: Readonly<Record<string, string>>): void {
  const tags = { ...tagsOf(store, arn), ...added };
  const count = Object.keys(tags).length;
  if (count > MAX_TAGS) throw invalid(`${count} tags, at most ${MAX_TAGS} on a resource`);
  store.tags.set(arn, new Map(Object.entries(tags)));
}

/** @throws LexModelsError 404 */
export function untag(store: ModelStore, arn: string, keys: readonly string[]): void {
  const left = Object.entries(tagsOf(store, arn)).filter(([key]) => !keys.includes(key));
  store.tags.set(arn, new Map(left));
}
