import { describe, expect, test } from '@jest/globals';
import { pathText } from '@resumed-chats/findings/yaml';
import { checkConfig } from '../../config/check.ts';
import type { Config } from '../../config/schema.ts';
import { exampleConfig } from './example.ts';

/** What is found after a change to the example, as `path: problem`. */
function found(change: (config: Config) => void): string[] {
  const config = exampleConfig();
  change(config);
  return checkConfig(config).map(({ path, what }) => `${pathText(path)}: ${what}`);
}

test('nothing is wrong with the example', () => {
  expect(found(() => {})).toEqual([]);
});

test('times that do not go together are found', () => {
  expect(
    found((config) => {
      config.chat.duration = 7200;
    }),
  ).toEqual([expect.stringMatching(/^chat\.duration: 2h is shorter than/)]);
});

describe('locales', () => {
  test('each need their texts', () => {
    expect(found((config) => void delete config.messages['es_US'])).toEqual([
      'messages.es_US: there are no texts for es_US',
    ]);
  });

  test('each need a label for every topic', () => {
    expect(found((config) => void delete config.topics[1]!.label['es_US'])).toEqual([
      'topics[1].label.es_US: the topic technical has no label for es_US',
    ]);
  });

  test('are named once', () => {
    expect(found((config) => void config.locales.push('en_US'))).toEqual([
      'locales[2]: en_US is named twice',
    ]);
  });

  test('that are not listed need no texts, labels or synonyms', () => {
    expect(
      found((config) => {
        config.locales = ['en_US'];
        for (const topic of config.topics.slice(1)) topic.label = { en_US: topic.label['en_US']! };
        for (const topic of config.topics.slice(1)) topic.synonyms = {};
      }),
    ).toEqual([
      'messages.es_US: es_US is not one of locales',
      'topics[0].label.es_US: es_US is not one of locales',
      'topics[0].synonyms.es_US: es_US is not one of locales',
    ]);
  });
});

describe('topics', () => {
  test('have a key of their own', () => {
    expect(
      found((config) => {
        config.topics[2]!.key = 'billing';
      }),
    ).toEqual(['topics[2].key: two topics have the key billing']);
  });

  test('stand for their key too', () => {
    expect(found((config) => void config.topics[1]!.synonyms['es_US']!.push('Orders'))).toEqual([
      `topics[1].synonyms.es_US[${exampleConfig().topics[1]!.synonyms['es_US']!.length}]: ` +
        '"Orders" also stands for another topic, at topics[2].key',
    ]);
  });

  test('share no word in a locale, however it is written', () => {
    expect(found((config) => void config.topics[2]!.synonyms['es_US']!.push('FACTURACION '))).toEqual([
      `topics[2].synonyms.es_US[${exampleConfig().topics[2]!.synonyms['es_US']!.length}]: ` +
        '"FACTURACION" also stands for another topic, at topics[0].label.es_US',
    ]);
  });

  test('may share a word between locales, and repeat their own label', () => {
    expect(
      found((config) => {
        config.topics[0]!.synonyms['en_US']!.push('Billing');
        config.topics[1]!.synonyms['es_US']!.push('purchase');
      }),
    ).toEqual([]);
  });
});

describe('texts', () => {
  test.each([
    ['agentLeft', 'Back in {replyWithin}, {agent}', []],
    ['agentLeft', 'Hello {name}', ['{name} is not filled in here']],
    ['agentLeft', 'Hello {agent', ['a single "{"']],
    ['agentLeft', '{Agent}', ['{Agent} is not filled in here']],
    ['missedYou', '{agent} missed you', ['{agent} is not filled in here']],
    ['goodbye', 'Goodbye {agent}', ['{agent} is not filled in here']],
    ['confirmTopic', '{topic}? {topic}?', []],
    ['goodbye', 'Thanks $.Agent.FirstName', ['Connect reads "$.A…" as a reference to an attribute']],
    ['goodbye', 'It was $5. Thanks', []],
  ] as const)('%s: %j', (key, text, problems) => {
    expect(
      found((config) => {
        config.messages['en_US']![key] = text;
      }),
    ).toEqual(problems.map((problem) => `messages.en_US.${key}: ${problem}`));
  });

  test('still fit when topics are filled in', () => {
    const problems = found((config) => {
      config.messages['en_US']!.confirmTopic = '{topic}'.repeat(140);
      config.messages['en_US']!.askTopic = 'x'.repeat(1000);
    });
    expect(problems).toEqual([
      "messages.en_US.confirmTopic: is 1960 characters with the topics' labels filled in",
      "messages.en_US.askTopic: is 1039 characters with the topics' labels filled in",
    ]);
  });
});

describe('buttons', () => {
  test('can be told apart', () => {
    expect(
      found((config) => {
        config.messages['en_US']!.differentButton = 'same  ISSUE!';
      }),
    ).toEqual(['messages.en_US.differentButton: says the same as messages.en_US.sameButton']);
  });

  test('are told apart from topics as well', () => {
    expect(
      found((config) => {
        config.messages['es_US']!.noButton = 'Pedidos';
      }),
    ).toEqual(['messages.es_US.noButton: says the same as topics[2].label.es_US']);
  });

  test('have words in them, since their title comes back as what the customer says', () => {
    expect(
      found((config) => {
        config.messages['en_US']!.yesButton = '👍';
      }),
    ).toEqual(['messages.en_US.yesButton: has no letter or digit']);
  });
});
