import { z } from 'zod';

/** Members that many operations share, with the ranges and patterns of Connect's API model. */
export const instanceId = z.string().min(1).max(100);
export const contactId = z.string().min(1).max(256);
export const flowId = z.string().min(1).max(500);
export const clientToken = z.string().max(500);

export const tagKey = z
  .string()
  .min(1)
  .max(128)
  .regex(
    /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u,
    'a key of letters, digits and _.:/=+-@ that does not begin with aws:',
  );
export const tags = z
  .record(tagKey, z.string().max(256))
  .refine((map) => Object.keys(map).length >= 1 && Object.keys(map).length <= 50, '1 to 50 tags');

/** Paging members of a GET operation: they come as text. */
export function queryPaging(most: number) {
  return {
    NextToken: z.string().optional(),
    MaxResults: z.coerce.number().int().min(1).max(most).optional(),
  };
}
export const PAGING_QUERY = { NextToken: 'nextToken', MaxResults: 'maxResults' } as const;

/** Paging members of a POST operation. */
export function bodyPaging(most: number) {
  return {
    NextToken: z.string().min(1).max(2500).optional(),
    MaxResults: z.int().min(1).max(most).optional(),
  };
}

/** Keys of user-defined attributes: `a-z`, `A-Z`, digits, hyphen and underscore. */
export const attributes = z.record(
  z
    .string()
    .min(1)
    .max(32_767)
    .regex(/^[A-Za-z0-9_-]+$/, 'a key of letters, digits, - and _'),
  z.string().max(32_767),
);
