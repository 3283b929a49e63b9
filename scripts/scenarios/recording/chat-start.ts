import type { EventBody } from '@resumed-chats/connect-simulator';
import { startAttributes, supportedContentTypes } from '../../../chat/chat-start.ts';
import { CONTACT } from '../../../config/contract.ts';
import type { Value } from '../../transcripts/sentences/index.ts';
import { spanInWords } from '../../transcripts/span.ts';
import type { Centre } from './centre.ts';
import type { RecordedStep } from './step.ts';

export type StartedWith = NonNullable<Extract<EventBody, { type: 'contact.created' }>['chat']>;

export interface RecordedStart {
  step: RecordedStep;
  /** Of the customer; undefined for the configuration's first one. */
  locale: string | undefined;
}

/** The sentence with which a chat starts as this one did: what scripts/local/start-chat.ts does, backwards. */
export function startOf(
  given: StartedWith,
  { startedAt, message, config }: { startedAt: number; message: string | undefined } & Pick<Centre, 'config'>,
): RecordedStart {
  const { attributes, durationMinutes, contentTypes, customerName } = given;
  const [first = ''] = config.locales;
  const written = attributes[CONTACT.locale];
  const locale = written !== undefined && config.locales.includes(written) ? written : first;
  const topic = config.topics.map(({ key }) => key).find((key) => key === attributes[CONTACT.previousTopic]);
  const interactive = supportedContentTypes([], true).every((type) => contentTypes.includes(type));
  const usual: Record<string, string> = startAttributes({
    startedAt,
    durationMinutes,
    locale,
    interactive,
    topic,
  });
  const own = [...new Set([...Object.keys(usual), ...Object.keys(attributes)])]
    // The instant may be some milliseconds before the chat's: it is set by who starts it.
    .filter((name) => name !== CONTACT.chatStartedAt && attributes[name] !== usual[name])
    .map((name): [string, string] => [name, attributes[name] || 'none']);
  const chat: Record<string, Value> = {
    ...(customerName.trim() === '' || customerName === 'Customer' ? {} : { name: customerName.trim() }),
    ...(topic === undefined ? {} : { topic }),
    ...(message === undefined || message.trim() === '' ? {} : { message: message.trim() }),
    ...(interactive ? {} : { interactive: 'no' }),
    ...(durationMinutes === config.chat.duration / 60 ? {} : { duration: spanInWords(durationMinutes * 60) }),
    ...(own.length === 0 ? {} : { attributes: Object.fromEntries(own) }),
  };
  const words = 'customer starts a chat';
  return {
    step: Object.keys(chat).length === 0 ? { words } : { words, value: chat },
    locale: locale === first ? undefined : locale,
  };
}
