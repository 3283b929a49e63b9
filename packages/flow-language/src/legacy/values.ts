import { formatReference } from '../references.ts';
import { textOf } from '../validation/json.ts';
import type { LegacyParameter } from './format.ts';

/** Namespaces of the legacy format, and what they are called in flow language. */
const NAMESPACES: Readonly<Record<string, readonly string[]>> = {
  'User Defined': ['Attributes'],
  External: ['External'],
  Agent: ['Agent'],
  Queue: ['Queue'],
  Lex: ['Lex'],
  'Lex.Slots': ['Lex', 'Slots'],
  'Lex.SessionAttributes': ['Lex', 'SessionAttributes'],
};

/** System attributes, by the names that the console shows. */
const SYSTEM: Readonly<Record<string, string>> = {
  Channel: '$.Channel',
  ContactId: '$.ContactId',
  'Contact id': '$.ContactId',
  'Initial contact id': '$.InitialContactId',
  'Previous contact id': '$.PreviousContactId',
  'Customer Number': '$.CustomerEndpoint.Address',
  'Dialed Number': '$.SystemEndpoint.Address',
  'Queue Name': '$.Queue.Name',
  'Queue ARN': '$.Queue.ARN',
  'Stored customer input': '$.StoredCustomerInput',
};

/** A parameter's value as flow language writes it; undefined where the namespace or the name is not known. */
export function readValue({ value, namespace }: LegacyParameter): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = textOf(value);
  if (namespace === undefined || namespace === null || namespace === '') return text;
  return referenceOf(namespace, text);
}

/** The reference that a name in a namespace is; undefined where either is not known. */
export function referenceOf(namespace: string, name: string): string | undefined {
  if (namespace === 'System') return Object.hasOwn(SYSTEM, name) ? SYSTEM[name] : undefined;
  const path = Object.hasOwn(NAMESPACES, namespace) ? NAMESPACES[namespace] : undefined;
  return path === undefined ? undefined : formatReference([...path, ...name.split('.')]);
}
