import type { Draft } from './draft.ts';
import type { UnplacedFinding } from './finding.ts';

/** Every locale is named once and has its texts and its topics' labels; nothing is written for another one. */
export function checkLocales(draft: Draft): UnplacedFinding[] {
  if (draft.locales === undefined) return [];
  const ids = draft.locales.map(({ id }) => id);
  return [...repeated(draft.locales), ...messagesOf(draft, ids), ...labelsOf(draft, ids)];
}

function repeated(locales: { id: string; index: number }[]): UnplacedFinding[] {
  return locales
    .filter(({ id }, index) => locales.findIndex((other) => other.id === id) < index)
    .map(({ id, index }) => ({
      path: ['locales', index],
      what: `${id} is named twice`,
      allowed: 'each locale once',
      rule: 'duplicate',
    }));
}

function messagesOf({ messages }: Draft, ids: string[]): UnplacedFinding[] {
  if (messages === undefined) return [];
  const missing = [...new Set(ids)].filter((id) => !Object.hasOwn(messages, id));
  return [
    ...missing.map(
      (id): UnplacedFinding => ({
        path: ['messages', id],
        what: `there are no texts for ${id}`,
        allowed: 'texts for each of locales',
        rule: 'locale',
      }),
    ),
    ...unlisted(Object.keys(messages), ids, ['messages']),
  ];
}

function labelsOf({ topics }: Draft, ids: string[]): UnplacedFinding[] {
  return topics.flatMap(({ index, key, labelled, synonyms }) => {
    if (labelled === undefined) return [];
    const missing = [...new Set(ids)].filter((id) => !labelled.includes(id));
    return [
      ...missing.map(
        (id): UnplacedFinding => ({
          path: ['topics', index, 'label', id],
          what: `the topic ${key ?? ''} has no label for ${id}`.replace('  ', ' '),
          allowed: 'a label for each of locales',
          rule: 'locale',
        }),
      ),
      ...unlisted(labelled, ids, ['topics', index, 'label']),
      ...unlisted(Object.keys(synonyms), ids, ['topics', index, 'synonyms']),
    ];
  });
}

/** Words for a locale that the bot does not have are most likely a slip in its name. */
function unlisted(named: string[], ids: string[], parent: (string | number)[]): UnplacedFinding[] {
  return named
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      path: [...parent, id],
      what: `${id} is not one of locales`,
      allowed: ids.join(', '),
      rule: 'locale',
    }));
}
