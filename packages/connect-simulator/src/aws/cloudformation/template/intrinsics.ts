import { isObject, type Json, type JsonObject, validationError } from './template.ts';

/** What intrinsic functions refer to. */
export interface Scope {
  /** Of a parameter, a pseudo parameter or a resource. Undefined: there is none of that name. */
  ref: (name: string) => Json | undefined;
  /** Of a resource. Undefined: there is none of that name. */
  getAtt: (logicalId: string, attribute: string) => Json | undefined;
  condition: (name: string) => boolean;
  mappings: JsonObject;
}

/** `AWS::NoValue`: the property, or the item of a list, is not there. */
const NO_VALUE = Symbol('AWS::NoValue');
type Resolved = Json | typeof NO_VALUE;

/** The value with its intrinsic functions carried out. @throws AwsError ValidationError */
export function resolve(value: Json, scope: Scope): Json {
  const resolved = resolveOrNot(value, scope);
  return resolved === NO_VALUE ? null : resolved;
}

function resolveOrNot(value: Json, scope: Scope): Resolved {
  if (Array.isArray(value))
    return value.map((item) => resolveOrNot(item, scope)).filter((item) => item !== NO_VALUE);
  if (typeof value === 'string' && value.includes('{{resolve:'))
    throw validationError('Template error: this cloud has no dynamic references ({{resolve:…}})');
  if (!isObject(value)) return value;
  const [name] = Object.keys(value);
  if (name !== undefined && Object.keys(value).length === 1 && isFunction(name, value[name]))
    return call(name, value[name]!, scope);
  const entries = Object.entries(value).map(([key, each]) => [key, resolveOrNot(each, scope)] as const);
  return Object.fromEntries(entries.filter((entry): entry is [string, Json] => entry[1] !== NO_VALUE));
}

function isFunction(name: string, argument: Json | undefined): boolean {
  // Policies have conditions too, which are no names.
  if (name === 'Condition') return typeof argument === 'string';
  return name === 'Ref' || name.startsWith('Fn::');
}

function call(name: string, given: Json, scope: Scope): Resolved {
  const wrong = (expected: string) => validationError(`Template error: ${name} has to be ${expected}`);
  switch (name) {
    case 'Ref': {
      if (typeof given !== 'string') throw wrong('a name');
      if (given === 'AWS::NoValue') return NO_VALUE;
      return found(scope.ref(given), given);
    }
    case 'Fn::GetAtt': {
      const [logicalId, attribute] = typeof given === 'string' ? given.split(/\.(.*)/s) : list(given, scope);
      if (typeof logicalId !== 'string' || typeof attribute !== 'string' || logicalId === '')
        throw wrong('a resource and its attribute');
      return found(scope.getAtt(logicalId, attribute), logicalId);
    }
    case 'Fn::Sub':
      return substitute(given, scope, wrong);
    case 'Fn::Join': {
      const [separator, items] = list(given, scope);
      if (typeof separator !== 'string' || !Array.isArray(items)) throw wrong('a separator and a list');
      return items.map(asText).join(separator);
    }
    case 'Fn::Split': {
      const [separator, whole] = list(given, scope);
      if (typeof separator !== 'string' || separator === '' || typeof whole !== 'string')
        throw wrong('a separator and a text');
      return whole.split(separator);
    }
    case 'Fn::Select': {
      const [index, items] = list(given, scope);
      const item = Array.isArray(items) ? items[Number(index)] : undefined;
      if (item === undefined)
        throw validationError('Template error: Fn::Select cannot select nonexistent value at index');
      return item;
    }
    case 'Fn::FindInMap': {
      const [map, top, second] = list(given, scope).map(asText);
      const mapping = scope.mappings[map ?? ''];
      const row = isObject(mapping) ? mapping[top ?? ''] : undefined;
      const value = isObject(row) ? row[second ?? ''] : undefined;
      if (value === undefined)
        throw validationError(`Template error: Unable to get mapping for ${map}::${top}::${second}`);
      return value;
    }
    case 'Fn::Base64':
      return Buffer.from(asText(resolve(given, scope))).toString('base64');
    case 'Fn::If': {
      const [condition, then, otherwise] = Array.isArray(given) ? given : [];
      if (typeof condition !== 'string' || then === undefined || otherwise === undefined)
        throw wrong('a condition and two values');
      return resolveOrNot(scope.condition(condition) ? then : otherwise, scope);
    }
    case 'Condition':
      if (typeof given !== 'string') throw wrong('a name');
      return scope.condition(given);
    case 'Fn::Equals': {
      const [one, other] = list(given, scope);
      if (one === undefined || other === undefined) throw wrong('two values');
      return asText(one) === asText(other);
    }
    case 'Fn::Not':
      return !truths(given, scope)[0];
    case 'Fn::And':
      return truths(given, scope).every(Boolean);
    case 'Fn::Or':
      return truths(given, scope).some(Boolean);
    default:
      throw validationError(`Template error: ${name} is not among the functions of this cloud`);
  }
}

/** `${Name}`, `${Resource.Attribute}`, and `${!Literal}` for a text that stays. */
function substitute(given: Json, scope: Scope, wrong: (expected: string) => Error): string {
  const [template, variables] = Array.isArray(given) ? given : [given, {}];
  if (typeof template !== 'string' || !isObject(variables)) throw wrong('a text, or a text and a map');
  return template.replace(/\$\{(!?)([^}]*)\}/g, (_, literal: string, inside: string) => {
    if (literal === '!') return `\${${inside}}`;
    const name = inside.trim();
    const own = variables[name];
    if (own !== undefined) return asText(resolve(own, scope));
    const [resource = '', attribute] = name.split(/\.(.*)/s);
    const value = attribute === undefined ? scope.ref(name) : scope.getAtt(resource, attribute);
    return asText(found(value, resource));
  });
}

function list(given: Json, scope: Scope): Json[] {
  const resolved = resolve(given, scope);
  return Array.isArray(resolved) ? resolved : [];
}

function truths(given: Json, scope: Scope): boolean[] {
  return list(given, scope).map((value) => value === true || value === 'true');
}

function asText(value: Json): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

function found(value: Json | undefined, name: string): Json {
  if (value === undefined)
    throw validationError(
      `Template format error: Unresolved resource dependencies [${name}] in the Resources block of the template`,
    );
  return value;
}
