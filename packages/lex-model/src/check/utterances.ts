import { type IntentDefinition, isFallback, type LocaleDefinition } from '../definition.ts';
import { type LocaleFinding, lexError, ownError, warning } from '../finding.ts';
import { QUOTAS } from '../limits.ts';
import { slotsIn, utterancesOf } from '../utterance.ts';

/** AWS's advice. */
const MIN_UTTERANCES = 10;

export function checkSomethingToRecognise({ intents }: LocaleDefinition): LocaleFinding[] {
  if (intents.some((intent) => !isFallback(intent) && utterancesOf(intent).length > 0)) return [];
  return [
    ownError(
      'intents',
      'no intent besides the fallback has an utterance',
      'Write at least one intent with utterances; Lex has nothing to recognise otherwise.',
    ),
  ];
}

/** An intent's sample utterances by themselves: how many, how long, and which slots they name. */
export function checkUtterances(intent: IntentDefinition, intentPath: string): LocaleFinding[] {
  const path = `${intentPath}.sampleUtterances`;
  const utterances = utterancesOf(intent);
  if (isFallback(intent))
    return utterances.length === 0
      ? []
      : [
          lexError(
            path,
            'the fallback intent has utterances',
            'Remove them: it takes what matches no other intent.',
          ),
        ];
  const slots = (intent.slots ?? []).map(({ slotName }) => slotName);
  return [
    ...counts(utterances, path),
    ...utterances.flatMap((text, at) => checkUtterance(text, slots, `${path}[${at}]`)),
  ];
}

function counts({ length }: string[], path: string): LocaleFinding[] {
  if (length > QUOTAS.utterancesPerIntent)
    return [
      lexError(
        path,
        `${length} utterances`,
        `An intent takes ${QUOTAS.utterancesPerIntent} (a quota that AWS can raise); remove some.`,
      ),
    ];
  return length >= MIN_UTTERANCES
    ? []
    : [
        warning(
          path,
          `only ${length} utterances`,
          `Write at least ${MIN_UTTERANCES}, as AWS advises, in the words that customers type.`,
        ),
      ];
}

function checkUtterance(text: string, slots: readonly string[], path: string): LocaleFinding[] {
  if (text.trim() === '' || text.length > QUOTAS.utteranceCharacters)
    return [
      lexError(
        path,
        text.trim() === '' ? 'an empty utterance' : `an utterance of ${text.length} characters`,
        `Use 1 to ${QUOTAS.utteranceCharacters} characters.`,
      ),
    ];
  if (/[{}]/.test(text.replace(/\{[^{}]*\}/g, '')))
    return [lexError(path, `"${text}" has an unpaired brace`, 'Write slots as {Slot}.')];
  return [
    ...slotsIn(text)
      .filter((name) => !slots.includes(name))
      .map((name) =>
        ownError(
          path,
          `"${text}" names the slot ${name}, which the intent does not have`,
          slots.length > 0 ? `Name one of ${slots.join(', ')}.` : 'Add the slot, or take it out.',
        ),
      ),
    ...checkSigns(text, path),
  ];
}

/** Not every sign is taken in a sample utterance, and customers' punctuation plays no part in recognition. */
function checkSigns(text: string, path: string): LocaleFinding[] {
  const words = text.replace(/(^|\s)\{[^{}]*\}(?=\s|$)/g, ' ');
  const sign = /[^\p{L}\p{M}\p{N}\s'’._-]/u.exec(words)?.[0];
  if (sign === undefined) return [];
  return [
    warning(
      path,
      `"${text}" has a "${sign}" in it`,
      'Use words, apostrophes, hyphens, and slots with spaces around them.',
    ),
  ];
}
