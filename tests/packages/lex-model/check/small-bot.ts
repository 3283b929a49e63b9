import { type BotDefinition, checkBot, formatBotFinding } from '@resumed-chats/lex-model';

/** One message group that says something. */
export const message = (value: string) => [{ message: { plainTextMessage: { value } } }];
/** Ten utterances around a word. */
export const ten = (word: string) =>
  Array.from({ length: 10 }, (_, index) => ({ utterance: `${word} number ${'abcdefghij'[index]}` }));

/** A small bot with nothing wrong with it. */
export function smallBot() {
  return {
    botName: 'small',
    idleSessionTTLInSeconds: 300,
    dataPrivacy: { childDirected: false },
    locales: [
      {
        localeId: 'en_US',
        nluIntentConfidenceThreshold: 0.4,
        slotTypes: [
          {
            slotTypeName: 'Colour',
            slotTypeValues: [
              { sampleValue: { value: 'red' }, synonyms: [{ value: 'crimson' }] },
              { sampleValue: { value: 'blue' } },
            ],
          },
        ],
        intents: [
          {
            intentName: 'Paint',
            sampleUtterances: [...ten('paint'), { utterance: 'paint it {Colour}' }],
            dialogCodeHook: { enabled: true },
            slots: [
              {
                slotName: 'Colour',
                slotTypeName: 'Colour',
                valueElicitationSetting: {
                  slotConstraint: 'Required' as const,
                  promptSpecification: { messageGroups: message('Which colour?'), maxRetries: 2 },
                },
              },
            ],
          },
          { intentName: 'Stop', sampleUtterances: ten('stop') },
          { intentName: 'FallbackIntent', parentIntentSignature: 'AMAZON.FallbackIntent' },
        ],
      },
    ],
  } satisfies BotDefinition;
}

/** What is found after a change. The change gets the bot as the general type, to break it as it likes. */
export function found(change: (bot: BotDefinition) => void): string[] {
  const bot: BotDefinition = smallBot();
  change(bot);
  return checkBot(bot).map((finding) => `${finding.origin} ${formatBotFinding(finding)}`);
}

export const en = (bot: BotDefinition) => bot.locales[0]!;
export const paint = (bot: BotDefinition) => en(bot).intents[0]!;
export const stop = (bot: BotDefinition) => en(bot).intents[1]!;
