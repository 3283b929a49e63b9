import type { Draft } from './draft.ts';
import type { ConfigFinding } from './problem.ts';

/** Every locale is named once and has its texts and its topics' labels; nothing is written for another one. */
export function checkLocales(draft: Draft): ConfigFinding[] {
  if (draft.locales === undefined) return [];
  const ids = draft.locales.map(({ id }) => id);
  return [...repeated(draft.locales), ...messagesOf(draft, ids), ...labelsOf(draft, ids)];
}

function repeated(locales: { id: string; index: number }[]): ConfigFinding[] {
  return locales
    .filter(({ id }, index) => locales.findIndex((other) => other.id === id) < index)
    .map(({ id, index }) => ({
      path: ['locales', index],
      problem: `${id} is named twice`,
      allowed: 'each locale once',
      code: 'duplicate',
    }));
}

function messagesOf({ messages }: Draft, ids: string[]): ConfigFinding[] {
  if (messages === undefined) return [];
  const missing = [...new Set(ids)].filter((id) => !Object.hasOwn(messages, id));
  return [
    ...missing.map(
      (id): ConfigFinding => ({
        path: ['messages', id],
        problem: `there are no texts for ${id}`,
        allowed: 'texts for each of locales',
        code: 'locale',
      }),
    ),
    ...unlisted(Object.keys(messages), ids, ['messages']),
  ];
}

function labelsOf({ topics }: Draft, ids: string[]): ConfigFinding[] {
  return topics.flatMap(({ index, key, labelled, synonyms }) => {
    if (labelled === undefined) return [];
    const missing = [...new Set(ids)].filter((id) => !labelled.includes(id));
    return [
      ...missing.map(
        (id): ConfigFinding => ({
          path: ['topics', index, 'label', id],
          problem: `the topic ${key ?? ''} has no label for ${id}`.replace('  ', ' '),
          allowed: 'a label for each of locales',
          code: 'locale',
        }),
      ),
      ...unlisted(labelled, ids, ['topics', index, 'label']),
      ...unlisted(Object.keys(synonyms), ids, ['topics', index, 'synonyms']),
    ];
  });
}

/** Words for a locale that the bot does not have are most likely a slip in its name. */
function unlisted(named: string[], ids: string[], parent: (string | number)[]): ConfigFinding[] {
  return named
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      path: [...parent, id],
      problem: `${id} is not one of locales`,
      allowed: ids.join(', '),
      code: 'locale',
    }));
}
