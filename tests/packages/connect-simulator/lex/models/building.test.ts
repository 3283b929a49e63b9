import { expect, test } from '@jest/globals';
import { VirtualClock } from '../../../../../packages/connect-simulator/src/clock.ts';
import { createBot } from '../../../../../packages/connect-simulator/src/lex/models/bots.ts';
import { buildLocale } from '../../../../../packages/connect-simulator/src/lex/models/building.ts';
import {
  createIntent,
  updateIntent,
} from '../../../../../packages/connect-simulator/src/lex/models/intents.ts';
import {
  createLocale,
  updateLocale,
} from '../../../../../packages/connect-simulator/src/lex/models/locales.ts';
import { ModelStore } from '../../../../../packages/connect-simulator/src/lex/models/store.ts';
import { createVersion } from '../../../../../packages/connect-simulator/src/lex/models/versions.ts';
import { trainRecognizer } from '../../../../../packages/connect-simulator/src/lex/recognition/train.ts';

function shop() {
  const clock = new VirtualClock();
  let count = 0;
  let trainings = 0;
  const store = new ModelStore({
    clock,
    newId: () => `ID${String(++count).padStart(8, '0')}`,
    latencies: { build: 60_000 },
    train: (definition) => {
      trainings++;
      return trainRecognizer(definition);
    },
  });
  const settle = (ms = 100) => {
    while (clock.runNext(clock.now() + ms));
  };
  const bot = createBot(store, {
    botName: 'Shop',
    roleArn: 'arn:aws:iam::123456789012:role/bots',
    dataPrivacy: { childDirected: false },
    idleSessionTTLInSeconds: 300,
  });
  settle();
  const ref = { botId: bot.botId, botVersion: 'DRAFT', localeId: 'en_US' };
  const locale = createLocale(store, ref, { nluIntentConfidenceThreshold: 0.4 });
  settle();
  const settings = (utterance: string) => ({ intentName: 'Greet', sampleUtterances: [{ utterance }] });
  const { intentId } = createIntent(store, ref, settings('hello'));
  return { store, clock, settle, ref, locale, intentId, settings, trainings: () => trainings };
}

test('a build takes its time by the clock', () => {
  const { store, clock, settle, ref, locale } = shop();
  buildLocale(store, ref);
  settle(59_999);
  clock.moveTo(clock.now() + 59_999);
  expect(locale.status).toBe('Building');
  settle(1);
  expect(locale.status).toBe('Built');
});

test('equal definitions are trained once, however often they are built', () => {
  const { store, settle, ref, locale, intentId, settings, trainings } = shop();
  const build = () => {
    buildLocale(store, ref);
    settle(60_000);
    return locale.built!;
  };
  const first = build();
  first.recognizer.recognize('hello', 0);
  updateIntent(store, { ...ref, intentId }, settings('good day'));
  expect(build()).not.toBe(first);
  updateIntent(store, { ...ref, intentId }, settings('hello'));
  expect(build()).toBe(first);
  expect(trainings()).toBe(1);
});

test('a version keeps what the draft was, even when the draft is rebuilt', () => {
  const { store, settle, ref, locale, intentId, settings } = shop();
  buildLocale(store, ref);
  settle(60_000);
  const version = createVersion(store, {
    botId: ref.botId,
    botVersionLocaleSpecification: { en_US: { sourceBotVersion: 'DRAFT' } },
  });
  const before = version.locales.get('en_US')!.built;
  updateIntent(store, { ...ref, intentId }, settings('good day'));
  updateLocale(store, ref, { nluIntentConfidenceThreshold: 0.9 });
  buildLocale(store, ref);
  settle(60_000);
  const kept = version.locales.get('en_US')!;
  expect(kept.built).toBe(before);
  expect(kept.settings.nluIntentConfidenceThreshold).toBe(0.4);
  expect(kept.intents.get(intentId)!.settings).toEqual(settings('hello'));
  expect(locale.built).not.toBe(before);
});
