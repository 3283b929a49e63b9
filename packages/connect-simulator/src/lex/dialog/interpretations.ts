import type { LexIntent } from '../lambda/event.ts';
import type { BuiltLocale } from '../locale.ts';
import type { Recognition } from '../recognition/port.ts';
import type { Interpretation } from './hooks.ts';
import type { Understanding } from './understand.ts';
import { scalarSlot } from './values.ts';

/** The runtime API's model: at most 5. */
const MAX_INTERPRETATIONS = 5;

/**
 * What the words may mean, best first. The fallback stands where the confidence falls under the threshold: at
 * the head when nothing reaches it. An answer to the bot's question belongs to the intent that asked.
 */
export function interpretationsOf(
  recognitions: readonly Recognition[],
  understood: Understanding,
  running: LexIntent | undefined,
  locale: BuiltLocale,
): Interpretation[] {
  const list: Interpretation[] = recognitions
    .slice(0, MAX_INTERPRETATIONS)
    .map(({ intent: name, score, slots }) => {
      const intent = locale.fresh(name);
      for (const [slot, match] of Object.entries(slots)) intent.slots[slot] = scalarSlot(match);
      return { intent, score: Math.round(score * 100) / 100 };
    });
  const under = list.findIndex(({ score }) => score! < locale.threshold);
  const fallback = { intent: locale.fresh(locale.fallback), score: undefined };
  list.splice(under < 0 ? list.length : under, 0, fallback);
  const meant = understood.type === 'intent' ? understood.intent : running!.name;
  const at = list.findIndex(({ intent }) => intent.name === meant);
  const [first] = at < 0 ? [] : list.splice(at, 1);
  // Its words were an answer and no utterance: what was asked for is taken as certain.
  list.unshift(first ?? { intent: locale.fresh(meant), score: understood.type === 'intent' ? undefined : 1 });
  return list.slice(0, MAX_INTERPRETATIONS);
}
