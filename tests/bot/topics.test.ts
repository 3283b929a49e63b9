import { describe, expect, test } from '@jest/globals';
import { buildBot } from '../../bot/build.ts';
import { checkBot } from '../../bot/check.ts';
import { sameTopicUtterances, topicSlotType, topicWords } from '../../bot/topics.ts';
import { exampleConfig } from '../config/example.ts';
import { intentOf, utterancesOf } from './example.ts';

const topic = (label: string, synonyms: string[] = []) => ({
  key: 'orders',
  queue: 'Orders',
  label: { en_US: label },
  synonyms: { en_US: synonyms },
});

describe('topics as a slot type', () => {
  test('resolve to the topic key, by label or synonym', () => {
    const config = { ...exampleConfig(), topics: [topic('My orders', ['package'])] };
    expect(topicSlotType(config, 'en_US')).toMatchObject({
      slotTypeName: 'TopicName',
      slotTypeValues: [
        { sampleValue: { value: 'orders' }, synonyms: [{ value: 'My orders' }, { value: 'package' }] },
      ],
      valueSelectionSetting: { resolutionStrategy: 'TopResolution' },
    });
  });

  test('list no word twice', () => {
    expect(topicWords(topic('Orders', ['orders', 'ORDERS!', 'package', 'package']), 'en_US')).toEqual([
      'Orders',
      'package',
    ]);
    const config = { ...exampleConfig(), topics: [topic('Orders')] };
    expect(topicSlotType(config, 'en_US').slotTypeValues).toEqual([{ sampleValue: { value: 'orders' } }]);
  });
});

describe('the same topic as before', () => {
  test('is written out with the words of the topics', () => {
    const config = { ...exampleConfig(), topics: [topic('Orders & more', ['TV'])] };
    expect(sameTopicUtterances(config, 'en_US', ['the same {Topic} problem'])).toEqual([
      'the same orders more problem',
      'the same TV problem',
    ]);
  });

  test('stays within what Lex takes, however many topics and words there are', () => {
    const config = exampleConfig();
    config.topics = Array.from({ length: 200 }, (_, index) => ({
      key: `topic-${index}`,
      queue: 'BasicQueue',
      label: { en_US: `Widget ${index}`, es_US: `Aparato ${index}` },
      synonyms: { en_US: Array.from({ length: 20 }, (_, word) => `gadget ${index} ${word}`) },
    }));
    const bot = buildBot(config);
    expect(utterancesOf(intentOf(bot, 'SameIssue')).length).toBeLessThanOrEqual(1500);
    expect(checkBot(bot, config)).toEqual([]);
  });
});
