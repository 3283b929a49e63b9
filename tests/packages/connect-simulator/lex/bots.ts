import type {
  BotDefinition,
  IntentDefinition,
  LocaleDefinition,
  SlotDefinition,
  SlotTypeDefinition,
} from '@resumed-chats/lex-model';
import { VirtualClock } from '../../../../packages/connect-simulator/src/clock.ts';
import type { EventBody } from '../../../../packages/connect-simulator/src/events.ts';
import type { LambdaInvoker, LambdaResult } from '../../../../packages/connect-simulator/src/lambda/port.ts';
import type { LexLambdaEvent } from '../../../../packages/connect-simulator/src/lex/lambda/event.ts';
import type { RecognizeTextInput } from '../../../../packages/connect-simulator/src/lex/port.ts';
import { LexSimulator } from '../../../../packages/connect-simulator/src/lex/simulator.ts';

/** Small bots that have nothing to do with this project, and a way to talk with them. */
export const says = (...values: string[]) => ({
  messageGroups: values.map((value) => ({ message: { plainTextMessage: { value } } })),
});
export const asks = (value: string, maxRetries = 2, ...variations: string[]) => ({
  messageGroups: [
    {
      message: { plainTextMessage: { value } },
      ...(variations.length > 0
        ? { variations: variations.map((text) => ({ plainTextMessage: { value: text } })) }
        : {}),
    },
  ],
  maxRetries,
});
const utterances = (...texts: string[]) => texts.map((utterance) => ({ utterance }));

export function intent(
  intentName: string,
  texts: string[],
  rest: Omit<IntentDefinition, 'intentName' | 'sampleUtterances'> = {},
): IntentDefinition {
  return { intentName, sampleUtterances: utterances(...texts), ...rest };
}

export function slot(
  slotName: string,
  slotTypeName: string,
  question: string,
  rest: Partial<SlotDefinition['valueElicitationSetting']> = {},
): SlotDefinition {
  return {
    slotName,
    slotTypeName,
    valueElicitationSetting: { slotConstraint: 'Required', promptSpecification: asks(question), ...rest },
  };
}

export function slotType(
  slotTypeName: string,
  values: Record<string, string[]>,
  resolutionStrategy: 'TopResolution' | 'OriginalValue' = 'TopResolution',
): SlotTypeDefinition {
  return {
    slotTypeName,
    slotTypeValues: Object.entries(values).map(([value, synonyms]) => ({
      sampleValue: { value },
      ...(synonyms.length > 0 ? { synonyms: synonyms.map((synonym) => ({ value: synonym })) } : {}),
    })),
    valueSelectionSetting: { resolutionStrategy },
  };
}

export function locale(
  intents: IntentDefinition[],
  slotTypes: SlotTypeDefinition[] = [],
  localeId = 'en_US',
): LocaleDefinition {
  return { localeId, nluIntentConfidenceThreshold: 0.4, slotTypes, intents };
}

export function bot(...locales: LocaleDefinition[]): BotDefinition {
  return { botName: 'Shop', idleSessionTTLInSeconds: 300, dataPrivacy: { childDirected: false }, locales };
}

export const FLOWER_TYPE = slotType('FlowerType', {
  roses: ['red roses', 'rose'],
  tulips: [],
  lilies: ['lily'],
});

export const orderFlowers = (rest: Omit<IntentDefinition, 'intentName' | 'sampleUtterances'> = {}) =>
  intent(
    'OrderFlowers',
    [
      'I want to order flowers',
      'I would like to buy some flowers',
      'order {FlowerType}',
      'send {FlowerType}',
    ],
    { slots: [slot('FlowerType', 'FlowerType', 'Which flowers?')], ...rest },
  );
export const cancel = intent('Cancel', ['cancel my order', 'I changed my mind', 'forget it', 'never mind']);
export const hours = intent('OpeningHours', [
  'when are you open',
  'what are your opening hours',
  'opening times',
]);

export type Answer =
  | Record<string, unknown>
  | ((event: LexLambdaEvent) => Record<string, unknown> | LambdaResult);

const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:hook';

/** Talks with the bot's only alias; what the Lambda function is asked is kept in `calls`. */
export function talkTo(definition: BotDefinition, answers: Answer[] = []) {
  const clock = new VirtualClock();
  const calls: LexLambdaEvent[] = [];
  const events: EventBody[] = [];
  const left = [...answers];
  const lambda: LambdaInvoker = {
    async invoke(_arn, event) {
      calls.push(event as LexLambdaEvent);
      const next = left.length > 1 ? left.shift() : left[0];
      if (next === undefined) throw new Error('the bot called its Lambda function unexpectedly');
      const payload = typeof next === 'function' ? next(event as LexLambdaEvent) : next;
      return typeof payload['ok'] === 'boolean'
        ? (payload as unknown as LambdaResult)
        : { ok: true, payload: structuredClone(payload) };
    },
  };
  const lex = new LexSimulator({ clock, lambda, events: { emit: (event) => void events.push(event) } });
  const { botId } = lex.createBot(definition);
  const settings = answers.length > 0 ? { lambdaArn: LAMBDA } : {};
  const { aliasArn } = lex.createAlias({
    botId,
    aliasName: 'live',
    localeSettings: Object.fromEntries(definition.locales.map(({ localeId }) => [localeId, settings])),
  });
  const key = { aliasArn, localeId: definition.locales[0]!.localeId, sessionId: 'customer-1' };
  const recognize = (text: string, rest: Partial<RecognizeTextInput> = {}) =>
    lex.recognizeText({ ...key, text, ...rest });
  return {
    lex,
    clock,
    calls,
    events,
    key,
    recognize,
    /** The turn in short: what the bot said, what it waits for, the intent and its state. */
    async say(text: string, rest: Partial<RecognizeTextInput> = {}) {
      const { messages, sessionState } = await recognize(text, rest);
      const { dialogAction, intent: current, sessionAttributes } = sessionState!;
      return {
        said: (messages ?? []).map(({ content }) => content),
        action: dialogAction!.slotToElicit ? `ElicitSlot ${dialogAction!.slotToElicit}` : dialogAction!.type,
        intent: current?.name,
        state: current?.state,
        slots: Object.fromEntries(
          Object.entries(current?.slots ?? {}).map(([name, value]) => [name, value?.value?.interpretedValue]),
        ),
        attributes: sessionAttributes,
      };
    },
  };
}

export const delegate = (event: LexLambdaEvent) => ({
  sessionState: { ...event.sessionState, dialogAction: { type: 'Delegate' } },
});
export const close = (event: LexLambdaEvent, content?: string, state = 'Fulfilled') => ({
  sessionState: {
    ...event.sessionState,
    dialogAction: { type: 'Close' },
    intent: { ...event.sessionState.intent, state },
  },
  ...(content === undefined ? {} : { messages: [{ contentType: 'PlainText', content }] }),
});
