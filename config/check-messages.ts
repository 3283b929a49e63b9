import type { Draft } from './draft.ts';
import type { UnplacedFinding } from './finding.ts';
import type { MessageKey } from './schema.ts';
import { foldWords } from './words.ts';

/** What a text may leave to be filled in. */
const PLACEHOLDERS: Partial<Record<string, readonly string[]>> = {
  agentLeft: ['{replyWithin}', '{agent}'],
  missedYou: ['{replyWithin}'],
  confirmTopic: ['{topic}'],
} satisfies Partial<Record<MessageKey, readonly string[]>>;

const BUTTONS = ['sameButton', 'differentButton', 'agentButton', 'yesButton', 'noButton'] as const;

/** A message in a Lambda's answer to Lex: 1,024 characters (Lex runtime V2, Message). */
const LONGEST_ANSWER = 1024;

/** Texts hold only what can be filled in, still fit when they are, and buttons can be told apart. */
export function checkMessages(draft: Draft): UnplacedFinding[] {
  return Object.entries(draft.messages ?? {}).flatMap(([locale, texts]) => [
    ...Object.entries(texts).flatMap(([key, text]) => [
      ...placeholders(locale, key, text),
      ...references(locale, key, text),
    ]),
    ...sameButtons(draft, locale, texts),
    ...filledTexts(draft, locale, texts),
  ]);
}

function placeholders(locale: string, key: string, text: string): UnplacedFinding[] {
  const known = PLACEHOLDERS[key] ?? [];
  const found = text.match(/\{[^{}]*\}|[{}]/g) ?? [];
  return [...new Set(found)]
    .filter((brace) => !known.includes(brace))
    .map((brace) => ({
      path: ['messages', locale, key],
      what: brace.length === 1 ? `a single "${brace}"` : `${brace} is not filled in here`,
      allowed: known.length === 0 ? 'no braces in this text' : known.join(' and '),
      rule: 'placeholder',
    }));
}

/** Connect would look up `$.Agent` in a flow's text instead of showing it. */
function references(locale: string, key: string, text: string): UnplacedFinding[] {
  const [found] = /\$\.[\p{L}[]/u.exec(text) ?? [];
  if (found === undefined) return [];
  return [
    {
      path: ['messages', locale, key],
      what: `Connect reads "${found}…" as a reference to an attribute`,
      allowed: 'text without $ and a full stop before a letter',
      rule: 'placeholder',
    },
  ];
}

function sameButtons({ topics }: Draft, locale: string, texts: Record<string, string>): UnplacedFinding[] {
  const first = new Map<string, string>();
  for (const topic of topics) {
    const label = topic.label[locale];
    if (label !== undefined) first.set(foldWords(label), `topics[${topic.index}].label.${locale}`);
  }
  return BUTTONS.flatMap((key): UnplacedFinding[] => {
    const text = texts[key];
    if (text === undefined || text === '') return [];
    const folded = foldWords(text);
    const path = ['messages', locale, key];
    if (folded === '')
      return [
        {
          path,
          what: 'has no letter or digit',
          allowed: 'words that a customer could type',
          rule: 'format',
        },
      ];
    const other = first.get(folded);
    if (other === undefined) first.set(folded, `messages.${locale}.${key}`);
    return other === undefined
      ? []
      : [
          {
            path,
            what: `says the same as ${other}`,
            allowed: 'different words for each button',
            rule: 'duplicate',
          },
        ];
  });
}

/** With its longest label, or with all of them in a row, a text of the bot's still has to be one message. */
function filledTexts({ topics }: Draft, locale: string, texts: Record<string, string>): UnplacedFinding[] {
  const labels = topics.flatMap(({ label }) => label[locale] ?? []);
  const longest = Math.max(0, ...labels.map(({ length }) => length));
  const all = labels.reduce((sum, { length }) => sum + length + 4, 0);
  const filled: Record<string, number> = {
    confirmTopic: (texts['confirmTopic'] ?? '').replaceAll('{topic}', 'x'.repeat(longest)).length,
    askTopic: (texts['askTopic'] ?? '').length + all,
    askTopicAgain: (texts['askTopicAgain'] ?? '').length + all,
  };
  return Object.entries(filled)
    .filter(([, length]) => length > LONGEST_ANSWER)
    .map(([key, length]) => ({
      path: ['messages', locale, key],
      what: `is ${length} characters with the topics' labels filled in`,
      allowed: `${LONGEST_ANSWER} characters in all; shorten the text or the labels`,
      rule: 'range',
    }));
}
