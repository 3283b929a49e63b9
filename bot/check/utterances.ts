import { type BotIntent, type BotLocale, FALLBACK_SIGNATURE } from '../definition.ts';
import type { BotFinding } from './finding.ts';
import * as limits from './limits.ts';

type Part = Omit<BotFinding, 'locale' | 'intent'>;

/** Each intent's sample utterances by themselves: how many, how long, and which slots they name. */
export function checkUtterances(locale: BotLocale): BotFinding[] {
  const spoken = locale.intents.filter((intent) => !isFallback(intent) && utterancesOf(intent).length > 0);
  return [
    ...(spoken.length === 0
      ? [
          {
            origin: 'ours' as const,
            locale: locale.localeId,
            path: 'intents',
            message: 'no intent besides the fallback has an utterance',
            fix: 'Write at least one intent with utterances; Lex has nothing to recognise otherwise.',
          },
        ]
      : []),
    ...locale.intents.flatMap((intent, index) =>
      checkIntent(intent, `intents[${index}].sampleUtterances`).map((finding) => ({
        ...finding,
        locale: locale.localeId,
        intent: intent.intentName ?? '',
      })),
    ),
  ];
}

function checkIntent(intent: BotIntent, path: string): Part[] {
  const utterances = utterancesOf(intent);
  if (isFallback(intent))
    return utterances.length === 0
      ? []
      : [
          {
            origin: 'lex',
            path,
            message: 'the fallback intent has utterances',
            fix: 'Remove them: it takes what matches no other intent.',
          },
        ];
  const slots = new Set((intent.slots ?? []).map(({ slotName }) => slotName));
  return [
    ...counts(utterances, path),
    ...utterances.flatMap((text, at) => checkOne(text, slots, `${path}[${at}]`)),
  ];
}

function counts(utterances: string[], path: string): Part[] {
  if (utterances.length > limits.UTTERANCES_AN_INTENT)
    return [
      {
        origin: 'lex',
        path,
        message: `${utterances.length} utterances`,
        fix: `An intent takes ${limits.UTTERANCES_AN_INTENT} (a quota that AWS can raise); remove some.`,
      },
    ];
  if (utterances.length >= 10) return [];
  return [
    {
      origin: 'ours',
      path,
      message: `only ${utterances.length} utterances`,
      fix: 'Write at least 10, as AWS advises, in the words that customers type.',
    },
  ];
}

function checkOne(text: string, slots: Set<string | undefined>, path: string): Part[] {
  if (text.trim() === '' || text.length > limits.UTTERANCE_LENGTH)
    return [
      {
        origin: 'lex',
        path,
        message: text.trim() === '' ? 'an empty utterance' : `an utterance of ${text.length} characters`,
        fix: `Use 1 to ${limits.UTTERANCE_LENGTH} characters.`,
      },
    ];
  const named = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');
  return [
    ...named
      .filter((name) => !slots.has(name))
      .map(
        (name): Part => ({
          origin: 'ours',
          path,
          message: `"${text}" names the slot ${name}, which the intent does not have`,
          fix: slots.size > 0 ? `Name one of ${[...slots].join(', ')}.` : 'Add the slot, or take it out.',
        }),
      ),
    ...wording(text, path),
  ];
}

/** Not every sign is taken in a sample utterance, and customers' punctuation plays no part in recognition. */
function wording(text: string, path: string): Part[] {
  const words = text.replace(/(^|\s)\{[^{}]*\}(?=\s|$)/g, ' ');
  const sign = /[^\p{L}\p{M}\p{N}\s'’._-]/u.exec(words)?.[0];
  if (sign === undefined) return [];
  return [
    {
      origin: 'ours',
      path,
      message: `"${text}" has a "${sign}" in it`,
      fix: 'Use words, apostrophes, hyphens, and slots with spaces around them.',
    },
  ];
}

export function utterancesOf({ sampleUtterances = [] }: BotIntent): string[] {
  return sampleUtterances.map(({ utterance = '' }) => utterance);
}

export function isFallback({ parentIntentSignature, intentName }: BotIntent): boolean {
  return parentIntentSignature === FALLBACK_SIGNATURE || intentName === 'FallbackIntent';
}
