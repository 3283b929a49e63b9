import { z } from 'zod';
import type { NewId } from '../../ids.ts';
import { AwsError } from '../errors.ts';
import { operation } from '../rest-json.ts';
import { conflict, USER } from './errors.ts';
import type { Functions } from './functions.ts';
import { addPermissionInput, functionName, functionTags, qualifier } from './inputs.ts';
import { statementOf } from './policy.ts';

const POLICY = '/2015-03-31/functions/{FunctionName}/policy';
const TAGS = '/2017-03-31/tags/{Resource}';
const arn = z.string().regex(/^arn:(aws[a-zA-Z-]*):lambda:[a-z0-9-]+:\d{12}:function:[a-zA-Z0-9-_]+$/);

/** Resource policies and tags of functions. */
export function permissionOperations(functions: Functions, newId: NewId) {
  return [
    operation({
      name: 'AddPermission',
      method: 'POST',
      path: POLICY,
      status: 201,
      query: { Qualifier: 'Qualifier' },
      input: addPermissionInput,
      handle: (input) => {
        const record = functions.get(input.FunctionName, input.Qualifier);
        if (record.policy.has(input.StatementId))
          throw conflict(
            `The statement id (${input.StatementId}) provided already exists. Please provide a new statement id, or remove the existing statement.`,
          );
        checkRevision(record.revisionId, input.RevisionId);
        const statement = statementOf(record.arn, input);
        record.policy.set(input.StatementId, statement);
        record.revisionId = newId();
        return { Statement: JSON.stringify(statement) };
      },
    }),
    operation({
      name: 'RemovePermission',
      method: 'DELETE',
      path: `${POLICY}/{StatementId}`,
      status: 204,
      query: { Qualifier: 'Qualifier', RevisionId: 'RevisionId' },
      input: z.strictObject({
        FunctionName: functionName,
        StatementId: z
          .string()
          .min(1)
          .max(100)
          .regex(/^[a-zA-Z0-9-_.]+$/),
        Qualifier: qualifier.optional(),
        RevisionId: z.string().optional(),
      }),
      handle: ({ FunctionName, StatementId, Qualifier, RevisionId }) => {
        const record = functions.get(FunctionName, Qualifier);
        checkRevision(record.revisionId, RevisionId);
        if (!record.policy.delete(StatementId))
          throw missing(`Statement ${StatementId} is not found in resource policy.`);
        record.revisionId = newId();
      },
    }),
    operation({
      name: 'GetPolicy',
      method: 'GET',
      path: POLICY,
      query: { Qualifier: 'Qualifier' },
      input: z.strictObject({ FunctionName: functionName, Qualifier: qualifier.optional() }),
      handle: ({ FunctionName, Qualifier }) => {
        const { policy, revisionId } = functions.get(FunctionName, Qualifier);
        if (policy.size === 0) throw missing('The resource you requested does not exist.');
        const document = { Version: '2012-10-17', Id: 'default', Statement: [...policy.values()] };
        return { Policy: JSON.stringify(document), RevisionId: revisionId };
      },
    }),
    operation({
      name: 'TagResource',
      method: 'POST',
      path: TAGS,
      status: 204,
      input: z.strictObject({ Resource: arn, Tags: functionTags }),
      handle: ({ Resource, Tags }) => {
        const { tags } = functions.get(Resource);
        for (const [key, value] of Object.entries(Tags)) tags.set(key, value);
      },
    }),
    operation({
      name: 'UntagResource',
      method: 'DELETE',
      path: TAGS,
      status: 204,
      query: { TagKeys: 'tagKeys[]' },
      input: z.strictObject({ Resource: arn, TagKeys: z.array(z.string().min(1)) }),
      handle: ({ Resource, TagKeys }) => {
        const { tags } = functions.get(Resource);
        for (const key of TagKeys) tags.delete(key);
      },
    }),
    operation({
      name: 'ListTags',
      method: 'GET',
      path: TAGS,
      input: z.strictObject({ Resource: arn }),
      handle: ({ Resource }) => ({ Tags: Object.fromEntries(functions.get(Resource).tags) }),
    }),
  ];
}

function checkRevision(actual: string, expected: string | undefined): void {
  if (expected !== undefined && expected !== actual)
    throw new AwsError(
      'PreconditionFailedException',
      412,
      'The RevisionId provided does not match the latest Revision Id. Call the GetPolicy API to retrieve the latest Revision Id',
      USER,
    );
}

function missing(message: string): AwsError {
  return new AwsError('ResourceNotFoundException', 404, message, USER);
}
