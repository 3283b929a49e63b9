import { describe, expect, test } from '@jest/globals';
import {
  asks,
  bot,
  cancel,
  close,
  delegate,
  FLOWER_TYPE,
  hours,
  intent,
  locale,
  orderFlowers,
  says,
  slot,
  talkTo,
} from '../bots.ts';

const hooked = (rest: Parameters<typeof orderFlowers>[0] = {}) =>
  bot(locale([orderFlowers({ dialogCodeHook: { enabled: true }, ...rest }), cancel, hours], [FLOWER_TYPE]));
const failing = { ok: false, error: { kind: 'Unhandled', message: 'it threw' } };
const timeout = { ok: false, error: { kind: 'Timeout', message: 'over 30 s' } };

describe('the dialog hook', () => {
  test('is called in every turn of the intent, before the next prompt, with what Lex proposes', async () => {
    const chat = talkTo(hooked(), [delegate]);
    expect(await chat.say('I want to order flowers')).toMatchObject({ said: ['Which flowers?'] });
    await chat.say('hm');
    await chat.say('hm');
    expect(chat.calls).toMatchObject([
      {
        invocationSource: 'DialogCodeHook',
        proposedNextState: {
          dialogAction: { type: 'ElicitSlot', slotToElicit: 'FlowerType' },
          prompt: { attempt: 'Initial' },
        },
      },
      { proposedNextState: { prompt: { attempt: 'Retry1' } } },
      { proposedNextState: { prompt: { attempt: 'Retry2' } } },
    ]);
  });

  test('is called once a turn: first the dialog hook, then fulfillment', async () => {
    const chat = talkTo(hooked({ fulfillmentCodeHook: { enabled: true } }), [
      delegate,
      (event) => close(event, 'Sent.'),
    ]);
    expect(await chat.say('order tulips')).toMatchObject({ said: ['Sent.'], state: 'Fulfilled' });
    expect(chat.calls.map((call) => call.invocationSource)).toEqual([
      'DialogCodeHook',
      'FulfillmentCodeHook',
    ]);
  });

  test('is called for its own intent only', async () => {
    const chat = talkTo(hooked(), [delegate]);
    await chat.say('when are you open');
    expect(chat.calls).toEqual([]);
  });

  test('may fill slots, and Lex goes on from there', async () => {
    const chat = talkTo(hooked(), [
      ({ sessionState: { intent: current } }) => ({
        sessionState: {
          dialogAction: { type: 'Delegate' },
          intent: { ...current, slots: { FlowerType: { value: { interpretedValue: 'lilies' } } } },
        },
      }),
    ]);
    expect(await chat.say('I want to order flowers')).toMatchObject({
      action: 'Close',
      slots: { FlowerType: 'lilies' },
    });
  });

  test('may delegate with words of its own, which stand for the prompt', async () => {
    const chat = talkTo(hooked(), [
      (event) => ({
        ...delegate(event),
        messages: [{ contentType: 'PlainText', content: 'Roses are fresh. Which?' }],
      }),
    ]);
    expect(await chat.say('I want to order flowers')).toMatchObject({
      said: ['Roses are fresh. Which?'],
      action: 'ElicitSlot FlowerType',
    });
  });

  test('may ask for a slot, in its own words or in the bot’s, even when it has a value', async () => {
    const elicit = (content?: string) => ({
      sessionState: {
        dialogAction: { type: 'ElicitSlot', slotToElicit: 'FlowerType' },
        intent: { name: 'OrderFlowers', slots: { FlowerType: { value: { interpretedValue: 'tulips' } } } },
      },
      ...(content === undefined ? {} : { messages: [{ contentType: 'PlainText', content }] }),
    });
    const chat = talkTo(hooked(), [elicit('Tulips are out. Which else?'), elicit()]);
    expect(await chat.say('order tulips')).toMatchObject({
      said: ['Tulips are out. Which else?'],
      action: 'ElicitSlot FlowerType',
    });
    expect(await chat.say('lilies')).toMatchObject({ said: ['Which flowers?'] });
  });

  test('may ask openly, close, or hand over to another intent', async () => {
    const open = talkTo(hooked(), [
      {
        sessionState: { dialogAction: { type: 'ElicitIntent' } },
        messages: [{ contentType: 'PlainText', content: 'What else?' }],
      },
    ]);
    expect(await open.say('order tulips')).toMatchObject({ said: ['What else?'], action: 'ElicitIntent' });
    expect(await open.say('when are you open')).toMatchObject({ intent: 'OpeningHours' });

    const closing = talkTo(hooked(), [(event) => close(event, 'Sold out.', 'Failed')]);
    expect(await closing.say('order tulips')).toMatchObject({
      said: ['Sold out.'],
      action: 'Close',
      state: 'Failed',
    });

    const elsewhere = talkTo(hooked(), [
      { sessionState: { dialogAction: { type: 'Delegate' }, intent: { name: 'OpeningHours', slots: {} } } },
    ]);
    expect(await elsewhere.say('order tulips')).toMatchObject({ intent: 'OpeningHours', action: 'Close' });
  });

  test('that fails leaves the session as it was, and is a failed dependency', async () => {
    const chat = talkTo(hooked(), [delegate, failing]);
    await chat.say('I want to order flowers');
    await expect(chat.say('tulips')).rejects.toMatchObject({
      name: 'DependencyFailedException',
      httpStatus: 424,
    });
    const { sessionState } = await chat.lex.getSession(chat.key);
    expect(sessionState).toMatchObject({
      dialogAction: { type: 'ElicitSlot' },
      intent: { slots: { FlowerType: null } },
    });
    expect(chat.events.at(-1)).toMatchObject({
      type: 'lex.failed',
      error: expect.stringContaining('it threw'),
    });
  });
});

describe('the hook of a stage', () => {
  const stage = (rest: object, nextStep?: object) =>
    hooked({
      initialResponseSetting: {
        initialResponse: says('Hello.'),
        nextStep: (nextStep ?? { dialogAction: { type: 'InvokeDialogCodeHook' } }) as never,
        codeHook: {
          enableCodeHookInvocation: true,
          active: true,
          invocationLabel: 'start',
          postCodeHookSpecification: {
            successResponse: says('Checked.'),
            successNextStep: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'FlowerType' } },
            failureResponse: says('Cannot check.'),
            failureNextStep: { dialogAction: { type: 'EndConversation' } },
            timeoutNextStep: { dialogAction: { type: 'StartIntent' }, intent: { name: 'OpeningHours' } },
          },
          ...rest,
        },
      },
    });

  test('is called with its label, and leads on when it succeeds', async () => {
    const chat = talkTo(stage({}), [delegate]);
    expect(await chat.say('I want to order flowers')).toMatchObject({
      said: ['Hello.', 'Checked.', 'Which flowers?'],
    });
    expect(chat.calls).toMatchObject([{ invocationLabel: 'start' }]);
  });

  test('leads elsewhere when the function throws, says Failed, or takes too long', async () => {
    for (const answer of [
      failing,
      (event: Parameters<typeof delegate>[0]) => {
        const { sessionState } = delegate(event);
        return { sessionState: { ...sessionState, intent: { ...sessionState.intent, state: 'Failed' } } };
      },
    ])
      expect(await talkTo(stage({}), [answer]).say('I want to order flowers')).toMatchObject({
        said: ['Hello.', 'Cannot check.'],
        action: 'Close',
        state: 'Failed',
      });
    expect(await talkTo(stage({}), [timeout]).say('I want to order flowers')).toMatchObject({
      intent: 'OpeningHours',
    });
  });

  test.each([{ active: false }, { enableCodeHookInvocation: false }])(
    'switched off by %p, it counts as one that succeeded',
    async (off) => {
      const chat = talkTo(stage(off), [delegate]);
      expect((await chat.say('I want to order flowers')).said).toEqual([
        'Hello.',
        'Checked.',
        'Which flowers?',
      ]);
      expect(chat.calls).toEqual([]);
    },
  );

  test('while a prompt is repeated is labelled or switched off by its elicitation hook', async () => {
    const labelled = (enableCodeHookInvocation: boolean) =>
      bot(
        locale([
          intent('Order', ['order now'], {
            dialogCodeHook: { enabled: true },
            slots: [
              slot('Count', 'AMAZON.Number', 'How many?', {
                promptSpecification: asks('How many?', 3),
                slotCaptureSetting: {
                  elicitationCodeHook: { enableCodeHookInvocation, invocationLabel: 'again' },
                },
              }),
            ],
          }),
        ]),
      );
    const on = talkTo(labelled(true), [delegate]);
    await on.say('order now');
    await on.say('hm');
    expect(on.calls.map(({ invocationLabel }) => invocationLabel)).toEqual([undefined, 'again']);
    const off = talkTo(labelled(false), [delegate]);
    await off.say('order now');
    await off.say('hm');
    expect(off.calls).toHaveLength(1);
  });
});
