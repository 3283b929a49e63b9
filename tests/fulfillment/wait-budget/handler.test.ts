import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BUDGET } from '../../../config/contract.ts';
import { createHandler } from '../../../fulfillment/wait-budget/handler.ts';
import type { ChatId } from '../../../fulfillment/wait-budget/look-up-start.ts';
import { config, logInto, NOW } from '../helpers.ts';
import connectEvent from './contact-event.json';

const texts = config.messages['en_US']!;

function subject({ startedAt }: { startedAt?: number } = {}) {
  const lookups: ChatId[] = [];
  const logs: string[] = [];
  const handler = createHandler(config, {
    now: () => NOW,
    lookUpStart: async (chat) => {
      lookups.push(chat);
      if (startedAt === undefined) throw new Error('no such contact of Ana');
      return startedAt;
    },
    log: logInto(logs),
  });
  return { handler, lookups, logs };
}

function event(attributes: Record<string, string>, contact: object = {}, parameters: object = {}) {
  const ContactData = { ...connectEvent.Details.ContactData, ...contact };
  return {
    ...connectEvent,
    Details: {
      Parameters: parameters,
      ContactData: { ...ContactData, Attributes: { ...ContactData.Attributes, ...attributes } },
    },
  };
}

describe('wait-budget', () => {
  test('answers from the attributes of the contact', async () => {
    const { handler, lookups } = subject();
    expect(await handler(event({}))).toEqual({
      canReturn: 'true',
      canAskOnReturn: 'true',
      sameAgentWaitSeconds: '300',
      askOnReturnWaitSeconds: '43200',
      minutesLeft: '1380',
      nextReturnCount: '2',
      agentLeftText: texts.agentLeft.replaceAll('{agent}', 'Maria').replace('{replyWithin}', '5 minutes'),
      missedYouText: texts.missedYou.replace('{replyWithin}', '12 hours'),
    });
    expect(lookups).toEqual([]);
  });

  test('answers the same when it is invoked again', async () => {
    const { handler } = subject();
    expect(await handler(event({}))).toEqual(await handler(event({})));
  });

  test.each(['', 'yesterday', '1767600000', '2026-01-05'])(
    'asks Connect when chatStartedAt is %j',
    async (text) => {
      const { handler, lookups } = subject({ startedAt: NOW - 24.6 * 3_600_000 });
      const answer = await handler(event({ chatStartedAt: text }));
      const { InitialContactId: initialContactId } = connectEvent.Details.ContactData;
      expect(lookups).toEqual([
        expect.objectContaining({ instanceId: '11111111-2222-3333-4444-555555555555', initialContactId }),
      ]);
      expect(answer).toMatchObject({ canReturn: 'false', minutesLeft: '24' });
    },
  );

  test.each(['', '59', '10081', '25h', '-60'])(
    "the configured duration holds when the contact's is %j",
    async (text) => {
      const { handler } = subject();
      expect((await handler(event({ chatDurationMinutes: text }))).minutesLeft).toBe('1380');
    },
  );

  test('when Connect does not tell either, the first return gets its waits', async () => {
    const { handler, logs } = subject();
    const answer = await handler(event({ chatStartedAt: '', returnCount: '' }));
    expect(answer).toMatchObject({ canReturn: 'true', sameAgentWaitSeconds: '300', nextReturnCount: '1' });
    expect(logs.join()).toContain('"start":"assumed"');
    expect(logs.join()).not.toContain('Ana');
  });

  test('a parameter from the flow wins over the attribute of the same name', async () => {
    const { handler } = subject();
    const late = { chatStartedAt: '2026-01-04T22:00:00Z' };
    const asking = await handler(event(late, {}, { resumePhase: 'ask' }));
    const first = await handler(event(late));
    expect(Number(asking.askOnReturnWaitSeconds) - Number(first.askOnReturnWaitSeconds)).toBe(300);
  });

  test.each([
    ['the attribute', { locale: 'es_US' }, { LanguageCode: 'en-US' }, 'Maria ha salido'],
    ['Connect, when there is none', { locale: '' }, { LanguageCode: 'es-US' }, 'Maria ha salido'],
    ['another country of its language', { locale: '' }, { LanguageCode: 'es-MX' }, 'Maria ha salido'],
    ['nobody: the first one', { locale: '' }, { LanguageCode: 'fr-FR' }, 'Maria has left'],
  ])('speaks the language named by %s', async (_, attributes, contact, start) => {
    const { handler } = subject();
    expect((await handler(event(attributes, contact))).agentLeftText.startsWith(start)).toBe(true);
  });

  test.each(['', '  \n '])('with the agent called %j the text names nobody', async (previousAgentName) => {
    const { handler } = subject();
    expect((await handler(event({ previousAgentName }))).agentLeftText).toBe(texts.agentLeftNoTime);
  });

  test('a name stands in the text as it is, and in no more room than a name needs', async () => {
    const { handler } = subject();
    const { agentLeftText } = await handler(event({ previousAgentName: '$& {replyWithin}\n😀' }));
    expect(agentLeftText.startsWith('$& {replyWithin} 😀 has left')).toBe(true);
    const long = await handler(event({ previousAgentName: 'x'.repeat(9000) }));
    expect(long.agentLeftText.length).toBeLessThanOrEqual(1024);
  });

  test('without time for a return the texts promise none', async () => {
    const { handler } = subject();
    const answer = await handler(event({ chatStartedAt: '2026-01-04T11:15:00Z' }));
    expect(answer).toMatchObject({
      canReturn: 'false',
      agentLeftText: texts.agentLeftNoTime,
      missedYouText: texts.missedYouNoTime,
    });
  });

  test('whatever arrives, the answer is a flat map of texts with every key', async () => {
    const { handler } = subject();
    const exploding = {
      get Details(): never {
        throw new Error('no');
      },
    };
    const attributes = fc.dictionary(
      fc.constantFrom(
        'chatStartedAt',
        'chatDurationMinutes',
        'returnCount',
        'locale',
        'previousAgentName',
        'resumePhase',
      ),
      fc.oneof(fc.string(), fc.anything()),
    );
    const events = fc.oneof(
      fc.anything(),
      fc.constant(exploding),
      attributes.map((Attributes) => ({ Details: { ContactData: { Attributes } } })),
    );
    await fc.assert(
      fc.asyncProperty(events, async (value) => {
        const answer = await handler(value);
        expect(Object.keys(answer).sort()).toEqual(Object.values(BUDGET).sort());
        for (const text of Object.values(answer)) expect(typeof text).toBe('string');
        expect(answer.sameAgentWaitSeconds).toMatch(/^[1-9]\d{0,5}$/);
        expect(answer.askOnReturnWaitSeconds).toMatch(/^[1-9]\d{0,5}$/);
        expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(32 * 1024);
      }),
      { numRuns: 1000 },
    );
  });
});
