import { conflict, invalid, notFound, precondition } from './errors.ts';
import { type PolicyDocument, policyDocument, type ResourcePolicy } from './policy-document.ts';
import type { ModelStore } from './store.ts';

export interface StatementInput {
  statementId: string;
  effect: 'Allow' | 'Deny';
  principal: readonly { service?: string | undefined; arn?: string | undefined }[];
  action: string[];
  condition?: Record<string, Record<string, string>> | undefined;
}

/** @throws LexModelsError 404 */
export function policyOf(store: ModelStore, arn: string): ResourcePolicy {
  needResource(store, arn);
  const policy = store.policies.get(arn);
  if (policy === undefined) throw notFound(`${arn} has no resource policy`);
  return policy;
}

/** @throws LexModelsError 404, 412 when there is one, 400 when the text is no policy */
export function createPolicy(store: ModelStore, arn: string, text: string): ResourcePolicy {
  needResource(store, arn);
  if (store.policies.has(arn)) throw precondition(`${arn} already has a resource policy`);
  return put(store, arn, documentOf(text), 1);
}

/** @throws LexModelsError 404, 412 when the revision is another, 400 when the text is no policy */
export function updatePolicy(
  store: ModelStore,
  arn: string,
  text: string,
  expectedRevision: string | undefined,
): ResourcePolicy {
  const policy = expecting(policyOf(store, arn), expectedRevision);
  return put(store, arn, documentOf(text), policy.revision + 1);
}

/** @throws LexModelsError 404, 412 when the revision is another */
export function deletePolicy(store: ModelStore, arn: string, expectedRevision: string | undefined): void {
  expecting(policyOf(store, arn), expectedRevision);
  store.policies.delete(arn);
}

/** Adds a statement, and makes the policy where there is none. @throws LexModelsError 404, 409, 412, 400 */
export function addStatement(
  store: ModelStore,
  arn: string,
  input: StatementInput,
  expectedRevision: string | undefined,
): ResourcePolicy {
  needResource(store, arn);
  const policy = store.policies.get(arn);
  if (policy !== undefined) expecting(policy, expectedRevision);
  const before = policy?.document.Statement ?? [];
  if (before.some(({ Sid }) => Sid === input.statementId))
    throw conflict(`The policy of ${arn} already has a statement ${input.statementId}`);
  const document = {
    ...(policy?.document ?? { Version: '2012-10-17' }),
    Statement: [...before, statementOf(arn, input)],
  };
  return put(store, arn, document, (policy?.revision ?? 0) + 1);
}

/** Removes a statement, with the last one the policy too. @throws LexModelsError 404, 412 */
export function removeStatement(
  store: ModelStore,
  arn: string,
  statementId: string,
  expectedRevision: string | undefined,
): void {
  const { document, revision } = expecting(policyOf(store, arn), expectedRevision);
  const left = document.Statement.filter(({ Sid }) => Sid !== statementId);
  if (left.length === document.Statement.length)
    throw notFound(`The policy of ${arn} has no statement ${statementId}`);
  if (left.length === 0) store.policies.delete(arn);
  else put(store, arn, { ...document, Statement: left }, revision + 1);
}

function statementOf(
  arn: string,
  { statementId, effect, principal, action, condition }: StatementInput,
): PolicyDocument['Statement'][number] {
  const services = principal.flatMap(({ service }) => service ?? []);
  const arns = principal.flatMap(({ arn: one }) => one ?? []);
  if (services.length + arns.length === 0) throw invalid('principal: a service or an ARN is needed');
  const keys = Object.values(condition ?? {})
    .flatMap((block) => Object.keys(block))
    .map((key) => key.toLowerCase());
  // The model: a service principal needs both.
  if (services.length > 0 && !(keys.includes('aws:sourceaccount') && keys.includes('aws:sourcearn')))
    throw invalid('condition: a service principal needs AWS:SourceAccount and AWS:SourceArn');
  return {
    Sid: statementId,
    Effect: effect,
    Principal: {
      ...(services.length > 0 ? { Service: oneOrAll(services) } : {}),
      ...(arns.length > 0 ? { AWS: oneOrAll(arns) } : {}),
    },
    Action: action,
    Resource: [arn],
    ...(condition === undefined ? {} : { Condition: condition }),
  };
}

function oneOrAll(values: string[]): string | string[] {
  return values.length === 1 ? values[0]! : values;
}

function put(store: ModelStore, arn: string, document: PolicyDocument, revision: number): ResourcePolicy {
  const policy = { document, revision };
  store.policies.set(arn, policy);
  return policy;
}

function documentOf(text: string): PolicyDocument {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw invalid('policy: not a JSON document');
  }
  const document = policyDocument.safeParse(parsed);
  if (document.success) return document.data;
  const [first] = document.error.issues;
  throw invalid(`policy: not a policy: ${first?.path.join('.')}: ${first?.message}`);
}

function expecting(policy: ResourcePolicy, revision: string | undefined): ResourcePolicy {
  if (revision !== undefined && revision !== String(policy.revision))
    throw precondition(`The policy's revision is ${policy.revision}, not ${revision}`);
  return policy;
}

function needResource(store: ModelStore, arn: string): void {
  if (!store.has(arn)) throw notFound(`${arn} does not exist`);
}
