import { describe, expect, test } from '@jest/globals';
import type { BotDefinition, IntentDefinition, SlotTypeDefinition } from '@resumed-chats/lex-model';
import fc from 'fast-check';
import { checkBuild } from '../../../../packages/connect-simulator/src/lex/build.ts';
import {
  asks,
  bot,
  cancel,
  FLOWER_TYPE,
  hours,
  intent,
  locale,
  orderFlowers,
  says,
  slot,
  slotType,
} from './bots.ts';

const good = bot(locale([orderFlowers(), cancel, hours], [FLOWER_TYPE]));
/** What is found in a bot with one more intent or slot type, as "locale intent path: message (origin)". */
const found = (definition: BotDefinition) =>
  checkBuild(definition).map(
    ({ locale: id, intent: name, place, what, origin }) => `${id} ${name} ${place}: ${what} (${origin})`,
  );
const withIntent = (more: IntentDefinition, localeId = 'en_US') =>
  found(bot(locale([orderFlowers(), cancel, more], [FLOWER_TYPE], localeId)));
const withSlotType = (more: SlotTypeDefinition) =>
  found(bot(locale([orderFlowers(), cancel], [FLOWER_TYPE, more])));
const fallback = { intentName: 'FallbackIntent', parentIntentSignature: 'AMAZON.FallbackIntent' };

describe('building a bot', () => {
  test('finds nothing in a good one, with the fallback declared or not', () => {
    expect(found(good)).toEqual([]);
    expect(withIntent({ ...fallback, fulfillmentCodeHook: { enabled: true } })).toEqual([]);
  });

  test.each<[string, Partial<BotDefinition>, RegExp]>([
    ['a name with a space', { botName: 'my bot' }, /botName.*\(lex\)/],
    ['a time to live under a minute', { idleSessionTTLInSeconds: 59 }, /idleSessionTTLInSeconds/],
    ['a time to live over a day', { idleSessionTTLInSeconds: 86_401 }, /idleSessionTTLInSeconds/],
    ['no locale', { locales: [] }, /locales/],
    [
      'an unknown locale',
      { locales: [locale([cancel], [], 'xx_XX')] },
      /xx_XX undefined localeId: Lex has no locale/,
    ],
    ['a locale twice', { locales: [locale([cancel]), locale([cancel])] }, /twice/],
    [
      'a threshold over 1',
      { locales: [{ ...locale([cancel]), nluIntentConfidenceThreshold: 1.1 }] },
      /nluIntentConfidence/,
    ],
    [
      'no intent with an utterance',
      { locales: [locale([intent('Mute', [])])] },
      /no intent besides.*\(ours\)/,
    ],
  ])('finds %s', (_name, change, expected) => {
    expect(found({ ...good, ...change }).join('\n')).toMatch(expected);
  });

  test.each<[string, IntentDefinition, RegExp]>([
    [
      'a name with two dashes',
      intent('A--B', ['a b']),
      /A--B intents\[2\]\.intentName: "A--B" is not a name/,
    ],
    [
      'an utterance over 500 characters',
      intent('Long', ['x'.repeat(501)]),
      /Long intents\[2\]\.sampleUtterances\[0\]: an utterance of 501/,
    ],
    [
      'an utterance of another intent',
      intent('Stop', ['Forget it!']),
      /Stop intents\[2\]\.sampleUtterances\[0\]: "Forget it!" is also an utterance of Cancel, .*\(ours\)/,
    ],
    ['an utterance with a slot that is not there', intent('Go', ['go to {Town}']), /names the slot Town/],
    ['an unpaired brace', intent('Go', ['go to {Town']), /unpaired brace/],
    [
      'more than 1500 utterances',
      intent(
        'Many',
        Array.from({ length: 1501 }, (_, i) => `say ${i}`),
      ),
      /1501 utterances/,
    ],
    [
      'an unknown slot type',
      intent('Go', ['go'], { slots: [slot('Town', 'Town', 'Where?')] }),
      /slots\[0\]\.slotTypeName: no slot type Town \(lex\)/,
    ],
    [
      'a built-in slot type that is not simulated',
      intent('Go', ['go'], { slots: [slot('T', 'AMAZON.Actor', '?')] }),
      /AMAZON\.Actor is not simulated.*\(ours\)/,
    ],
    [
      'a required slot without a prompt',
      intent('Go', ['go'], {
        slots: [
          {
            slotName: 'N',
            slotTypeName: 'AMAZON.Number',
            valueElicitationSetting: { slotConstraint: 'Required' },
          },
        ],
      }),
      /the required slot N has no prompt/,
    ],
    [
      'more retries than 5',
      intent('Go', ['go'], {
        slots: [slot('N', 'AMAZON.Number', '', { promptSpecification: asks('How many?', 6) })],
      }),
      /slots\[0\]\.valueElicitationSetting\.promptSpecification\.maxRetries/,
    ],
    [
      'an empty message',
      intent('Go', ['go'], { initialResponseSetting: { initialResponse: says('') } }),
      /plainTextMessage\.value/,
    ],
    [
      'a message over 1000 characters',
      intent('Go', ['go'], { intentClosingSetting: { closingResponse: says('x'.repeat(1001)) } }),
      /intentClosingSetting\.closingResponse/,
    ],
    [
      'six message groups',
      intent('Go', ['go'], { intentClosingSetting: { closingResponse: says(...'123456') } }),
      /messageGroups/,
    ],
    [
      'a slot twice',
      intent('Go', ['go'], { slots: [slot('N', 'AMAZON.Number', '?'), slot('N', 'AMAZON.Date', '?')] }),
      /two slots are called N/,
    ],
    [
      'more than 100 slots',
      intent('Go', ['go'], {
        slots: Array.from({ length: 101 }, (_, i) => slot(`N${i}`, 'AMAZON.Number', '?')),
      }),
      /101 slots/,
    ],
    [
      'an utterance of the fallback',
      { ...fallback, sampleUtterances: [{ utterance: 'what' }] },
      /the fallback intent has utterances/,
    ],
    [
      'a slot of the fallback',
      { ...fallback, slots: [slot('N', 'AMAZON.Number', '?')] },
      /the fallback intent has slots/,
    ],
    ['a fallback made by hand', intent('FallbackIntent', []), /conflicts with a built-in intent name/],
    [
      'a condition that cannot be read',
      intent('Go', ['go'], {
        initialResponseSetting: {
          conditional: {
            active: true,
            conditionalBranches: [
              {
                name: 'A',
                condition: { expressionString: '{x} is 1' },
                nextStep: { dialogAction: { type: 'EndConversation' } },
              },
            ],
            defaultBranch: {},
          },
        },
      }),
      /expressionString: "\{x\} is 1" at character 5/,
    ],
    [
      'a next step to an intent that is not there',
      intent('Go', ['go'], {
        initialResponseSetting: {
          nextStep: { dialogAction: { type: 'StartIntent' }, intent: { name: 'Nobody' } },
        },
      }),
      /there is no intent Nobody/,
    ],
    [
      'a next step to a slot that is not there',
      intent('Go', ['go'], {
        initialResponseSetting: { nextStep: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'X' } } },
      }),
      /elicits the slot X, which the intent does not have/,
    ],
    [
      'an output context that lasts too long',
      intent('Go', ['go'], { outputContexts: [{ name: 'c', timeToLiveInSeconds: 90_000, turnsToLive: 1 }] }),
      /timeToLiveInSeconds/,
    ],
  ])('finds %s', (_name, more, expected) => {
    expect(withIntent(more).join('\n')).toMatch(expected);
  });

  test.each<[string, SlotTypeDefinition, RegExp]>([
    ['one without values', { slotTypeName: 'Bare' }, /the slot type Bare has no values/],
    [
      'a value over 140 characters',
      slotType('Long', { ['x'.repeat(141)]: [] }),
      /slotTypes\[1\]\.slotTypeValues.*a value of 141/,
    ],
    [
      'a value twice',
      {
        slotTypeName: 'T',
        slotTypeValues: [{ sampleValue: { value: 'a' } }, { sampleValue: { value: 'A' } }],
      },
      /"A" is there twice/,
    ],
    [
      'an expression that is none',
      {
        ...slotType('T', { a: [] }),
        valueSelectionSetting: { resolutionStrategy: 'TopResolution', regexFilter: { pattern: '(' } },
      },
      /not a regular expression/,
    ],
    [
      'an expression without bound',
      {
        ...slotType('T', { a: [] }),
        valueSelectionSetting: { resolutionStrategy: 'TopResolution', regexFilter: { pattern: '[a-z]+' } },
      },
      /repeats without an upper bound/,
    ],
    ['a name twice', FLOWER_TYPE, /two slot types are called FlowerType/],
  ])('finds in slot types %s', (_name, more, expected) => {
    expect(withSlotType(more).join('\n')).toMatch(expected);
  });

  test('contexts and slots with several values are for en_US only', () => {
    const more = intent('Va', ['vamos'], {
      inputContexts: [{ name: 'c' }],
      slots: [{ ...slot('N', 'AMAZON.Number', '¿?'), multipleValuesSetting: { allowMultipleValues: true } }],
    });
    expect(withIntent(more)).toEqual([]);
    expect(withIntent(more, 'es_US')).toHaveLength(2);
  });

  test('what a slot type or a question does not understand in a language is refused, and not read as English', () => {
    const wann = intent('Wann', ['wann'], { slots: [slot('Day', 'AMAZON.Date', '?')] });
    expect(withIntent(wann, 'de_DE')).toEqual([]);
    expect(withIntent(wann, 'ko_KR').join('\n')).toMatch(/AMAZON\.Date is not simulated in ko_KR.*\(ours\)/);
    const sure = intent('Sure', ['sure'], { intentConfirmationSetting: { promptSpecification: asks('?') } });
    expect(withIntent(sure, 'sv_SE').join('\n')).toMatch(/yes and no are not simulated in sv_SE.*\(ours\)/);
  });

  test('the same utterance may stand in two intents with different input contexts', () => {
    expect(withIntent(intent('Stop', ['forget it'], { inputContexts: [{ name: 'music' }] }))).toEqual([]);
  });

  test('finds everything at once', () => {
    const wrong = intent('Bad', ['go {X}'], { slots: [slot('N', 'Nothing', '?')] });
    expect(withIntent({ ...wrong, description: 'x'.repeat(2001) }).length).toBe(3);
  });

  test('a definition from a file, with anything in it, is answered with findings', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (intents, initialResponseSetting) => {
        checkBuild({ ...good, locales: [{ ...locale([]), intents }] } as unknown as BotDefinition);
        checkBuild(bot(locale([{ ...cancel, initialResponseSetting } as IntentDefinition])));
      }),
    );
    expect(checkBuild(undefined as unknown as BotDefinition).length).toBeGreaterThan(0);
  });
});
