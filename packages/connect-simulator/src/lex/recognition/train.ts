import {
  type IntentDefinition,
  isFallback,
  type LocaleDefinition,
  languageOf,
  utterancePieces,
} from '@resumed-chats/lex-model';
import { type SlotTypes, slotTypesOf } from '../slots/catalogue.ts';
import { Spelling } from '../text/spelling.ts';
import { type TokenText, tokenize, wordsOf } from '../text/words.ts';
import { assignSlots, type SlotCues, slotCues } from './assign.ts';
import { trainClassifier } from './classifier.ts';
import { ANSWERING_NO, type Sample } from './features.ts';
import type { Recognition, Recognizer } from './port.ts';
import { compileTemplate, matchTemplate, type Template, TemplateIndex } from './templates.ts';

/** How far unknown words pull the score down: a sentence of which half is unknown keeps 57 %. */
const UNKNOWN_WORDS = 0.8;
/** A word or two carry less than the sentences that were trained, and mean as much. */
const SHORT_TEXT = [1, 2, 1.35] as const;
/** Below this an intent is not worth reporting among the interpretations. */
const FAINT = 0.05;

interface TrainedIntent {
  definition: IntentDefinition;
  cues: SlotCues;
}

/**
 * Recognises by the sample utterances themselves first, slots filled in; then by a classifier that is trained on
 * them, over words corrected to the bot's vocabulary. Scores are ours and never Lex's.
 */
export function trainRecognizer(locale: LocaleDefinition): Recognizer {
  const language = languageOf(locale.localeId);
  const vocabulary = new Spelling();
  const types = slotTypesOf(locale, (word) => vocabulary.has(word));
  const intents = new Map<string, TrainedIntent>();
  const exact = new Map<string, string>();
  const templates = new TemplateIndex();
  const samples: Sample[] = [];

  for (const definition of locale.intents) {
    if (isFallback(definition)) continue;
    const intent = definition.intentName!;
    intents.set(intent, { definition, cues: slotCues(definition, language) });
    const typeNameOf = (slot: string) => definition.slots?.find((s) => s.slotName === slot)?.slotTypeName;
    for (const { utterance = '' } of definition.sampleUtterances ?? []) {
      const words: string[] = [];
      for (const piece of utterancePieces(utterance)) {
        if ('slot' in piece) words.push(valueToken(typeNameOf(piece.slot) ?? ''));
        else for (const word of wordsOf(piece.text, language)) words.push(word);
      }
      if (words.length === 0) continue;
      for (const word of words) if (!word.startsWith(VALUE)) vocabulary.add(word);
      samples.push({ intent, words });
      if (!utterance.includes('{')) {
        const key = words.join(' ');
        if (!exact.has(key)) exact.set(key, intent);
        continue;
      }
      const template = compileTemplate(utterance, language, (slot) => {
        const name = typeNameOf(slot);
        return name === undefined ? undefined : types(name);
      });
      if (template !== undefined) templates.add(intent, template);
    }
  }
  const valueTypes = [...typesInUtterances(intents, types)];
  // What a value's words say by themselves must not be lost: both readings are trained.
  const withValues = samples.flatMap((sample) => {
    if (sample.words.some((word) => word.startsWith(VALUE))) return [sample];
    const text = tokenize(sample.words.join(' '), language);
    const words = valuesAsTokens(text, (i) => text.tokens[i]!.words, valueTypes, types, 0);
    return words === undefined ? [sample] : [sample, { intent: sample.intent, words }];
  });
  const classify = trainClassifier(withValues);

  return {
    recognize(text, at = 0) {
      const read = tokenize(text, language);
      const words = read.tokens.flatMap((token) => token.words);
      if (words.length === 0) return [];
      const found = new Map<string, Recognition>();
      const exactly = exact.get(words.join(' '));
      if (exactly !== undefined)
        found.set(exactly, { intent: exactly, score: 1, slots: slotsFor(exactly, read, at), how: 'exact' });
      for (const { intent, template } of templates.candidates(new Set(words))) {
        if (found.has(intent)) continue;
        const slots = matchTemplate(template, read, at);
        // A text that is nothing but a value fits {Slot} alone; an open type would make that fit anything.
        if (slots !== undefined && (template.literals.size > 0 || isListed(template, read, at)))
          found.set(intent, { intent, score: exactly === undefined ? 1 : 0.95, slots, how: 'exact' });
      }
      for (const [intent, score] of similar(read, at))
        if (!found.has(intent) && score >= FAINT)
          found.set(intent, { intent, score, slots: slotsFor(intent, read, at), how: 'similar' });
      return [...found.values()].sort((a, b) => b.score - a.score);
    },
  };

  function slotsFor(intent: string, text: TokenText, at: number) {
    const { definition, cues } = intents.get(intent)!;
    return definition.slots?.length ? assignSlots(definition, cues, types, text, at) : {};
  }

  function similar(text: TokenText, at: number): Map<string, number> {
    const unknown = new Set<string>();
    const corrected = text.tokens.map((token, i) =>
      token.words.flatMap((word) => {
        if (word === 'no' && isFollowedBySign(text, i)) return [ANSWERING_NO];
        const meant = vocabulary.correct(word);
        if (meant !== undefined) return [meant];
        const apart = vocabulary.split(word);
        if (apart === undefined) unknown.add(word);
        return apart ?? [word];
      }),
    );
    const score = (words: string[]) => scale(classify(words), words, unknown);
    const plain = score(corrected.flat());
    const asValues = valuesAsTokens(text, (i) => corrected[i]!, valueTypes, types, at);
    if (asValues === undefined) return plain;
    const valued = score(asValues);
    return new Map([...plain].map(([intent, value]) => [intent, Math.max(value, valued.get(intent) ?? 0)]));
  }
}

/** "no, something else": a comma or a full stop ends what the word says. */
function isFollowedBySign({ text, tokens }: TokenText, index: number): boolean {
  return /^\s*[,.;:!\u2013\u2014-]/.test(text.slice(tokens[index]!.end, tokens[index + 1]?.start));
}

function scale(
  scores: Map<string, number>,
  words: string[],
  unknown: ReadonlySet<string>,
): Map<string, number> {
  const known = words.filter((word) => !unknown.has(word)).length / words.length;
  const factor = known ** UNKNOWN_WORDS * (SHORT_TEXT[words.length] ?? 1);
  // Never 1: that is for the sample utterances themselves.
  return new Map([...scores].map(([intent, score]) => [intent, Math.min(0.99, score * factor)]));
}

/** Stands for "a value of this type" among words. No word begins so. */
const VALUE = '@';
const valueToken = (typeName: string) => VALUE + typeName;

function typesInUtterances(intents: Map<string, TrainedIntent>, types: SlotTypes): Set<string> {
  const names = new Set<string>();
  for (const { definition } of intents.values())
    for (const { slotTypeName } of definition.slots ?? [])
      if (types(slotTypeName) !== undefined) names.add(slotTypeName);
  return names;
}

/** The words with every value of a slot type replaced by its token, or undefined when there is none. */
function valuesAsTokens(
  text: TokenText,
  wordsAt: (token: number) => readonly string[],
  typeNames: readonly string[],
  types: SlotTypes,
  at: number,
): string[] | undefined {
  const values = new Map<number, { end: number; token: string }>();
  for (const name of typeNames)
    for (const { first, end } of types(name)!.find(text, at)) {
      const before = values.get(first);
      if (before === undefined || before.end < end) values.set(first, { end, token: valueToken(name) });
    }
  if (values.size === 0) return undefined;
  const out: string[] = [];
  for (let i = 0; i < text.tokens.length; ) {
    const value = values.get(i);
    if (value === undefined) out.push(...wordsAt(i));
    else out.push(value.token);
    i = value?.end ?? i + 1;
  }
  return out;
}

function isListed(template: Template, text: TokenText, at: number): boolean {
  return template.parts.every(
    (piece) => 'slot' in piece && (!piece.type.open || piece.type.find(text, at).length > 0),
  );
}
