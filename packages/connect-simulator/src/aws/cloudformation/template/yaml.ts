import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { type Json, validationError } from './template.ts';

/** Short forms that stand for `Fn::` and their name. */
const FUNCTIONS = new Set([
  'Base64',
  'Cidr',
  'FindInMap',
  'GetAtt',
  'GetAZs',
  'If',
  'ImportValue',
  'Join',
  'Select',
  'Split',
  'Sub',
  'Transform',
  'And',
  'Equals',
  'Not',
  'Or',
]);

/**
 * Reads a template's YAML or JSON, with short intrinsic functions written out.
 * @throws AwsError ValidationError
 */
export function readYaml(source: string): Json {
  const document = parseDocument(source, { schema: 'core', version: '1.2' });
  const [error] = document.errors;
  if (error !== undefined)
    throw validationError(`Template format error: YAML not well-formed. ${error.message}`);
  return readNode(document.contents as Node | null);
}

function readNode(node: Node | null): Json {
  if (node === null) return null;
  if (isAlias(node))
    throw validationError('Template error: YAML aliases are not allowed in CloudFormation templates');
  const tag = node.tag?.startsWith('!') ? node.tag.slice(1) : undefined;
  const value = plain(node);
  return tag === undefined || tag === '' ? value : longForm(tag, value);
}

function plain(node: Node): Json {
  if (isMap(node))
    return Object.fromEntries(
      node.items.map(({ key, value }) => [
        String(isScalar(key) ? key.value : key),
        readNode(value as Node | null),
      ]),
    );
  if (isSeq(node)) return node.items.map((item) => readNode(item as Node | null));
  return isScalar(node) ? scalar(node.value) : null;
}

function scalar(value: unknown): Json {
  return typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value);
}

function longForm(tag: string, value: Json): Json {
  if (tag === 'Ref' || tag === 'Condition') return { [tag]: value };
  if (!FUNCTIONS.has(tag)) throw validationError(`Template format error: unknown tag !${tag}`);
  if (tag === 'GetAtt' && typeof value === 'string') {
    const dot = value.indexOf('.');
    return { 'Fn::GetAtt': [value.slice(0, Math.max(0, dot)), value.slice(dot + 1)] };
  }
  return { [`Fn::${tag}`]: value };
}
