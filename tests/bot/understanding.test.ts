import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { trainRecognizer } from '@resumed-chats/connect-simulator';
import { loadLabelledSets } from '../../scripts/bench/labelled-set.ts';
import { measureUnderstanding } from '../../scripts/bench/understanding.ts';
import { exampleBot } from './example.ts';

// The floor is below what is reached, so that other words in the configuration do not break the build. The figures
// that count are measured on the held-out sets, by `npm run bench`.
describe('of what customers say on coming back', () => {
  const sets = loadLabelledSets(join(__dirname, 'dev-set'));
  const figures = measureUnderstanding(trainRecognizer, exampleBot(), sets);

  test.each(figures)('$locale: at least 93 % is understood', ({ right, utterances }) => {
    expect(utterances).toBeGreaterThanOrEqual(90);
    expect(right).toBeGreaterThanOrEqual(93);
  });

  test.each(figures)('$locale: the same and a different issue are hardly ever confused', ({ confused }) => {
    expect(confused).toBeLessThanOrEqual(2);
  });

  test('both locales are measured', () => {
    expect(figures.map(({ locale }) => locale)).toEqual(['en_US', 'es_US']);
  });
});

describe('as exact utterances', () => {
  const bot = exampleBot();
  const [english, spanish] = bot.locales.map(trainRecognizer);

  test.each([
    ['Same issue', 'SameIssue'],
    ['still not working', 'SameIssue'],
    ['Nothing new.', 'SameIssue'],
    ['not a new issue', 'SameIssue'],
    ['no change', 'SameIssue'],
    ['not the same issue', 'DifferentIssue'],
    ["it's something else", 'DifferentIssue'],
    ['I have a question about my bill', 'DifferentIssue', 'billing'],
    ['new question about delivery', 'DifferentIssue', 'orders'],
    ['Technical help', 'DifferentIssue', 'technical'],
    ['human please', 'SpeakToAgent'],
    ['no bots', 'SpeakToAgent'],
    ["I'm done", 'EndChat'],
    ["it's solved, thanks", 'EndChat'],
    ['forget it, bye', 'EndChat'],
  ])('%j is %s', (text, intent, ...topics: string[]) => {
    const [best] = english!.recognize(text);
    expect(best).toMatchObject({ intent, score: 1, how: 'exact' });
    expect(best!.slots['Topic']?.interpretedValue).toBe(topics[0]);
  });

  test.each([
    ['El mismo asunto', 'SameIssue'],
    ['todavia no funciona', 'SameIssue'],
    ['no es otro problema', 'SameIssue'],
    ['No es lo mismo', 'DifferentIssue'],
    ['tengo una pregunta sobre mi factura', 'DifferentIssue', 'billing'],
    ['Pedidos', 'DifferentIssue', 'orders'],
    ['quiero hablar con una persona', 'SpeakToAgent'],
    ['ya esta resuelto, gracias', 'EndChat'],
  ])('%j is %s', (text, intent, ...topics: string[]) => {
    const [best] = spanish!.recognize(text);
    expect(best).toMatchObject({ intent, score: 1, how: 'exact' });
    expect(best!.slots['Topic']?.interpretedValue).toBe(topics[0]);
  });
});
