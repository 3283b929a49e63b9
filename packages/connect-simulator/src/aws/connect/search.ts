import { z } from 'zod';
import { invalidParameter } from './errors.ts';

/** Search criteria and filters of SearchQueues and SearchUsers. */
const stringCondition = z.strictObject({
  FieldName: z.string(),
  Value: z.string(),
  ComparisonType: z.enum(['STARTS_WITH', 'CONTAINS', 'EXACT']),
});
const tagCondition = z.strictObject({ TagKey: z.string().optional(), TagValue: z.string().optional() });

export const tagFilter = z.strictObject({
  OrConditions: z.array(z.array(tagCondition)).optional(),
  AndConditions: z.array(tagCondition).optional(),
  TagCondition: tagCondition.optional(),
});

interface Criteria {
  OrConditions?: Criteria[] | undefined;
  AndConditions?: Criteria[] | undefined;
  StringCondition?: z.output<typeof stringCondition> | undefined;
  /** SearchQueues only. */
  QueueTypeCondition?: 'STANDARD' | undefined;
  /** SearchUsers only: proficiencies and hierarchy groups, of which simulated agents have none. */
  ListCondition?: unknown;
  HierarchyGroupCondition?: unknown;
}

export const queueCriteria: z.ZodType<Criteria> = z.lazy(() =>
  z.strictObject({
    OrConditions: z.array(queueCriteria).optional(),
    AndConditions: z.array(queueCriteria).optional(),
    StringCondition: stringCondition.optional(),
    QueueTypeCondition: z.literal('STANDARD').optional(),
  }),
);
export const userCriteria: z.ZodType<Criteria> = z.lazy(() =>
  z.strictObject({
    OrConditions: z.array(userCriteria).optional(),
    AndConditions: z.array(userCriteria).optional(),
    StringCondition: stringCondition.optional(),
    ListCondition: z.looseObject({}).optional(),
    HierarchyGroupCondition: z.looseObject({}).optional(),
  }),
);

/** A searchable thing's fields, by FieldName in lower case: AWS's page writes `resourceID` and `resourceId`. */
export type Fields = Readonly<Record<string, readonly string[]>>;

/**
 * Whether something fits. Nothing given fits all. Upper and lower case are the same.
 * @throws AwsError for a field that cannot be searched
 */
export function fits(criteria: Criteria | undefined, fields: Fields): boolean {
  if (criteria === undefined) return true;
  const { OrConditions, AndConditions, StringCondition, ListCondition, HierarchyGroupCondition } = criteria;
  return (
    (OrConditions === undefined || OrConditions.some((one) => fits(one, fields))) &&
    (AndConditions === undefined || AndConditions.every((one) => fits(one, fields))) &&
    (StringCondition === undefined || hasText(StringCondition, fields)) &&
    ListCondition === undefined &&
    HierarchyGroupCondition === undefined
  );
}

function hasText({ FieldName, Value, ComparisonType }: z.output<typeof stringCondition>, fields: Fields) {
  const values = fields[FieldName.toLowerCase()];
  if (values === undefined) throw invalidParameter(`"${FieldName}" is no field that can be searched`);
  const sought = Value.toLowerCase();
  return values.some((value) => {
    const text = value.toLowerCase();
    if (ComparisonType === 'EXACT') return text === sought;
    return ComparisonType === 'CONTAINS' ? text.includes(sought) : text.startsWith(sought);
  });
}

/** Whether tags are what a filter asks for; a key without a value asks for the key alone. */
export function hasTags(
  filter: z.output<typeof tagFilter> | undefined,
  tags: Readonly<Record<string, string>> = {},
): boolean {
  const has = ({ TagKey, TagValue }: z.output<typeof tagCondition>) =>
    TagKey === undefined ||
    (Object.hasOwn(tags, TagKey) && (TagValue === undefined || tags[TagKey] === TagValue));
  const { OrConditions, AndConditions, TagCondition } = filter ?? {};
  return (
    (OrConditions === undefined || OrConditions.some((all) => all.every(has))) &&
    (AndConditions === undefined || AndConditions.every(has)) &&
    (TagCondition === undefined || has(TagCondition))
  );
}
