/** All items of a list that is given page by page. */
export async function pages<T>(
  page: (token: string | undefined) => Promise<{ items: T[] | undefined; next: string | undefined }>,
): Promise<T[]> {
  const all: T[] = [];
  let token: string | undefined;
  do {
    const { items, next } = await page(token);
    all.push(...(items ?? []));
    token = next === '' ? undefined : next;
  } while (token !== undefined);
  return all;
}

/** As `Promise.all` over `map`, but no more than `most` at a time: services throttle. */
export async function mapSome<T, R>(
  items: readonly T[],
  map: (item: T) => Promise<R>,
  most = 4,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < items.length; index = next++) results[index] = await map(items[index]!);
  };
  await Promise.all(Array.from({ length: Math.min(most, items.length) }, work));
  return results;
}
