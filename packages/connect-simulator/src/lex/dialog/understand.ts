import type { SlotDefinition } from '@resumed-chats/lex-model';
import type { LexSlot } from '../lambda/event.ts';
import type { BuiltLocale } from '../locale.ts';
import type { Recognition } from '../recognition/port.ts';
import { compileTemplate, matchTemplate } from '../recognition/templates.ts';
import type { Session } from '../session/session.ts';
import { type YesOrNo, yesOrNo } from '../slots/confirmation.ts';
import type { SlotMatch } from '../slots/slot-type.ts';
import type { TokenText } from '../text/words.ts';
import { listSlot, scalarSlot } from './values.ts';

/** What the customer's words mean at this point of the dialog. */
export type Understanding =
  | { type: 'intent'; intent: string; slots: Record<string, LexSlot> }
  | { type: 'slot'; slots: Record<string, LexSlot> }
  | { type: 'notASlot' }
  | { type: 'answer'; answer: YesOrNo }
  | { type: 'notAnAnswer' };

/** Another intent than the one that is asking must be at least this sure to interrupt it. */
const INTERRUPTS = 0.5;
/** ... and this sure when the words do hold a value that was asked for. */
const INTERRUPTS_VALUE = 0.75;

/**
 * Decides between an answer and a new intent. A question that was asked goes first: another intent interrupts
 * it with one of its own utterances, or when it is clearly meant and the words are no plain answer.
 */
export function understand(
  text: TokenText,
  recognitions: readonly Recognition[],
  session: Session,
  locale: BuiltLocale,
  at: number,
): Understanding {
  const { intent, waitingFor } = session;
  const running = intent?.name;
  if (running === undefined) return newIntent(recognitions, locale);
  if (waitingFor.type === 'ConfirmIntent') return confirmation(text, recognitions, running, locale);
  if (waitingFor.type !== 'ElicitSlot') return newIntent(recognitions, locale);

  const definition = locale.slot(running, waitingFor.slot);
  if (definition === undefined) return newIntent(recognitions, locale);
  const answer = slotAnswer(text, definition, locale, at);
  const other = recognitions.find(({ intent: name }) => name !== running);
  const own = recognitions.find(({ intent: name }) => name === running);
  const needed = answer === undefined || answer.how === 'open' ? INTERRUPTS : INTERRUPTS_VALUE;
  const interrupts =
    other !== undefined &&
    answer?.how !== 'plain' &&
    (other.how === 'exact' || other.score >= Math.max(needed, locale.threshold)) &&
    other.score > (own?.score ?? 0);
  if (interrupts) return asIntent(other, locale);
  const also = own === undefined || own.score < locale.threshold ? {} : toSlots(own, locale);
  if (answer !== undefined) return { type: 'slot', slots: { ...also, [waitingFor.slot]: answer.slot } };
  return Object.keys(also).length > 0 ? { type: 'slot', slots: also } : { type: 'notASlot' };
}

function newIntent(recognitions: readonly Recognition[], locale: BuiltLocale): Understanding {
  const best = recognitions[0];
  return best !== undefined && best.score >= locale.threshold
    ? asIntent(best, locale)
    : { type: 'intent', intent: locale.fallback, slots: {} };
}

function asIntent(recognition: Recognition, locale: BuiltLocale): Understanding {
  return { type: 'intent', intent: recognition.intent, slots: toSlots(recognition, locale) };
}

function toSlots({ intent, slots }: Recognition, locale: BuiltLocale): Record<string, LexSlot> {
  return Object.fromEntries(
    Object.entries(slots).map(([name, match]) => [
      name,
      locale.slot(intent, name)?.multipleValuesSetting?.allowMultipleValues
        ? listSlot([match])
        : scalarSlot(match),
    ]),
  );
}

function confirmation(
  text: TokenText,
  recognitions: readonly Recognition[],
  running: string,
  locale: BuiltLocale,
): Understanding {
  const { answer, whole } = yesOrNo(text, locale.language);
  if (answer !== undefined && whole) return { type: 'answer', answer };
  const other = recognitions[0];
  if (
    other !== undefined &&
    other.intent !== running &&
    (other.how === 'exact' ||
      other.score >= Math.max(answer === undefined ? INTERRUPTS : INTERRUPTS_VALUE, locale.threshold))
  )
    return asIntent(other, locale);
  return answer === undefined ? { type: 'notAnAnswer' } : { type: 'answer', answer };
}

/** `plain`: the text is a value. `inside`: it holds one. `open`: it may be one, as anything may. */
interface SlotAnswer {
  slot: LexSlot;
  how: 'plain' | 'inside' | 'open';
}

function slotAnswer(
  text: TokenText,
  definition: SlotDefinition,
  locale: BuiltLocale,
  at: number,
): SlotAnswer | undefined {
  const type = locale.slotTypes(definition.slotTypeName);
  if (type === undefined) return undefined;
  const several = definition.multipleValuesSetting?.allowMultipleValues === true;
  const found = type.find(text, at);
  const values = several ? found.map(({ match }) => match) : [];
  const asSlot = (match: SlotMatch) =>
    several ? listSlot(values.length > 1 ? values : [match]) : scalarSlot(match);

  if (type.name === 'AMAZON.FreeFormInput') {
    const all = type.whole(text, at);
    return all && { slot: asSlot(all), how: 'plain' };
  }
  const whole = type.whole(text, at);
  const listed = whole !== undefined && (!type.open || whole.resolvedValues.length > 0);
  if (whole !== undefined && listed && !isName(type.name)) return { slot: asSlot(whole), how: 'plain' };
  for (const { utterance } of definition.valueElicitationSetting?.sampleUtterances ?? []) {
    const template = compileTemplate(utterance ?? '', locale.language, (slot) =>
      slot === definition.slotName ? type : undefined,
    );
    const match = template && matchTemplate(template, text, at)?.[definition.slotName!];
    if (match !== undefined && template!.literals.size > 0) return { slot: asSlot(match), how: 'plain' };
  }
  const [inside] = found;
  if (inside !== undefined) return { slot: asSlot(inside.match), how: 'inside' };
  return whole === undefined ? undefined : { slot: asSlot(whole), how: 'open' };
}

/** Types that take any words: an answer is never more than plausible. */
function isName(typeName: string): boolean {
  return /^AMAZON\.(FirstName|LastName|City|State|Country|StreetName)$/.test(typeName);
}
