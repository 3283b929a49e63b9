import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { REPORTS } from '../../../config/contract.ts';
import { createHandler } from '../../../fulfillment/wait-budget/handler.ts';
import { withReports } from '../../../fulfillment/wait-budget/report.ts';
import { METRICS } from '../../../logging/metrics.ts';
import { countsIn } from '../../logging/emf.ts';
import { config, logInto, NOW } from '../helpers.ts';
import connectEvent from './contact-event.json';

const MARIA = 'arn:aws:connect:us-east-1:123456789012:instance/i/agent/maria';
const BEN = 'arn:aws:connect:us-east-1:123456789012:instance/i/agent/ben';

function subject() {
  const lines: string[] = [];
  const log = logInto(lines, 'rc');
  const lookUpStart = async () => {
    throw new Error('a report needs nothing of Connect');
  };
  const handler = withReports(createHandler(config, { now: () => NOW, lookUpStart, log }), log);
  return { lines, handler };
}

function event(parameters: Record<string, unknown>, attributes: Record<string, string> = {}) {
  const { ContactData } = connectEvent.Details;
  const Attributes = { ...ContactData.Attributes, previousAgentArn: MARIA, ...attributes };
  return {
    ...connectEvent,
    Details: { Parameters: parameters, ContactData: { ...ContactData, Attributes } },
  };
}

async function counted(parameters: Record<string, unknown>, attributes: Record<string, string> = {}) {
  const { lines, handler } = subject();
  expect(await handler(event(parameters, attributes))).toEqual({});
  expect(lines).toHaveLength(1);
  return countsIn(lines[0]!, 'rc');
}

describe('a report', () => {
  test.each([
    ['a return soon', { report: 'returned' }, { resumePhase: 'sameAgent' }, { Returns: 1, ReturnsAsked: 0 }],
    [
      'a return that is asked',
      { report: 'returned' },
      { resumePhase: 'ask' },
      { Returns: 1, ReturnsAsked: 1 },
    ],
    [
      'the previous agent',
      { report: 'agentAnswered', agentArn: MARIA },
      {},
      { BackWithAgent: 1, FellBack: 0 },
    ],
    ['a colleague in her queue', { report: 'agentAnswered', agentArn: BEN }, {}, {}],
    ['nobody known', { report: 'agentAnswered', agentArn: '' }, { previousAgentArn: '' }, {}],
    ['an agent not to be had', { report: 'fellBack' }, {}, { BackWithAgent: 0, FellBack: 1 }],
    ['a wait without a return', { report: 'expired' }, {}, { WaitsExpired: 1 }],
    ['a bot that failed', { report: 'botFailed' }, {}, { BotFailures: 1 }],
  ])('of %s is counted, and answered with nothing', async (_, parameters, attributes, counts) => {
    expect(await counted(parameters, attributes)).toEqual(counts);
  });

  test('says which contact it is about, and nothing of what was said', async () => {
    const { lines, handler } = subject();
    await handler(event({ report: 'fellBack', note: 'card 4111' }, { secret: 'card 4111' }));
    expect(JSON.parse(lines[0]!)).toMatchObject({
      event: 'report',
      report: 'fellBack',
      contactId: connectEvent.Details.ContactData.ContactId,
    });
    expect(lines.join()).not.toMatch(/4111|Maria/);
  });

  test('that nobody knows is not counted, and not written into the log', async () => {
    const { lines, handler } = subject();
    expect(await handler(event({ report: 'my card is 4111' }))).toEqual({});
    expect(lines).toEqual([expect.stringContaining('"report":"unknown"')]);
    expect(countsIn(lines[0]!, 'rc')).toEqual({});
    expect(lines.join()).not.toContain('4111');
  });

  test('comes as a parameter: an attribute of the same name is none', async () => {
    const { lines, handler } = subject();
    expect(await handler(event({}, { report: 'fellBack' }))).toHaveProperty('canReturn', 'true');
    expect(countsIn(lines[0]!, 'rc')).toEqual({});
  });
});

describe('a question for the budget', () => {
  test('counts the last call, when no time is left', async () => {
    const { lines, handler } = subject();
    const late = await handler(event({}, { chatStartedAt: '2026-01-04T11:15:00Z' }));
    expect(late).toHaveProperty('canReturn', 'false');
    expect(lines.map((line) => countsIn(line, 'rc'))).toEqual([{ LastCalls: 1 }]);
  });

  test('that cannot be read is still answered', async () => {
    const { handler } = subject();
    const exploding = {
      get Details(): never {
        throw new Error('no');
      },
    };
    expect(await handler(exploding)).toHaveProperty('canReturn', 'true');
  });
});

test('whatever is reported, the answer is an empty map, and what is counted are metrics that there are', async () => {
  const names: ReadonlySet<string> = new Set(METRICS);
  const text = fc.oneof(fc.string(), fc.constantFrom(MARIA, BEN));
  const parameters = fc.record({
    report: fc.oneof(fc.constantFrom(...REPORTS), fc.string({ minLength: 1 })),
    agentArn: text,
  });
  await fc.assert(
    fc.asyncProperty(parameters, text, async (given, previousAgentArn) => {
      const counts = await counted(given, { previousAgentArn });
      for (const name of Object.keys(counts)) expect(names.has(name)).toBe(true);
    }),
  );
});
