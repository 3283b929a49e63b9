import { parseSpan, SPAN_FORM, spanInWords } from '@resumed-chats/flow-language';
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
  sentence,
  type Value,
  type Written,
  writtenTexts,
} from './sentence.ts';

/** What the customer does and is shown. */
export const CUSTOMER: Sentence[] = [
  sentence('start', {
    form: 'customer starts a chat',
    about: 'the chat begins; a map may give name, topic, message, interactive, duration and attributes',
    words: /^customer (?:starts|begins|opens) (?:new )?chat$/i,
    takes: 'maybe',
    read: (_, value) => ({
      kind: 'start',
      chat: value === undefined || isNone(value) ? {} : chatRequest(value),
    }),
    write: ({ chat }) => ({ words: 'customer starts a chat', ...writtenChat(chat) }),
  }),
  sentence('say', {
    form: 'customer says: TEXT',
    about: 'writes a message',
    words: /^customer (?:says|writes|types)$/i,
    takes: 'text',
    read: (_, value) => ({ kind: 'say', text: asText(value, 'what the customer says') }),
    write: ({ text }) => ({ words: 'customer says', value: text }),
  }),
  sentence('pick', {
    form: 'customer picks: BUTTON',
    about: 'presses one of the buttons that were shown last',
    words: /^customer (?:picks|presses|clicks|taps)(?: button)?$/i,
    takes: 'text',
    read: (_, value) => ({ kind: 'pick', button: asText(value, 'the button') }),
    write: ({ button }) => ({ words: 'customer picks', value: button }),
  }),
  sentence('end', {
    form: 'customer ends the chat',
    about: 'ends it, for good; to step away is just not to write',
    words: /^customer (?:ends|closes|leaves)(?: chat)?$/i,
    takes: 'nothing',
    read: () => ({ kind: 'end' }),
    write: () => ({ words: 'customer ends the chat' }),
  }),
  sentence('seesButtons', {
    form: 'customer sees buttons: [BUTTON, …]',
    about: 'is shown these buttons, in this order, others between them or not',
    words: /^customer sees buttons?$/i,
    takes: 'data',
    read: (_, value) => ({ kind: 'seesButtons', titles: asTexts(value, 'the buttons'), only: false }),
    write: (step) =>
      step.only === false ? { words: 'customer sees buttons', value: step.titles } : undefined,
  }),
  sentence('seesButtons', {
    form: 'customer sees only the buttons: [BUTTON, …]',
    about: 'the same, and no others',
    words: /^customer sees (?:only|exactly) buttons?$/i,
    takes: 'data',
    read: (_, value) => ({ kind: 'seesButtons', titles: asTexts(value, 'the buttons'), only: true }),
    write: (step) =>
      step.only === true ? { words: 'customer sees only the buttons', value: step.titles } : undefined,
  }),
  sentence('seesNothing', {
    form: 'customer sees nothing',
    about: 'nothing was said to the customer since somebody last did something',
    words: /^customer (?:sees nothing(?: new)?|does not see anything|doesn't see anything)$/i,
    takes: 'nothing',
    read: () => ({ kind: 'seesNothing' }),
    write: () => ({ words: 'customer sees nothing' }),
  }),
  sentence('sees', {
    form: 'customer sees: TEXT',
    about:
      'something said to the customer after what was last found holds this text, or matches /this pattern/; a list is looked for in its order',
    words: /^customer sees$/i,
    takes: 'data',
    read: (_, value) => ({ kind: 'sees', texts: asMatches(value, 'what the customer sees') }),
    write: ({ texts }) => ({ words: 'customer sees', value: writtenTexts(texts) }),
  }),
  sentence('seesNot', {
    form: 'customer does not see: TEXT',
    about:
      'nothing said since the customer or an agent last did something holds this text (or any of a list)',
    words: /^customer (?:does not|doesn't|never) sees?$/i,
    takes: 'data',
    read: (_, value) => ({ kind: 'seesNot', texts: asMatches(value, 'what the customer does not see') }),
    write: ({ texts }) => ({ words: 'customer does not see', value: writtenTexts(texts) }),
  }),
];

const CHAT_KEYS = ['name', 'topic', 'message', 'interactive', 'duration', 'attributes', 'locale'];

function chatRequest(value: Value): ChatRequest {
  const map = asMap(value, 'the chat', CHAT_KEYS);
  const request: ChatRequest = {};
  for (const key of ['name', 'locale', 'topic', 'message'] as const)
    if (key in map) request[key] = asText(map[key], key);
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

function writtenChat({
  interactive,
  durationMinutes,
  attributes,
  ...texts
}: ChatRequest): Pick<Written, 'value'> {
  const map: Record<string, Value> = {
    ...texts,
    ...(interactive === undefined ? {} : { interactive: interactive ? 'yes' : 'no' }),
    ...(durationMinutes === undefined ? {} : { duration: spanInWords(durationMinutes * 60) }),
    ...(attributes === undefined
      ? {}
      : {
          attributes: Object.fromEntries(
            Object.entries(attributes).map(([key, text]) => [key, text === '' ? 'none' : text]),
          ),
        }),
  };
  return Object.keys(map).length === 0 ? {} : { value: map };
}
