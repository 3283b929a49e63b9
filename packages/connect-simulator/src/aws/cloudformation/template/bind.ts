import { resolve, type Scope } from './intrinsics.ts';
import { type ParameterValues, parameterValue } from './parameters.ts';
import { type Json, type ResourceDeclaration, type Template, validationError } from './template.ts';

interface Pseudo {
  account: string;
  region: string;
  stackName: string;
  stackId: string;
}

/** A template with its parameters: what is left is what only exists resources can tell. */
export interface Bound {
  readonly template: Template;
  /** Without those whose condition is false. */
  readonly resources: ReadonlyMap<string, ResourceDeclaration>;
  /** For each resource those that it needs. */
  readonly dependencies: ReadonlyMap<string, ReadonlySet<string>>;
  /** Outputs whose condition is true. */
  readonly outputs: Template['outputs'];
  /** Resolves a value, given what is known of resources. @throws AwsError ValidationError */
  resolve(value: Json, resources: ResourceValues): Json;
}

/** Undefined: there is no such resource. */
export interface ResourceValues {
  ref: (logicalId: string) => Json | undefined;
  getAtt: (logicalId: string, attribute: string) => Json | undefined;
}

/** Resource types that there are, with their attributes. */
type KnownTypes = ReadonlyMap<string, { attributes: readonly string[] }>;

/** @throws AwsError ValidationError: unknown names and types, circles, functions that are used wrongly */
export function bind(template: Template, values: ParameterValues, pseudo: Pseudo, types: KnownTypes): Bound {
  checkTypes(template, types);
  const scopeOf = (known: ResourceValues, condition: Scope['condition']): Scope => ({
    ref: (name) => pseudoParameter(name, pseudo) ?? parameterRef(template, values, name) ?? known.ref(name),
    getAtt: known.getAtt,
    condition,
    mappings: template.mappings,
  });
  const conditions = conditionsOf(template, (value, condition) =>
    resolve(value, scopeOf({ ref: () => undefined, getAtt: () => undefined }, condition)),
  );
  const holds = (name: string | undefined) => name === undefined || conditions(name);
  const resources = new Map([...template.resources].filter(([, { condition }]) => holds(condition)));
  const outputs = new Map([...template.outputs].filter(([, { condition }]) => holds(condition)));
  const bound = (value: Json, known: ResourceValues) => resolve(value, scopeOf(known, conditions));
  const dependencies = new Map<string, ReadonlySet<string>>();
  for (const [logicalId, { properties, dependsOn }] of resources) {
    const needed = needs((known) => bound(properties, known), resources, types);
    for (const other of dependsOn) {
      if (!template.resources.has(other))
        throw validationError(
          `Template format error: Unresolved resource dependencies [${other}] in the Resources block of the template`,
        );
      if (resources.has(other)) needed.add(other);
    }
    dependencies.set(logicalId, needed);
  }
  for (const { value } of outputs.values()) needs((known) => bound(value, known), resources, types);
  // A circle is found here, before anything is made.
  waves(dependencies);
  return { template, resources, dependencies, outputs, resolve: bound };
}

function checkTypes({ resources }: Template, types: KnownTypes): void {
  const unknown = [...resources.values()].map(({ type }) => type).filter((type) => !types.has(type));
  if (unknown.length > 0)
    throw validationError(
      `Template format error: Unrecognized resource types: [${[...new Set(unknown)].join(', ')}]. This cloud has ${[...types.keys()].join(', ')}.`,
    );
}

/** Resources in the order in which they can be made: each list needs only those before it. @throws AwsError on a circle */
export function waves(dependencies: ReadonlyMap<string, ReadonlySet<string>>): string[][] {
  const left = new Map(
    [...dependencies].map(([id, needed]) => [id, [...needed].filter((each) => dependencies.has(each))]),
  );
  const done = new Set<string>();
  const order: string[][] = [];
  while (left.size > 0) {
    const ready = [...left].filter(([, needed]) => needed.every((each) => done.has(each))).map(([id]) => id);
    if (ready.length === 0)
      throw validationError(`Circular dependency between resources: [${[...left.keys()].join(', ')}]`);
    for (const id of ready) {
      left.delete(id);
      done.add(id);
    }
    order.push(ready);
  }
  return order;
}

/** Which resources a value asks for. @throws AwsError for attributes that they do not have */
function needs(
  evaluate: (known: ResourceValues) => unknown,
  resources: ReadonlyMap<string, ResourceDeclaration>,
  types: KnownTypes,
): Set<string> {
  const needed = new Set<string>();
  const ref = (logicalId: string) => {
    if (!resources.has(logicalId)) return undefined;
    needed.add(logicalId);
    return placeholder(logicalId);
  };
  const getAtt = (logicalId: string, attribute: string) => {
    const type = resources.get(logicalId)?.type;
    if (type !== undefined && types.get(type)?.attributes.includes(attribute) !== true)
      throw validationError(
        `Template error: resource ${logicalId} does not support attribute type ${attribute} in Fn::GetAtt`,
      );
    return ref(logicalId);
  };
  evaluate({ ref, getAtt });
  return needed;
}

const UNKNOWN = '{{changeSet:KNOWN_AFTER_APPLY}}';

/** Stands for what is not known yet; Split and Select find parts enough in it. */
export function placeholder(logicalId: string): string {
  return Array.from({ length: 20 }, () => `${UNKNOWN}${logicalId}`).join(':/');
}

/** Whether something in a value is not known yet. */
export function isUnknown(value: string): boolean {
  return value.includes(UNKNOWN);
}

function conditionsOf(
  { conditions }: Template,
  evaluate: (value: Json, condition: Scope['condition']) => Json,
): Scope['condition'] {
  const known = new Map<string, boolean>();
  const condition = (name: string, path: readonly string[] = []): boolean => {
    const decided = known.get(name);
    if (decided !== undefined) return decided;
    const declared = conditions.get(name);
    if (declared === undefined)
      throw validationError(`Template format error: Unresolved condition dependency ${name}`);
    if (path.includes(name))
      throw validationError(`Template error: Circular dependency of condition ${name}`);
    const holds = evaluate(declared, (other) => condition(other, [...path, name])) === true;
    known.set(name, holds);
    return holds;
  };
  return (name) => condition(name);
}

function parameterRef(template: Template, values: ParameterValues, name: string): Json | undefined {
  const declaration = template.parameters.get(name);
  const value = values.get(name);
  return declaration === undefined || value === undefined ? undefined : parameterValue(declaration, value);
}

function pseudoParameter(name: string, pseudo: Pseudo): string | undefined {
  switch (name) {
    case 'AWS::AccountId':
      return pseudo.account;
    case 'AWS::Region':
      return pseudo.region;
    case 'AWS::StackName':
      return pseudo.stackName;
    case 'AWS::StackId':
      return pseudo.stackId;
    case 'AWS::Partition':
      return 'aws';
    case 'AWS::URLSuffix':
      return 'amazonaws.com';
    default:
      return undefined;
  }
}
