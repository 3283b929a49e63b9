import { describe, expect, test } from '@jest/globals';
import type { BotDefinition } from '@resumed-chats/lex-model';
import { en, found, message, paint, smallBot, stop, ten } from './small-bot.ts';

const filter = (bot: BotDefinition, pattern: string) => {
  en(bot).slotTypes[0]!.valueSelectionSetting = {
    resolutionStrategy: 'TopResolution',
    regexFilter: { pattern },
  };
};

describe('Lex takes', () => {
  test.each<[string, (bot: BotDefinition) => void, RegExp]>([
    [
      'a name without spaces',
      (bot) => {
        bot.botName = 'my bot';
      },
      /^lex botName: "my bot" is not a name/,
    ],
    [
      'a session of a day at most',
      (bot) => {
        bot.idleSessionTTLInSeconds = 86_401;
      },
      /^lex idleSessionTTL.*60 to 86400/,
    ],
    [
      'a session of a minute at least',
      (bot) => {
        bot.idleSessionTTLInSeconds = 59;
      },
      /^lex idleSessionTTL/,
    ],
    [
      'a description of 2,000 characters',
      (bot) => {
        bot.description = 'x'.repeat(2001);
      },
      /^lex description: 2001/,
    ],
    [
      'at least one locale',
      (bot) => {
        bot.locales = [];
      },
      /^lex locales: no locale/,
    ],
    [
      'a locale once',
      (bot) => {
        bot.locales.push(en(smallBot()));
      },
      /^lex en_US locales: .* twice/,
    ],
    [
      'locales that it knows',
      (bot) => {
        en(bot).localeId = 'tlh_KL';
      },
      /^lex tlh_KL localeId: Lex has no locale/,
    ],
    [
      'a threshold of 0 to 1',
      (bot) => {
        en(bot).nluIntentConfidenceThreshold = 1.1;
      },
      /^lex en_US nlu.*1\.1/,
    ],
    [
      'intents of different names',
      (bot) => {
        stop(bot).intentName = 'Paint';
      },
      /^lex en_US intents: two intents are called Paint/,
    ],
    [
      'intent names without spaces',
      (bot) => {
        stop(bot).intentName = 'Stop it';
      },
      /^lex en_US Stop it intents\[1\]\.intentName/,
    ],
    [
      '1,500 utterances an intent',
      (bot) => {
        stop(bot).sampleUtterances = Array.from({ length: 1501 }, (_, i) => ({ utterance: `halt ${i}` }));
      },
      /^lex en_US Stop .*: 1501 utterances/,
    ],
    [
      'utterances of 500 characters',
      (bot) => {
        stop(bot).sampleUtterances!.push({ utterance: 'x'.repeat(501) });
      },
      /^lex en_US Stop intents\[1\]\.sampleUtterances\[10\]: an utterance of 501/,
    ],
    [
      'no empty utterance',
      (bot) => {
        stop(bot).sampleUtterances!.push({ utterance: ' ' });
      },
      /^lex .*an empty utterance/,
    ],
    [
      'no utterances in the fallback',
      (bot) => {
        en(bot).intents[2]!.sampleUtterances = ten('what');
      },
      /^lex en_US FallbackIntent .*the fallback intent has utterances/,
    ],
    [
      'no slots in the fallback',
      (bot) => {
        en(bot).intents[2]!.slots = paint(bot).slots!;
      },
      /^lex en_US FallbackIntent .*has slots/,
    ],
    [
      'slot types that exist',
      (bot) => {
        paint(bot).slots![0]!.slotTypeName = 'Color';
      },
      /^lex en_US Paint intents\[0\]\.slots\[0\]\.slotTypeName: no slot type Color/,
    ],
    [
      'a question for a required slot',
      (bot) => {
        paint(bot).slots![0]!.valueElicitationSetting = { slotConstraint: 'Required' };
      },
      /^lex .*the required slot Colour has no prompt/,
    ],
    [
      'slots of different names',
      (bot) => {
        paint(bot).slots!.push(paint(bot).slots![0]!);
      },
      /^lex en_US Paint .*two slots are called Colour/,
    ],
    [
      'values of 140 characters',
      (bot) => {
        en(bot).slotTypes[0]!.slotTypeValues!.push({ sampleValue: { value: 'x'.repeat(141) } });
      },
      /^lex en_US slotTypes\[0\]\.slotTypeValues\[2\].*a value of 141/,
    ],
    [
      'slot types with values',
      (bot) => {
        en(bot).slotTypes[0]!.slotTypeValues = [];
      },
      /^lex en_US slotTypes\[0\]\.slotTypeValues: no values/,
    ],
    [
      'messages of 1,000 characters',
      (bot) => {
        paint(bot).intentClosingSetting = { closingResponse: { messageGroups: message('x'.repeat(1001)) } };
      },
      /^lex en_US Paint .*a message of 1001/,
    ],
    [
      'messages that say something',
      (bot) => {
        paint(bot).intentClosingSetting = { closingResponse: { messageGroups: message('') } };
      },
      /^lex .*an empty message/,
    ],
    [
      'five retries',
      (bot) => {
        paint(bot).slots![0]!.valueElicitationSetting!.promptSpecification!.maxRetries = 6;
      },
      /^lex .*maxRetries: 6 retries\. Set 0 to 5/,
    ],
    [
      'five message groups',
      (bot) => {
        paint(bot).intentClosingSetting = {
          closingResponse: { messageGroups: Array(6).fill(message('x')[0]) },
        };
      },
      /^lex .*6 message groups/,
    ],
    [
      'two variations',
      (bot) => {
        paint(bot).intentClosingSetting = {
          closingResponse: {
            messageGroups: [
              { ...message('x')[0]!, variations: Array(3).fill({ plainTextMessage: { value: 'y' } }) },
            ],
          },
        };
      },
      /^lex .*3 variations/,
    ],
    [
      'steps to slots that exist',
      (bot) => {
        paint(bot).initialResponseSetting = {
          nextStep: { dialogAction: { type: 'ElicitSlot', slotToElicit: 'Size' } },
        };
      },
      /^lex .*elicits the slot Size, which the intent does not have/,
    ],
    [
      'a dialog hook only where enabled',
      (bot) => {
        stop(bot).initialResponseSetting = { nextStep: { dialogAction: { type: 'InvokeDialogCodeHook' } } };
      },
      /^lex en_US Stop .*calls a dialog hook that is not enabled/,
    ],
    [
      'contexts in en_US only',
      (bot) => {
        en(bot).localeId = 'es_US';
        stop(bot).inputContexts = [{ name: 'before' }];
      },
      /^lex es_US Stop .*contexts in es_US/,
    ],
    [
      'five input contexts',
      (bot) => {
        stop(bot).inputContexts = Array(6).fill({ name: 'before' });
      },
      /^lex .*6 contexts/,
    ],
    [
      'contexts of 20 turns',
      (bot) => {
        stop(bot).outputContexts = [{ name: 'after', timeToLiveInSeconds: 90, turnsToLive: 21 }];
      },
      /^lex .*turnsToLive: 21 turns\. Set 1 to 20/,
    ],
    [
      'contexts of at least 5 seconds',
      (bot) => {
        stop(bot).outputContexts = [{ name: 'after', timeToLiveInSeconds: 4, turnsToLive: 2 }];
      },
      /^lex .*timeToLiveInSeconds: 4 s\. Set 5 to 86400/,
    ],
    [
      'members of its model only',
      (bot) => {
        Object.assign(stop(bot), { colour: 'red' });
      },
      /^lex en_US Stop intents\[1\]: Unrecognized key: "colour"/,
    ],
    [
      'braces in pairs',
      (bot) => {
        stop(bot).sampleUtterances!.push({ utterance: 'stop {Colour' });
      },
      /^lex en_US Stop .*has an unpaired brace/,
    ],
    [
      'a value once',
      (bot) => {
        en(bot).slotTypes[0]!.slotTypeValues!.push({ sampleValue: { value: 'RED' } });
      },
      /^lex en_US slotTypes\[0\]\.slotTypeValues\[2\]\.sampleValue: the value "RED" is there twice/,
    ],
    [
      'filters that are regular expressions',
      (bot) => {
        filter(bot, '(');
      },
      /^lex en_US slotTypes\[0\]\.valueSelectionSetting\.regexFilter\.pattern: "\(" is not a regular expression/,
    ],
    [
      'filters with an end',
      (bot) => {
        filter(bot, '[a-z]+');
      },
      /^lex .*repeats without an upper bound/,
    ],
    [
      'conditions that can be read',
      (bot) => {
        paint(bot).initialResponseSetting = {
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
        };
      },
      /^lex en_US Paint .*expressionString: "\{x\} is 1" at character 5/,
    ],
    [
      'steps to intents that exist',
      (bot) => {
        paint(bot).initialResponseSetting = {
          nextStep: { dialogAction: { type: 'StartIntent' }, intent: { name: 'Nobody' } },
        };
      },
      /^lex en_US Paint .*there is no intent Nobody/,
    ],
    [
      'confirmations that have a prompt',
      (bot) => {
        stop(bot).initialResponseSetting = { nextStep: { dialogAction: { type: 'ConfirmIntent' } } };
      },
      /^lex en_US Stop .*has no confirmation prompt/,
    ],
    [
      'several values of a slot in en_US only',
      (bot) => {
        en(bot).localeId = 'es_US';
        paint(bot).slots![0]!.multipleValuesSetting = { allowMultipleValues: true };
      },
      /^lex es_US Paint .*several values in es_US/,
    ],
    [
      'one fallback, by its name',
      (bot) => {
        en(bot).intents[2]!.intentName = 'Fallback';
      },
      /^lex en_US Fallback .*conflicts with a built-in intent name/,
    ],
  ])('%s', (_, change, expected) => {
    expect(found(change)).toContainEqual(expect.stringMatching(expected));
  });

  test('a code hook only with a step for each outcome', () => {
    const problems = found((bot) => {
      paint(bot).initialResponseSetting = {
        codeHook: {
          enableCodeHookInvocation: true,
          active: true,
          postCodeHookSpecification: { successNextStep: { dialogAction: { type: 'FulfillIntent' } } },
        },
      };
    });
    expect(problems).toEqual([
      expect.stringContaining('nothing is set for a failure of the code hook'),
      expect.stringContaining('nothing is set for a timeout of the code hook'),
    ]);
  });

  test('200,000 characters of utterances, and ten times that in en_US', () => {
    const long = (bot: BotDefinition) => {
      stop(bot).sampleUtterances = Array.from({ length: 500 }, (_, i) => ({
        utterance: `${'halt '.repeat(90)}${i}`,
      }));
    };
    expect(found(long)).toEqual([]);
    expect(
      found((bot) => {
        long(bot);
        en(bot).localeId = 'es_US';
      }),
    ).toEqual([expect.stringMatching(/^lex es_US intents: 22\d{4} characters of utterances/)]);
  });
});
