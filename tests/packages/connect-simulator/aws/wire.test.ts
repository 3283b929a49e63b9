import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import {
  createCloudFormation,
  type Stacks,
} from '../../../../packages/connect-simulator/src/aws/cloudformation/index.ts';
import { createConnect } from '../../../../packages/connect-simulator/src/aws/connect/index.ts';
import { createLambda, type Functions } from '../../../../packages/connect-simulator/src/aws/lambda/index.ts';
import {
  createLexModels,
  createLexRuntime,
} from '../../../../packages/connect-simulator/src/aws/lex/index.ts';
import { createParticipant } from '../../../../packages/connect-simulator/src/aws/participant/index.ts';
import type { Operation } from '../../../../packages/connect-simulator/src/aws/rest-json.ts';
import {
  createSecretsManager,
  type Secrets,
} from '../../../../packages/connect-simulator/src/aws/secrets-manager/index.ts';
import { createSts } from '../../../../packages/connect-simulator/src/aws/sts/index.ts';
import { countedIds } from '../../../../packages/connect-simulator/src/ids.ts';
import { LexSimulator } from '../../../../packages/connect-simulator/src/lex/simulator.ts';
import { TestWorld } from '../connect/support.ts';
import { type Shape, sdkOperation } from './sdk-schemas.ts';

const { connect, clock } = new TestWorld();
const newId = countedIds();
const lambda = { invoke: () => Promise.reject(new Error('no Lambda is invoked here')) };
const lex = new LexSimulator({ clock, newId, lambda });
const SERVICES = [
  createConnect({ connect, clock }),
  createParticipant({ connect }).service,
  createLambda({ functions: {} as Functions, newId }),
  createLexModels(lex),
  createLexRuntime(lex),
  createSecretsManager({} as Secrets),
  createSts({ account: '123456789012', newId }),
  createCloudFormation({ engine: { newId } } as Stacks),
];

const refused = (...members: string[]) => members.map((member) => `${member}: refused`);
const required = (...members: string[]) => members.map((member) => `${member}: required here`);

/** Where an operation differs from the SDK's, and why. What is refused here is refused as unknown, never passed over. */
const EXCEPTIONS: readonly { why: string; of: readonly string[]; members: readonly string[] }[] = [
  {
    why: 'the API has them, and the installed client is older',
    of: ['StartChatContact'],
    members: ['ChatStreamingConfiguration: unknown', 'ConnectionTypes: unknown'],
  },
  {
    why: 'without a token the service answers AccessDeniedException, no ValidationException',
    of: ['SendMessage', 'SendEvent', 'GetTranscript', 'DisconnectParticipant'],
    members: ['ConnectionToken: optional here'],
  },
  {
    why: 'without a token the service answers AccessDeniedException, no ValidationException',
    of: ['CreateParticipantConnection'],
    members: ['ParticipantToken: optional here'],
  },
  {
    why: 'the schema has them as optional, and nothing can be done without them',
    of: ['AssociateBot', 'DisassociateBot'],
    members: required('LexV2Bot.AliasArn'),
  },
  {
    why: 'as above',
    of: ['StartChatContact'],
    members: required('PersistentChat.RehydrationType', 'PersistentChat.SourceContactId'),
  },
  {
    why: 'as above',
    of: ['SearchQueues', 'SearchUsers'],
    members: required(
      'SearchCriteria.StringCondition.ComparisonType',
      'SearchCriteria.StringCondition.FieldName',
      'SearchCriteria.StringCondition.Value',
    ),
  },
  {
    why: 'as above',
    of: ['CreateFunction', 'UpdateFunctionConfiguration'],
    members: required('TracingConfig.Mode'),
  },
  {
    why: 'as above',
    of: ['CreateStack', 'UpdateStack', 'CreateChangeSet'],
    members: required('Parameters[].ParameterKey'),
  },
  {
    why: 'agents have no attributes of their own',
    of: ['SearchUsers'],
    members: refused('SearchFilter.UserAttributeFilter'),
  },
  {
    why: 'functions are zips of Node.js that run in this process: no images, networks, layers, keys or versions',
    of: ['CreateFunction'],
    members: refused(
      'CapacityProviderConfig',
      'Code.ImageUri',
      'Code.S3ObjectStorageMode',
      'Code.SourceKMSKeyArn',
      'CodeSigningConfigArn',
      'DeadLetterConfig',
      'DurableConfig',
      'FileSystemConfigs',
      'ImageConfig',
      'KMSKeyArn',
      'Layers',
      'PublishTo',
      'SnapStart',
      'TenancyConfig',
      'VpcConfig',
    ),
  },
  {
    why: 'as above',
    of: ['UpdateFunctionConfiguration'],
    members: refused(
      'CapacityProviderConfig',
      'DeadLetterConfig',
      'DurableConfig',
      'FileSystemConfigs',
      'ImageConfig',
      'KMSKeyArn',
      'Layers',
      'SnapStart',
      'VpcConfig',
    ),
  },
  {
    why: 'as above',
    of: ['UpdateFunctionCode'],
    members: refused('ImageUri', 'PublishTo', 'S3ObjectStorageMode', 'SourceKMSKeyArn'),
  },
  { why: 'as above', of: ['Invoke'], members: refused('DurableExecutionName', 'TenantId') },
  { why: 'as above', of: ['ListFunctions'], members: refused('FunctionVersion', 'MasterRegion') },
  {
    why: 'only services of AWS are let in, and there are no function URLs',
    of: ['AddPermission'],
    members: refused('EventSourceToken', 'FunctionUrlAuthType', 'InvokedViaFunctionUrl', 'PrincipalOrgID'),
  },
  {
    why: 'only bot locales are carried',
    of: ['StartImport'],
    members: refused(
      'filePassword',
      'resourceSpecification.customVocabularyImportSpecification',
      'resourceSpecification.testSetImportResourceSpecification',
    ),
  },
  {
    why: 'as above',
    of: ['CreateExport'],
    members: refused(
      'filePassword',
      'resourceSpecification.customVocabularyExportSpecification',
      'resourceSpecification.testSetExportSpecification',
    ),
  },
  {
    why: 'secrets are text',
    of: ['PutSecretValue'],
    members: required('SecretString'),
  },
];

describe.each(SERVICES.map((service) => [service.name, service] as const))('%s', (name, { operations }) => {
  const all = operations as readonly (Operation | Pick<Operation, 'name' | 'input'>)[];
  test.each(all.map((one) => [one.name, one] as const))("%s is the SDK's operation", (_, given) => {
    const expected = sdkOperation(name, given.name)!;
    const allowed = EXCEPTIONS.flatMap(({ of, members }) => (of.includes(given.name) ? members : []));
    const found = inputDifferences(given.input, expected.input)
      // Two protocols have large inputs of which little is simulated: what is not, is refused as unknown.
      .filter((line) => 'method' in given || !line.endsWith('refused'));
    expect(found.sort()).toEqual(allowed.sort());
    if (!('method' in given)) return;
    const { method, path, status = 200 } = given;
    expect(`${method} ${path.replace(/\/$/, '')} ${expected.status === undefined ? '' : status}`).toBe(
      `${expected.method} ${expected.path} ${expected.status ?? ''}`,
    );
    expect(placesOf(given)).toEqual(
      sdkPlacesOf(expected.input).filter((place) => !allowed.includes(place.replace(/:.*/, ': refused'))),
    );
  });
});

/** What of an input is not as in the schema, a line each, such as `Code.ImageUri: refused`. */
function inputDifferences(
  schema: z.ZodType,
  shape: Shape,
  at = '',
  within: readonly string[] = [],
): string[] {
  const given = unwrapped(schema);
  if (given instanceof z.ZodUnknown || given instanceof z.ZodAny || shape.kind === 'simple') return [];
  const deeper = (inner: unknown, of: Shape, path: string, inside = within) =>
    inputDifferences(inner as z.ZodType, of, path, inside);
  if (given instanceof z.ZodUnion)
    return given.options.flatMap((one) => inputDifferences(one as z.ZodType, shape, at, within));
  if (shape.kind === 'list')
    return given instanceof z.ZodArray ? deeper(given.element, shape.of(), `${at}[]`) : [`${at}: no list`];
  if (shape.kind === 'map')
    return given instanceof z.ZodRecord ? deeper(given.valueType, shape.of(), `${at}{}`) : [`${at}: no map`];
  // What holds itself has been looked at further up.
  if (within.includes(shape.name)) return [];
  if (!(given instanceof z.ZodObject)) return [`${at}: no structure`];
  if (given.def.catchall instanceof z.ZodUnknown) return [];
  const members: Readonly<Record<string, z.ZodType>> = given.shape;
  const path = (name: string) => (at === '' ? name : `${at}.${name}`);
  return [
    ...Object.keys(members)
      .filter((name) => !shape.members.some((member) => member.name === name))
      .map((name) => `${path(name)}: unknown`),
    ...shape.members.flatMap(({ name, required, traits, shape: of }) => {
      const member = members[name];
      if (member === undefined) return [`${path(name)}: refused`];
      // The body of a request is always there, be it empty.
      const requiredHere = member._zod.optin === undefined && !traits['httpPayload'];
      return [
        ...(requiredHere === required
          ? []
          : [`${path(name)}: ${requiredHere ? 'required' : 'optional'} here`]),
        ...deeper(member, of(), path(name), [...within, shape.name]),
      ];
    }),
  ];
}

/** Without what makes a schema optional, gives it a default, or changes its value afterwards. */
function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodLazy) return unwrapped(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe)
    return unwrapped((schema.in instanceof z.ZodTransform ? schema.out : schema.in) as z.ZodType);
  const { innerType } = schema.def as { innerType?: z.ZodType };
  return innerType === undefined ? schema : unwrapped(innerType);
}

/** Which members go where, such as `MaxResults: query maxResults`. */
function placesOf({ query = {}, headers = {}, payload }: Operation): string[] {
  return [
    ...Object.entries(query).map(([member, name]) => `${member}: query ${name.replace('[]', '')}`),
    ...Object.entries(headers).map(([member, name]) => `${member}: header ${name}`),
    ...(payload === undefined ? [] : [`${payload}: payload`]),
  ].sort();
}

function sdkPlacesOf(shape: Shape): string[] {
  if (shape.kind !== 'structure') return [];
  return shape.members
    .flatMap(({ name, traits: { httpQuery, httpHeader, httpPayload } }) => [
      ...(httpQuery === undefined ? [] : [`${name}: query ${String(httpQuery)}`]),
      ...(httpHeader === undefined ? [] : [`${name}: header ${String(httpHeader).toLowerCase()}`]),
      ...(httpPayload === undefined ? [] : [`${name}: payload`]),
    ])
    .sort();
}
