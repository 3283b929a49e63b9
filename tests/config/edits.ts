import { type Document, parseDocument } from 'yaml';
import { EXAMPLE } from './example.ts';

type Edit = (file: Document) => void;

const REWORDED: Edit = (file) => {
  for (const locale of ['en_US', 'es_US']) {
    const { [locale]: texts = {} } = (file.toJS() as { messages: Record<string, Record<string, string>> })
      .messages;
    for (const [key, text] of Object.entries(texts))
      if (!key.endsWith('Button')) file.setIn(['messages', locale, key], `${text} (ACME)`);
  }
};

const WAITS: Edit = (file) => {
  file.setIn(['waits', 'sameAgent'], '3m');
  file.setIn(['waits', 'askOnReturn'], '8h');
};

const TOPIC: Edit = (file) =>
  file.addIn(['topics'], {
    key: 'returns',
    queue: 'Returns',
    label: { en_US: 'Returns', es_US: 'Devoluciones' },
    synonyms: { en_US: ['send back', 'exchange'], es_US: ['devolver', 'cambio'] },
  });

const QUEUE: Edit = (file) => file.setIn(['topics', 0, 'queue'], 'Invoices & "payments"');

const ORIGINS: Edit = (file) =>
  file.setIn(['api', 'allowedOrigins'], ['https://www.example.com', 'https://shop.example.com:8443']);

const JWT: Edit = (file) =>
  file.setIn(['api', 'jwt'], { issuer: 'https://login.example.com', audience: ['my-shop'] });

/** The locales in this order, and nothing written for others. */
const locales =
  (...ids: string[]): Edit =>
  (file) => {
    file.setIn(['locales'], ids);
    const { topics, messages } = file.toJS() as { topics: object[]; messages: Record<string, unknown> };
    for (const id of Object.keys(messages).filter((one) => !ids.includes(one))) {
      file.deleteIn(['messages', id]);
      for (const index of topics.keys())
        for (const part of ['label', 'synonyms']) file.deleteIn(['topics', index, part, id]);
    }
  };

const INSTANCE: Edit = (file) => file.setIn(['instance'], 'acme');
const DURATION: Edit = (file) => file.setIn(['chat', 'duration'], '7d');
const NO_BUTTONS: Edit = (file) => file.setIn(['bot', 'buttons'], false);
const OTHER_FIRST = locales('es_US', 'en_US');

const all =
  (...edits: Edit[]): Edit =>
  (file) => {
    for (const edit of edits) edit(file);
  };

/** What users do to the configuration that the project comes with, each by itself and all of it together. */
const EDITS: Readonly<Record<string, Edit>> = {
  'another instance': INSTANCE,
  'every text reworded': REWORDED,
  'waits of 3 minutes and 8 hours': WAITS,
  'chats of seven days': DURATION,
  'a topic added': TOPIC,
  'a queue renamed': QUEUE,
  'one locale only': locales('en_US'),
  'another locale first': OTHER_FIRST,
  'only who is signed in': JWT,
  'origins named': ORIGINS,
  'no buttons': NO_BUTTONS,
  'all of it': all(INSTANCE, REWORDED, WAITS, DURATION, TOPIC, QUEUE, OTHER_FIRST, JWT, ORIGINS, NO_BUTTONS),
};

/** The edited files, by what was done to them. */
export const EDITED: readonly (readonly [name: string, text: string])[] = Object.entries(EDITS).map(
  ([name, edit]) => {
    const file = parseDocument(EXAMPLE);
    edit(file);
    return [name, file.toString()];
  },
);
