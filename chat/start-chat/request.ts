import * as z from 'zod/mini';
import { CONTENT_TYPES } from '../chat-start.ts';
import { isSentAsJson } from './content-type.ts';

// Compiling schemas with `new Function` pays off after hundreds of requests; a Lambda that starts wants its first one.
z.config({ jitless: true });

/** Half of what a contact's attributes may have in all: flows have theirs. Source: Connect API, StartChatContact. */
const MAX_BYTES = 16_384;

const text = (most: number) => z.string().check(z.regex(/\S/), z.maxLength(most));

/** What this deployment takes. */
export interface Accepted {
  instanceId: string;
  flowId: string;
  /** Contact attributes that a page may set, beside those of the flows. */
  attributes: readonly string[];
  /** Origins of pages, by name. */
  origins: readonly string[];
}

/** Lengths and ranges are StartChatContact's; a customer's first message is no longer than any other. */
function schemaOf({ instanceId, flowId, attributes }: Accepted) {
  const own = Object.fromEntries(
    attributes.map((name) => [name, z.optional(z.string().check(z.maxLength(1024)))]),
  );
  return z.strictObject({
    ParticipantDetails: z.strictObject({ DisplayName: text(256) }),
    Attributes: z.optional(
      z.strictObject({
        ...own,
        locale: z.optional(z.string().check(z.regex(/^[a-z]{2}[_-]([A-Z]{2}|419)$/))),
        topic: z.optional(z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/))),
        interactive: z.optional(z.enum(['true', 'false'])),
      }),
    ),
    SupportedMessagingContentTypes: z.optional(
      z.array(z.enum(Object.values(CONTENT_TYPES))).check(z.maxLength(10)),
    ),
    ChatDurationInMinutes: z.optional(z.int().check(z.minimum(60), z.maximum(10_080))),
    InitialMessage: z.optional(
      z.strictObject({
        ContentType: z.enum([CONTENT_TYPES.text, CONTENT_TYPES.markdown]),
        Content: text(1024),
      }),
    ),
    // A token that is none starts a fresh chat: its text is checked later.
    PersistentChat: z.optional(
      z.strictObject({
        ResumeToken: z.optional(z.string()),
        SourceContactId: z.optional(z.string()),
        RehydrationType: z.optional(z.enum(['ENTIRE_PAST_SESSION', 'FROM_SEGMENT'])),
      }),
    ),
    // AWS's chat interface sends these too. They are not the caller's to choose, and never read.
    InstanceId: z.optional(z.literal(instanceId)),
    ContactFlowId: z.optional(z.literal(flowId)),
    Username: z.optional(z.string().check(z.maxLength(256))),
  });
}

export type StartChatBody = z.output<ReturnType<typeof schemaOf>>;

/** What a wrong member should have been, by its path. */
const EXPECTED: Record<string, string> = {
  ParticipantDetails: 'an object with DisplayName',
  'ParticipantDetails.DisplayName': 'text of 1 to 256 characters',
  Attributes: 'an object with any of locale, topic and interactive',
  'Attributes.locale': 'a locale such as en_US',
  'Attributes.topic': 'the key of a topic',
  'Attributes.interactive': '"true" or "false"',
  SupportedMessagingContentTypes: 'a list of content types of Amazon Connect chats',
  ChatDurationInMinutes: 'a whole number, 60 to 10080',
  InitialMessage: 'an object with ContentType and Content',
  'InitialMessage.ContentType': 'text/plain or text/markdown',
  'InitialMessage.Content': 'text of 1 to 1024 characters',
  PersistentChat: 'an object with ResumeToken',
  'PersistentChat.ResumeToken': 'text',
  'PersistentChat.SourceContactId': 'text',
  'PersistentChat.RehydrationType': 'ENTIRE_PAST_SESSION or FROM_SEGMENT',
  InstanceId: "left out, or the id of this service's own instance",
  ContactFlowId: "left out, or the id of this service's own flow",
  Username: 'text of at most 256 characters',
};

export type ReadBody = { ok: true; body: StartChatBody } | { ok: false; problems: string[] };

/** Reads `POST /chats` from an API Gateway event (payload format 2.0). Never throws; what is wrong is not quoted. */
export function bodyReader(accepted: Accepted): (event: unknown) => ReadBody {
  const schema = schemaOf(accepted);
  return (event) => {
    if (!isSentAsJson(event, accepted.origins))
      return { ok: false, problems: ['the content type has to be application/json'] };
    const sent = bodyText(event);
    if (sent === undefined) return { ok: false, problems: ['the body is missing'] };
    if (Buffer.byteLength(sent) > MAX_BYTES)
      return { ok: false, problems: [`the body is longer than ${MAX_BYTES} bytes`] };
    let value: unknown;
    try {
      value = JSON.parse(sent);
    } catch {
      return { ok: false, problems: ['the body is no JSON'] };
    }
    const parsed = z.safeParse(schema, value);
    return parsed.success
      ? { ok: true, body: parsed.data }
      : { ok: false, problems: [...new Set(parsed.error.issues.flatMap(problemsOf))] };
  };
}

function problemsOf(issue: z.core.$ZodIssue): string[] {
  // Items of a list have a number in their path; what is expected is said of the list.
  const path = issue.path.filter((part) => typeof part === 'string').join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(
      (key) => `${path === '' ? '' : `${path}.`}${nameOf(key)} is not accepted by this service`,
    );
  if (path === '') return ['the body has to be a JSON object'];
  return [`${path} has to be ${EXPECTED[path] ?? 'text of at most 1024 characters'}`];
}

/** A key that is no name at all might be anything, markup for instance. */
function nameOf(key: string): string {
  return /^\w{1,50}$/.test(key) ? key : 'a member';
}

function bodyText(event: unknown): string | undefined {
  if (typeof event !== 'object' || event === null || !('body' in event)) return undefined;
  if (typeof event.body !== 'string') return undefined;
  const encoded = 'isBase64Encoded' in event && event.isBase64Encoded === true;
  return encoded ? Buffer.from(event.body, 'base64').toString() : event.body;
}
