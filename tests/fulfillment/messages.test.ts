import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Config } from '../../config/schema.ts';
import { type Asking, messageWriter } from '../../fulfillment/messages.ts';
import { interactiveTemplate } from './accepted-by-lex.ts';
import { config } from './helpers.ts';

const ASKING: Asking = { question: 'topic', attempts: 1, topic: '', locale: 'en_US', interactive: true };

function withTopics(labels: readonly string[], texts: Partial<Config['messages'][string]> = {}): Config {
  return {
    ...config,
    topics: labels.map((label, at) => ({ key: `t${at}`, queue: 'q', label: { en_US: label }, synonyms: {} })),
    messages: { ...config.messages, en_US: { ...config.messages['en_US']!, ...texts } },
  };
}

const labels = (count: number) => Array.from({ length: count }, (_, at) => `Topic ${at + 1}`);

describe('the question for a topic', () => {
  test('names the topics in words, first as plain text, then as buttons', () => {
    const [plain, custom] = messageWriter(config)(ASKING);
    expect(plain?.contentType).toBe('PlainText');
    expect(plain?.content).toContain('Billing, Technical help, or Orders.');
    expect(interactiveTemplate.parse(JSON.parse(custom!.content)).data.content.title).toBe(
      config.messages['en_US']!.choose,
    );
  });

  test.each([
    [1, undefined],
    [2, 'QuickReply'],
    [5, 'QuickReply'],
    [6, 'ListPicker'],
    [7, undefined],
  ])('with %i topics the buttons are a %s', (count, templateType) => {
    const [, custom] = messageWriter(withTopics(labels(count)))(ASKING);
    expect(custom === undefined ? undefined : JSON.parse(custom.content).templateType).toBe(templateType);
  });

  test('names as many of too many topics as a message holds', () => {
    const [plain] = messageWriter(withTopics(labels(200)))(ASKING);
    expect(plain!.content.length).toBeLessThanOrEqual(1024);
    expect(plain!.content).toMatch(/^.*Topic 1, Topic 2, .*, or Topic \d+\.$/);
  });

  test('is asked in other words the second time', () => {
    const [plain] = messageWriter(config)({ ...ASKING, attempts: 2 });
    expect(plain?.content).toContain(config.messages['en_US']!.askTopicAgain);
  });

  test('shows the key of a topic without a label in the locale', () => {
    const [plain] = messageWriter(withTopics(['A', 'B']))({ ...ASKING, locale: 'es_US' });
    expect(plain?.content).toContain('t0 o t1');
  });
});

test('a confirmation names the topic by its label, whatever that looks like', () => {
  const settings = withTopics(['$& {topic}', 'B'], { confirmTopic: 'Is it {topic}? {agent}' });
  const [plain] = messageWriter(settings)({ ...ASKING, question: 'confirmation', topic: 't0' });
  expect(plain?.content).toBe('Is it $& {topic}? {agent}');
});

test('any texts that the configuration allows make messages that Lex and the chat accept', () => {
  const long = fc.string({ unit: 'binary', minLength: 1, maxLength: 1000, size: 'max' });
  const short = fc.string({ unit: 'binary', minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(
      fc.record({
        choose: long,
        askTopic: long,
        confirmTopic: long,
        askIssue: long,
        yesButton: short,
        noButton: short,
      }),
      fc.array(short, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('issue', 'topic', 'confirmation'),
      (texts, topics, question) => {
        const messages = messageWriter(withTopics(topics, texts))({ ...ASKING, question, topic: 't0' });
        for (const { content } of messages) {
          expect(content.length).toBeGreaterThan(0);
          expect(content.length).toBeLessThanOrEqual(1024);
        }
        if (messages[1] !== undefined) interactiveTemplate.parse(JSON.parse(messages[1].content));
      },
    ),
  );
});
