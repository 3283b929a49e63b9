import { z } from 'zod';
import { type Operation, operation } from '../rest-json.ts';
import { invalidRequest } from './errors.ts';
import { instanceId, PAGING_QUERY, queryPaging } from './input.ts';

export interface Paging {
  NextToken?: string | undefined;
  MaxResults?: number | undefined;
}

/**
 * One page of a list.
 * @param usual how many without MaxResults
 * @throws AwsError for a token that was not given by the operation
 */
export function pageOf<T>(
  all: readonly T[],
  { NextToken, MaxResults = 0 }: Paging,
  usual: number,
): { items: T[]; next: { NextToken?: string } } {
  const from = NextToken === undefined ? 0 : positionOf(NextToken);
  const to = from + (MaxResults || usual);
  return { items: all.slice(from, to), next: to < all.length ? { NextToken: tokenFor(to) } : {} };
}

function tokenFor(position: number): string {
  return Buffer.from(`from ${position}`).toString('base64');
}

function positionOf(token: string): number {
  const [, position] = /^from (\d{1,9})$/.exec(Buffer.from(token, 'base64').toString()) ?? [];
  if (position === undefined) throw invalidRequest('NextToken is none that this operation gave');
  return Number(position);
}

/** What a list is asked for besides pages. */
type Filter<Members extends z.ZodRawShape> = z.output<z.ZodObject<Members>>;

/** An operation that gives things by pages: 100 without MaxResults, or as many as MaxResults may ask for, if that is less. */
export function listOperation<Item, const Members extends z.ZodRawShape = Record<never, never>>(list: {
  name: string;
  path: string;
  /** The output's member that has the things. */
  member: string;
  /** What MaxResults may be at most. */
  most: number;
  /** What may be given besides, and where in the query. */
  filter?: Members;
  query?: Readonly<Record<string, string>>;
  items: (filter: Filter<Members>) => Iterable<Item>;
  shape: (item: Item) => unknown;
}): Operation {
  return operation({
    name: list.name,
    method: 'GET',
    path: list.path,
    query: { ...PAGING_QUERY, ...list.query },
    input: z.strictObject({ ...list.filter, InstanceId: instanceId, ...queryPaging(list.most) }),
    handle: (input) => {
      const all = [...list.items(input as never)];
      const { items, next } = pageOf(all, input, Math.min(list.most, 100));
      return { [list.member]: items.map(list.shape), ...next };
    },
  });
}
