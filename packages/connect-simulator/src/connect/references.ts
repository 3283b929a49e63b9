import { interpolate, parseReference } from '@resumed-chats/flow-language';
import type { Switches } from '../switches.ts';
import { type Contact, relatedContactId, segmentAttributesOf } from './contact.ts';
import { REGION } from './instance.ts';

/** What references need of the instance. */
interface ReferenceContext {
  readonly instance: { readonly arn: string };
  readonly switches: Switches;
}

/**
 * A parameter's value: what the reference names when it is one (`$.Attributes.x`), else the text as it stands.
 * Undefined when the reference names nothing.
 */
export function resolveValue(
  context: ReferenceContext,
  contact: Contact,
  given: unknown,
): string | undefined {
  if (given === undefined || given === null) return undefined;
  const text = String(given);
  if (!text.includes('$.')) return text;
  const path = parseReference(text);
  return path === undefined ? interpolated(context, contact, text) : lookUp(context, contact, path);
}

export function interpolated(context: ReferenceContext, contact: Contact, text: string): string {
  return text.includes('$.') ? interpolate(text, (path) => lookUp(context, contact, path)) : text;
}

/** What a reference such as `$.Queue.ARN` (path `Queue`, `ARN`) names for a contact. Source: AG/connect-attrib-list. */
function lookUp(context: ReferenceContext, contact: Contact, path: readonly string[]): string | undefined {
  const [root = '', ...rest] = path;
  const frame = contact.execution?.frame;
  switch (root) {
    case 'Attributes':
      return own(contact.chat.attributes, rest[0]);
    case 'FlowAttributes':
      return own(frame?.flowAttributes, rest[0]);
    case 'External':
      return asText(dig(frame?.external, rest));
    case 'Metrics':
      return asText(dig(frame?.metrics, rest));
    case 'Lex':
      return lexValue(contact, rest);
    case 'Queue':
      return queueValue(contact, rest[0]);
    case 'Agent':
      return agentValue(context, contact, rest[0]);
    case 'Media':
      return rest[0] === 'InitialMessage' ? contact.chat.initialMessage : undefined;
    case 'Tags':
      return own(contact.tags, rest[0]);
    case 'References':
      return asText(dig(contact.references, rest));
    case 'SegmentAttributes':
      return segmentAttribute(contact, rest[0]);
    default:
      return rest.length === 0 ? systemValue(context, contact, root) : undefined;
  }
}

function systemValue(context: ReferenceContext, contact: Contact, name: string): string | undefined {
  switch (name) {
    case 'ContactId':
      return contact.contactId;
    case 'InitialContactId':
      return contact.chat.initialContactId;
    case 'PreviousContactId':
      return contact.previous?.contactId;
    case 'InitiationMethod':
      return contact.initiationMethod;
    case 'Channel':
      return 'CHAT';
    case 'InstanceARN':
      return context.instance.arn;
    case 'AwsRegion':
      return REGION;
    case 'LanguageCode':
      return contact.languageCode;
    case 'RelatedContactId':
      return relatedContactId(contact.chat);
    case 'CustomerId':
      return contact.customerId;
    case 'Name':
      return contact.name;
    case 'Description':
      return contact.description;
    default:
      return undefined;
  }
}

function lexValue(contact: Contact, [name, key]: string[]): string | undefined {
  const lex = contact.execution?.frame.lex;
  switch (name) {
    case 'IntentName':
      return lex?.intentName;
    case 'DialogState':
      return lex?.dialogState;
    case 'IntentConfidence':
      return key === 'Score' && lex?.score !== undefined ? String(lex.score) : undefined;
    case 'Slots':
      return own(lex?.slots, key);
    case 'SessionAttributes':
      return own(lex?.sessionAttributes, key);
    default:
      return undefined;
  }
}

function queueValue(contact: Contact, name: string | undefined): string | undefined {
  const queue = contact.queue ?? contact.targetQueue;
  if (name === 'Name') return queue?.name;
  return name === 'ARN' ? queue?.arn : undefined;
}

/** Known in whisper and hold flows only; in a disconnect flow only if the switch says so. */
function agentValue(
  context: ReferenceContext,
  contact: Contact,
  name: string | undefined,
): string | undefined {
  const inAgentFlow = /WHISPER|HOLD/.test(contact.execution?.flow.type ?? '');
  const inDisconnectFlow = contact.initiationMethod === 'DISCONNECT' && contact.status === 'flow';
  const left = context.switches.agentSetInDisconnectFlow && inDisconnectFlow;
  const agent = inAgentFlow ? contact.agent : left ? contact.previous?.agent : undefined;
  switch (name) {
    case 'ARN':
      return agent?.arn;
    case 'UserName':
      return agent?.username;
    case 'FirstName':
      return agent?.firstName;
    case 'LastName':
      return agent?.lastName;
    default:
      return undefined;
  }
}

/** Values are text; a map, a list or a number as JSON. */
function segmentAttribute(contact: Contact, name: string | undefined): string | undefined {
  const value = own(segmentAttributesOf(contact), name);
  return asText(value === undefined ? undefined : Object.values(value)[0]);
}

/** Only what the object itself holds: attribute names come from outside and may be `constructor`. */
function own<T>(map: Readonly<Record<string, T>> | undefined, key: string | undefined): T | undefined {
  return map !== undefined && key !== undefined && Object.hasOwn(map, key) ? map[key] : undefined;
}

function dig(value: unknown, path: readonly string[]): unknown {
  let found = value;
  for (const key of path)
    found =
      typeof found === 'object' && found !== null ? own(found as Record<string, unknown>, key) : undefined;
  return found;
}

function asText(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
