import { name, numberedVersion } from '@resumed-chats/lex-model';
import { z } from 'zod';
import {
  addStatement,
  createPolicy,
  deletePolicy,
  policyOf,
  removeStatement,
  updatePolicy,
} from '../../lex/models/policies.ts';
import type { ResourcePolicy } from '../../lex/models/policy-document.ts';
import type { ModelStore } from '../../lex/models/store.ts';
import type { Operation } from '../rest-json.ts';
import { lexOperation } from './lex-operation.ts';

const POLICY = '/policy/{resourceArn}/';
const STATEMENTS = `${POLICY}statements/`;
const resource = { resourceArn: z.string().min(1).max(1011) };
const policy = z.string().min(2);
const expecting = { expectedRevisionId: numberedVersion.optional() };
const expectingInQuery = { expectedRevisionId: 'expectedRevisionId' };
const conditionText = z.string().min(1).max(1024);

export function policyOperations(store: ModelStore): Operation[] {
  return [
    lexOperation({
      name: 'CreateResourcePolicy',
      method: 'POST',
      path: POLICY,
      input: z.strictObject({ ...resource, policy }),
      handle: ({ resourceArn, policy: text }) =>
        revision(resourceArn, createPolicy(store, resourceArn, text)),
    }),
    lexOperation({
      name: 'UpdateResourcePolicy',
      method: 'PUT',
      path: POLICY,
      query: expectingInQuery,
      input: z.strictObject({ ...resource, policy, ...expecting }),
      handle: ({ resourceArn, policy: text, expectedRevisionId }) =>
        revision(resourceArn, updatePolicy(store, resourceArn, text, expectedRevisionId)),
    }),
    lexOperation({
      name: 'DescribeResourcePolicy',
      method: 'GET',
      path: POLICY,
      input: z.strictObject(resource),
      handle: ({ resourceArn }) => {
        const found = policyOf(store, resourceArn);
        return { ...revision(resourceArn, found), policy: JSON.stringify(found.document) };
      },
    }),
    lexOperation({
      name: 'DeleteResourcePolicy',
      method: 'DELETE',
      path: POLICY,
      status: 204,
      query: expectingInQuery,
      input: z.strictObject({ ...resource, ...expecting }),
      handle: ({ resourceArn, expectedRevisionId }) => deletePolicy(store, resourceArn, expectedRevisionId),
    }),
    lexOperation({
      name: 'CreateResourcePolicyStatement',
      method: 'POST',
      path: STATEMENTS,
      query: expectingInQuery,
      input: z.strictObject({
        ...resource,
        statementId: name,
        effect: z.enum(['Allow', 'Deny']),
        principal: z.array(
          z.strictObject({
            service: z
              .string()
              .min(15)
              .max(1024)
              .regex(/^[0-9a-zA-Z_.]+$/)
              .optional(),
            arn: z
              .string()
              .min(30)
              .max(1024)
              .regex(/^arn:aws:iam::[0-9]{12}:(root|(user|role)\/.*)$/)
              .optional(),
          }),
        ),
        action: z.array(
          z
            .string()
            .min(5)
            .max(50)
            .regex(/lex:[a-zA-Z*]+$/),
        ),
        condition: z.record(z.string().min(1), z.record(conditionText, conditionText)).optional(),
        ...expecting,
      }),
      handle: ({ resourceArn, expectedRevisionId, ...statement }) =>
        revision(resourceArn, addStatement(store, resourceArn, statement, expectedRevisionId)),
    }),
    lexOperation({
      name: 'DeleteResourcePolicyStatement',
      method: 'DELETE',
      path: `${STATEMENTS}{statementId}/`,
      status: 204,
      query: expectingInQuery,
      input: z.strictObject({ ...resource, statementId: name, ...expecting }),
      handle: ({ resourceArn, statementId, expectedRevisionId }) =>
        removeStatement(store, resourceArn, statementId, expectedRevisionId),
    }),
  ];
}

function revision(resourceArn: string, { revision: current }: ResourcePolicy) {
  return { resourceArn, revisionId: String(current) };
}
