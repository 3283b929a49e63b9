import { z } from 'zod';
import { operation } from '../rest-json.ts';
import type { Functions } from './functions.ts';
import {
  createFunctionInput,
  functionName,
  qualifier,
  updateCodeInput,
  updateConfigurationInput,
} from './inputs.ts';
import { configurationOf } from './record.ts';

const FUNCTIONS = '/2015-03-31/functions';
const FUNCTION = `${FUNCTIONS}/{FunctionName}`;
const one = z.strictObject({ FunctionName: functionName, Qualifier: qualifier.optional() });
const QUALIFIER = { Qualifier: 'Qualifier' };

/** Creating, reading, changing and deleting functions. */
export function functionOperations(functions: Functions) {
  return [
    operation({
      name: 'CreateFunction',
      method: 'POST',
      path: FUNCTIONS,
      status: 201,
      input: createFunctionInput,
      handle: (input) => configurationOf(functions.create(input)),
    }),
    operation({
      name: 'GetFunction',
      method: 'GET',
      path: FUNCTION,
      query: QUALIFIER,
      input: one,
      handle: ({ FunctionName, Qualifier }) => {
        const record = functions.get(FunctionName, Qualifier);
        return {
          Configuration: configurationOf(record),
          Code: { RepositoryType: 'S3' },
          ...(record.tags.size === 0 ? {} : { Tags: Object.fromEntries(record.tags) }),
        };
      },
    }),
    operation({
      name: 'GetFunctionConfiguration',
      method: 'GET',
      path: `${FUNCTION}/configuration`,
      query: QUALIFIER,
      input: one,
      handle: ({ FunctionName, Qualifier }) => configurationOf(functions.get(FunctionName, Qualifier)),
    }),
    operation({
      name: 'ListFunctions',
      method: 'GET',
      path: FUNCTIONS,
      query: { Marker: 'Marker', MaxItems: 'MaxItems' },
      input: z.strictObject({
        Marker: z.string().optional(),
        MaxItems: z.coerce.number().pipe(z.int().min(1).max(10_000)).optional(),
      }),
      // The marker is the last name of the page before. Lambda gives 50 a page at most.
      handle: ({ Marker = '', MaxItems = 50 }) => {
        const rest = functions.list().filter(({ name }) => name > Marker);
        const page = rest.slice(0, Math.min(50, MaxItems));
        return {
          Functions: page.map(configurationOf),
          ...(rest.length > page.length ? { NextMarker: page.at(-1)?.name } : {}),
        };
      },
    }),
    operation({
      name: 'UpdateFunctionCode',
      method: 'PUT',
      path: `${FUNCTION}/code`,
      input: updateCodeInput,
      handle: (input) => configurationOf(functions.updateCode(input)),
    }),
    operation({
      name: 'UpdateFunctionConfiguration',
      method: 'PUT',
      path: `${FUNCTION}/configuration`,
      input: updateConfigurationInput,
      handle: ({ FunctionName, RevisionId, ...settings }) =>
        configurationOf(functions.updateSettings(FunctionName, settings, { revisionId: RevisionId })),
    }),
    operation({
      name: 'DeleteFunction',
      method: 'DELETE',
      path: FUNCTION,
      status: 204,
      query: QUALIFIER,
      input: one,
      handle: ({ FunctionName, Qualifier }) => {
        functions.get(FunctionName, Qualifier);
        functions.delete(FunctionName);
      },
    }),
  ];
}
