import * as cloudFormation from '@aws-sdk/client-cloudformation';
import * as connect from '@aws-sdk/client-connect';
import * as participant from '@aws-sdk/client-connectparticipant';
import * as lambda from '@aws-sdk/client-lambda';
import * as lexModels from '@aws-sdk/client-lex-models-v2';
import * as lexRuntime from '@aws-sdk/client-lex-runtime-v2';
import * as secretsManager from '@aws-sdk/client-secrets-manager';
import * as sts from '@aws-sdk/client-sts';

/** The SDK's clients, each with its service's schema, by the name that a service of the simulator has. */
const CLIENTS: Readonly<Record<string, readonly object[]>> = {
  CloudFormation: [cloudFormation],
  Connect: [connect],
  ConnectParticipant: [participant],
  Lambda: [lambda],
  Lex: [lexModels, lexRuntime],
  LexModels: [lexModels],
  LexRuntime: [lexRuntime],
  SecretsManager: [secretsManager],
  STS: [sts],
};

/** How a member is sent: `httpQuery`, `httpHeader`, `httpLabel` and `httpPayload` say where. */
export type Traits = Readonly<Record<string, unknown>>;

/** A shape, as far as its members go. */
export type Shape =
  | { readonly kind: 'structure'; readonly name: string; readonly members: readonly Member[] }
  | { readonly kind: 'list'; readonly of: () => Shape }
  | { readonly kind: 'map'; readonly of: () => Shape }
  | { readonly kind: 'simple' };

export interface Member {
  readonly name: string;
  readonly required: boolean;
  readonly traits: Traits;
  readonly shape: () => Shape;
}

export interface SdkOperation {
  readonly method: string | undefined;
  readonly path: string | undefined;
  /** Undefined for services without paths, and where the answer says it. */
  readonly status: number | undefined;
  readonly input: Shape;
  readonly output: Shape;
}

/** An operation as the SDK's schema has it; undefined where the service has none of that name. */
export function sdkOperation(service: string, name: string): SdkOperation | undefined {
  for (const client of CLIENTS[service] ?? []) {
    const found: unknown = (client as Record<string, unknown>)[`${name}$`];
    if (!Array.isArray(found) || found[0] !== 9) continue;
    const [method, path, status] = (found[3]?.http ?? []) as [string?, string?, number?];
    const output = shapeOf(found[5]);
    const varies =
      output.kind === 'structure' && output.members.some(({ traits }) => traits['httpResponseCode']);
    return { method, path, status: varies ? undefined : status, input: shapeOf(found[4]), output };
  }
  return undefined;
}

const SIMPLE: Shape = { kind: 'simple' };

/** Source: @smithy/core/schema: 1 list, 2 map, 3 and 4 structure and union; numbers are simple, with 64 a list, with 128 a map. */
function shapeOf(given: unknown): Shape {
  if (typeof given === 'function') return shapeOf(given());
  if (typeof given === 'number')
    return given & 192 ? { kind: given & 64 ? 'list' : 'map', of: () => SIMPLE } : SIMPLE;
  if (!Array.isArray(given)) return SIMPLE;
  const [kind, , name] = given;
  if (kind === 1) return { kind: 'list', of: () => shapeOf(withoutTraits(given[4])) };
  if (kind === 2) return { kind: 'map', of: () => shapeOf(withoutTraits(given[5])) };
  if (kind !== 3 && kind !== 4) return SIMPLE;
  const [names, schemas, required = 0] = given.slice(4) as [string[], unknown[], number?];
  return {
    kind: 'structure',
    name,
    members: names.map((member, index) => ({
      name: member,
      required: index < required,
      traits: traitsOf(schemas[index]),
      shape: () => shapeOf(withoutTraits(schemas[index])),
    })),
  };
}

/** A member with traits is a pair; a bare schema is an array of four entries and more, or no array. */
function withoutTraits(given: unknown): unknown {
  return Array.isArray(given) && given.length === 2 ? given[0] : given;
}

/** Bits, of which 1 says `httpLabel`, 16 `httpPayload` and 32 `httpResponseCode`, or names. */
function traitsOf(given: unknown): Traits {
  const traits: unknown = Array.isArray(given) && given.length === 2 ? given[1] : undefined;
  if (typeof traits === 'number')
    return {
      ...(traits & 1 ? { httpLabel: 1 } : {}),
      ...(traits & 16 ? { httpPayload: 1 } : {}),
      ...(traits & 32 ? { httpResponseCode: 1 } : {}),
    };
  return (traits as Traits | undefined) ?? {};
}

/** What of an answer is not in the schema, or is missing: a line each, such as `Queue.Nmae: unknown`. */
export function differences(value: unknown, shape: Shape, at = ''): string[] {
  if (value === undefined || value === null) return [];
  switch (shape.kind) {
    case 'simple':
      return [];
    case 'list':
      if (!Array.isArray(value)) return [`${at}: no list`];
      return value.flatMap((item) => differences(item, shape.of(), `${at}[]`));
    case 'map':
      return Object.values(value).flatMap((item) => differences(item, shape.of(), `${at}{}`));
    case 'structure': {
      if (typeof value !== 'object') return [`${at}: no structure`];
      const given = value as Record<string, unknown>;
      const path = (name: string) => (at === '' ? name : `${at}.${name}`);
      const known = new Map(shape.members.map((member) => [member.name, member]));
      return [
        ...Object.keys(given)
          .filter((name) => given[name] !== undefined && !known.has(name))
          .map((name) => `${path(name)}: unknown`),
        ...shape.members.flatMap((member) =>
          given[member.name] === undefined
            ? member.required
              ? [`${path(member.name)}: missing`]
              : []
            : differences(given[member.name], member.shape(), path(member.name)),
        ),
      ];
    }
  }
}
