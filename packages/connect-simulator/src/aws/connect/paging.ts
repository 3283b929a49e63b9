import { invalidRequest } from './errors.ts';

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
