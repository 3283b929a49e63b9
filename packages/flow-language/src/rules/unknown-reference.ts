import { referencesOfFlow } from '../references.ts';
import type { Rule } from './rule.ts';

/** What a reference may begin with. `undefined`: keys of one's own follow. Source: AG/connect-attrib-list. */
const KNOWN: Readonly<Record<string, readonly string[] | undefined>> = {
  Agent: ['UserName', 'FirstName', 'LastName', 'ARN'],
  Attributes: undefined,
  AwsRegion: [],
  Channel: [],
  ContactId: [],
  CustomerEndpoint: ['Address', 'Type'],
  CustomerId: [],
  Description: [],
  External: undefined,
  FlowAttributes: undefined,
  InitialContactId: [],
  InitiationMethod: [],
  InstanceARN: [],
  LambdaInvocation: ['InvocationId'],
  LanguageCode: [],
  Lex: [
    'IntentName',
    'IntentConfidence',
    'Slots',
    'SessionAttributes',
    'DialogState',
    'SentimentResponse',
    'AlternativeIntents',
  ],
  Media: undefined,
  Metrics: undefined,
  Name: [],
  PreviousContactId: [],
  Queue: ['Name', 'ARN', 'OutboundCallerId'],
  References: undefined,
  SegmentAttributes: undefined,
  StoredCustomerInput: [],
  SystemEndpoint: ['Address', 'Type', 'Name'],
  Tags: undefined,
  Wisdom: ['SessionArn'],
};

/** Documented with blocks that are no part of chat routing; their keys are not looked at. */
const ELSEWHERE = new Set(['Case', 'Customer', 'DataTables', 'Email', 'Loop', 'Modules', 'Views', 'Task']);

export const unknownReference: Rule = {
  id: 'unknown-reference',
  severity: 'error',
  why: 'A reference to nothing is no error in Amazon Connect, but an empty text: a misspelt one fails without a trace.',
  source: 'AG/connect-attrib-list',
  check: ({ flows }) =>
    flows.flatMap(({ name, content }) =>
      referencesOfFlow(content).flatMap(({ text, path, action, where }) => {
        const complaint = complaintOf(path);
        if (complaint === undefined) return [];
        return [{ flow: name, action, what: `${text} in ${where} cannot resolve.`, how: complaint }];
      }),
    ),
};

function complaintOf([space = '', key]: readonly string[]): string | undefined {
  if (ELSEWHERE.has(space)) return undefined;
  if (!Object.hasOwn(KNOWN, space)) {
    const meant = Object.keys(KNOWN).find((known) => alike(known, space));
    return meant === undefined
      ? `Nothing is called $.${space}. There are ${Object.keys(KNOWN).join(', ')}.`
      : `Write $.${meant}${key === undefined ? '' : '.…'}.`;
  }
  const keys = KNOWN[space];
  if (keys === undefined) return key === undefined ? `Name which: $.${space}.….` : undefined;
  if (keys.length === 0) return key === undefined ? undefined : `$.${space} is a text; it has no "${key}".`;
  if (key === undefined || !keys.includes(key))
    return `$.${space} has ${keys.join(', ')}${key === undefined ? '' : `, but no "${key}"`}.`;
  return undefined;
}

/** Another case, or with and without the s: `$.Attribute.x`, `$.attributes.x`. */
function alike(known: string, written: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/s$/, '');
  return plain(known) === plain(written);
}
