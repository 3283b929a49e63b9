import { expect, test } from '@jest/globals';
import { checkBot } from '../../../bot/check.ts';
import { exampleConfig } from '../../config/example.ts';
import { exampleBot } from '../example.ts';

test('a button whose title is no utterance is found, with the message it comes from', () => {
  const config = exampleConfig();
  config.messages['es_US']!.agentButton = 'Zebra';
  expect(checkBot(exampleBot(), config)).toEqual([
    {
      rule: 'bot-buttons',
      severity: 'error',
      origin: 'ours',
      locale: 'es_US',
      intent: 'SpeakToAgent',
      place: 'sampleUtterances',
      what: 'the button "Zebra" (messages.es_US.agentButton) is no utterance',
      how: 'Add it to SpeakToAgent.',
    },
  ]);
});

test('a topic whose label is no slot value is found', () => {
  const config = exampleConfig();
  config.topics[0]!.label['en_US'] = 'Zebra';
  expect(checkBot(exampleBot(), config)).toEqual([
    expect.objectContaining({
      locale: 'en_US',
      intent: 'DifferentIssue',
      what: 'the label "Zebra" of the topic billing is no slot value',
    }),
  ]);
});

test('a topic word that customers use for something else is found', () => {
  const config = exampleConfig();
  config.topics[0]!.synonyms['en_US']!.push('agent');
  const bot = exampleBot();
  bot.locales[0]!.slotTypes[0]!.slotTypeValues![0]!.synonyms!.push({ value: 'agent' });
  expect(checkBot(bot, config)).toContainEqual(
    expect.objectContaining({
      rule: 'bot-overlaps',
      severity: 'warning',
      origin: 'ours',
      intent: 'SpeakToAgent',
      what: expect.stringMatching(/^"agent" is also what a slot makes of DifferentIssue/),
    }),
  );
});
