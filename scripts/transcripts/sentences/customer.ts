import { parseSpan, SPAN_FORM } from '../span.ts';
import type { ChatRequest } from '../step.ts';
import {
  asFlag,
  asMap,
  asMatches,
  asText,
  asTexts,
  isNone,
  type Sentence,
  SentenceError,
  type Value,
} from './sentence.ts';

/** What the customer does and what she is shown. */
export const CUSTOMER: Sentence[] = [
  {
    form: 'customer starts a chat',
    about: 'the chat begins; a map may give name, topic, message, interactive, duration and attributes',
    words: /^customer (?:starts|begins|opens) (?:new )?chat$/i,
    takes: 'maybe',
    read: (_, value) => ({
      kind: 'start',
      chat: value === undefined || isNone(value) ? {} : chatRequest(value),
    }),
  },
  {
    form: 'customer says: TEXT',
    about: 'she writes a message',
    words: /^customer (?:says|writes|types)$/i,
    takes: 'text',
    read: (_, value) => ({ kind: 'say', text: asText(value, 'what the customer says') }),
  },
  {
    form: 'customer picks: BUTTON',
    about: 'she presses one of the buttons that she was shown last',
    words: /^customer (?:picks|presses|clicks|taps)(?: button)?$/i,
    takes: 'text',
    read: (_, value) => ({ kind: 'pick', button: asText(value, 'the button') }),
  },
  {
    form: 'customer ends the chat',
    about: 'she ends it herself, for good; to step away she just does not write',
    words: /^customer (?:ends|closes|leaves)(?: chat)?$/i,
    takes: 'nothing',
    read: () => ({ kind: 'end' }),
  },
  {
    form: 'customer sees buttons: [BUTTON, …]',
    about: 'she is shown these buttons, in this order, others between them or not',
    words: /^customer sees buttons?$/i,
    takes: 'data',
    read: (_, value) => ({ kind: 'seesButtons', titles: asTexts(value, 'the buttons'), only: false }),
  },
  {
    form: 'customer sees only the buttons: [BUTTON, …]',
    about: 'the same, and no others',
    words: /^customer sees (?:only|exactly) buttons?$/i,
    takes: 'data',
    read: (_, value) => ({ kind: 'seesButtons', titles: asTexts(value, 'the buttons'), only: true }),
  },
  {
    form: 'customer sees nothing',
    about: 'nothing was said to her since the customer or an agent last did something',
    words: /^customer (?:sees nothing(?: new)?|does not see anything|doesn't see anything)$/i,
    takes: 'nothing',
    read: () => ({ kind: 'seesNothing' }),
  },
  {
    form: 'customer sees: TEXT',
    about:
      'something said to her after what was last found holds this text, or matches /this pattern/; a list is looked for in its order',
    words: /^customer sees$/i,
    takes: 'data',
    read: (_, value) => ({ kind: 'sees', texts: asMatches(value, 'what the customer sees') }),
  },
  {
    form: 'customer does not see: TEXT',
    about:
      'nothing said since the customer or an agent last did something holds this text (or any of a list)',
    words: /^customer (?:does not|doesn't|never) sees?$/i,
    takes: 'data',
    read: (_, value) => ({ kind: 'seesNot', texts: asMatches(value, 'what the customer does not see') }),
  },
];

const CHAT_KEYS = ['name', 'topic', 'message', 'interactive', 'duration', 'attributes'];

function chatRequest(value: Value): ChatRequest {
  const map = asMap(value, 'the chat', CHAT_KEYS);
  const request: ChatRequest = {};
  if ('name' in map) request.name = asText(map['name'], 'name');
  if ('topic' in map) request.topic = asText(map['topic'], 'topic');
  if ('message' in map) request.message = asText(map['message'], 'message');
  if ('interactive' in map) request.interactive = asFlag(map['interactive'], 'interactive');
  if ('duration' in map) {
    const seconds = parseSpan(asText(map['duration'], 'duration'));
    if (seconds === undefined || seconds % 60 !== 0)
      throw new SentenceError(`duration has to be whole minutes, written as ${SPAN_FORM}`);
    request.durationMinutes = seconds / 60;
  }
  if ('attributes' in map) {
    const attributes = asMap(map['attributes'], 'attributes');
    request.attributes = Object.fromEntries(
      Object.entries(attributes).map(([key, entry]) => [key, isNone(entry) ? '' : asText(entry, key)]),
    );
  }
  return request;
}
