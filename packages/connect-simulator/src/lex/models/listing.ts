import { createHash } from 'node:crypto';
import { invalid } from './errors.ts';

/** What every list takes: attributes and names of filters are those of the items' fields. */
export interface ListQuery {
  sortBy?: { attribute: string; order: 'Ascending' | 'Descending' } | undefined;
  filters?: readonly { name: string; values: readonly string[]; operator: 'CO' | 'EQ' | 'NE' }[] | undefined;
  /** 1 to 1000. */
  maxResults?: number | undefined;
  nextToken?: string | undefined;
}

/** A field of an item: to sort by and to filter on. */
export type Fields<T> = Readonly<Record<string, (item: T) => string | number>>;

export interface Page<T> {
  items: T[];
  nextToken?: string;
}

/** How many a page holds where the caller does not say; the service's own number is not published. */
const DEFAULT_PAGE = 50;

/** Filters, sorts and cuts a page. Items without a sort order stay in the order given. */
export function listed<T>(all: Iterable<T>, query: ListQuery, fields: Fields<T> = {}): Page<T> {
  const chosen = [...all].filter((item) =>
    (query.filters ?? []).every((filter) => passes(item, filter, fields)),
  );
  const { sortBy } = query;
  const by = sortBy && fields[sortBy.attribute];
  if (by !== undefined) {
    const sign = sortBy!.order === 'Descending' ? -1 : 1;
    chosen.sort((a, b) => sign * compare(by(a), by(b)));
  }
  const key = createHash('sha256')
    .update(JSON.stringify([query.filters ?? [], sortBy ?? null]))
    .digest('base64url')
    .slice(0, 12);
  const start = query.nextToken === undefined ? 0 : startOf(query.nextToken, key);
  const end = start + (query.maxResults ?? DEFAULT_PAGE);
  const page: Page<T> = { items: chosen.slice(start, end) };
  if (end < chosen.length) page.nextToken = Buffer.from(`${key}:${end}`).toString('base64url');
  return page;
}

function passes<T>(
  item: T,
  { name, values, operator }: NonNullable<ListQuery['filters']>[number],
  fields: Fields<T>,
): boolean {
  const actual = String(fields[name]?.(item) ?? '');
  const wanted = values[0] ?? '';
  if (operator === 'CO') return actual.includes(wanted);
  return (actual === wanted) === (operator === 'EQ');
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : Number(a > b);
}

/** A token is good for the list that gave it only: the same filters, the same order. */
function startOf(token: string, key: string): number {
  const [of, start] = Buffer.from(token, 'base64url').toString().split(':');
  if (of !== key || !/^\d+$/.test(start ?? '')) throw invalid('nextToken: not one that this list gave');
  return Number(start);
}
