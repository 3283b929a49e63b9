import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { configSchema } from '../../config/schema.ts';

/** The values that a configuration can set, with what is said to be allowed. */
function leaves(schema: unknown, path: string): [path: string, allowed: string | undefined][] {
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault || schema instanceof z.ZodOptional)
    return leaves(schema.def.innerType, path);
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`));
  if (schema instanceof z.ZodArray) return leaves(schema.element, `${path}[]`);
  if (schema instanceof z.ZodRecord) return leaves(schema.valueType, `${path}.*`);
  return [[path, (schema as z.ZodType).description]];
}

test('every value says in words what is allowed', () => {
  const all = leaves(configSchema, '');
  expect(all.length).toBeGreaterThan(40);
  expect(all.filter(([, allowed]) => allowed === undefined)).toEqual([]);
});
