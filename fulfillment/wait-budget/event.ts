import * as z from 'zod/mini';
import { CONTACT, REPORT } from '../../config/contract.ts';
import { lenient } from '../lenient.ts';
import { stringMap } from '../session-attributes.ts';

const text = lenient(z.string());
const eventSchema = z.object({
  Details: lenient(
    z.object({
      Parameters: z.optional(z.unknown()),
      ContactData: lenient(
        z.object({
          Attributes: z.optional(z.unknown()),
          ContactId: text,
          InitialContactId: text,
          InstanceARN: text,
          LanguageCode: text,
        }),
      ),
    }),
  ),
});

/** What this Lambda reads of the event that Connect sends from a flow. Texts are '' when they are missing. */
export interface ContactEvent {
  contactId: string;
  /** First contact of the chain: the chat itself. */
  initialContactId: string;
  instanceId: string;
  phase: 'sameAgent' | 'ask';
  returnCount: string;
  /** Epoch milliseconds, when the attribute is an instant. */
  chatStartedAt: number | undefined;
  /** When the attribute is one that StartChatContact takes. */
  chatDurationMinutes: number | undefined;
  agentName: string;
  /** What a flow reports; '' when it asks. */
  report: string;
  /** Who answers now, of a report. */
  agentArn: string;
  /** Who answered last. */
  previousAgentArn: string;
  /** Lex locale ids, the most telling first: the contact's attribute, then Connect's language code. */
  locales: string[];
}

/**
 * Reads any value as an event. A parameter that the flow passes to the Lambda wins over the contact attribute of
 * the same name. Throws only what a getter or proxy of the value itself throws.
 */
export function readEvent(value: unknown): ContactEvent {
  const parsed = z.safeParse(eventSchema, value);
  const details = parsed.success ? parsed.data.Details : undefined;
  const contact = details?.ContactData;
  const parameters = stringMap(details?.Parameters);
  const attributes = new Map([...stringMap(contact?.Attributes), ...parameters]);
  const get = (key: string) => attributes.get(key) ?? '';
  const contactId = contact?.ContactId ?? '';
  return {
    contactId,
    initialContactId: contact?.InitialContactId || contactId,
    instanceId: /:instance\/([0-9a-zA-Z-]{1,100})/.exec(contact?.InstanceARN ?? '')?.[1] ?? '',
    phase: get(CONTACT.resumePhase) === 'ask' ? 'ask' : 'sameAgent',
    returnCount: get(CONTACT.returnCount),
    chatStartedAt: readInstant(get(CONTACT.chatStartedAt)),
    chatDurationMinutes: readMinutes(get(CONTACT.chatDurationMinutes)),
    agentName: get(CONTACT.previousAgentName),
    // Parameters only: attributes may come from whoever starts the chat.
    report: parameters.get(REPORT.report) ?? '',
    agentArn: parameters.get(REPORT.agentArn) ?? '',
    previousAgentArn: get(CONTACT.previousAgentArn),
    locales: [get(CONTACT.locale), (contact?.LanguageCode ?? '').replace('-', '_')].filter((id) => id !== ''),
  };
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/;

/** An ISO 8601 instant, with its offset, as epoch milliseconds. */
function readInstant(text: string): number | undefined {
  const instant = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isFinite(instant) ? instant : undefined;
}

/** ChatDurationInMinutes of StartChatContact: 60 to 10,080. */
function readMinutes(text: string): number | undefined {
  const minutes = /^\d{2,5}$/.test(text) ? Number(text) : Number.NaN;
  return minutes >= 60 && minutes <= 10_080 ? minutes : undefined;
}
