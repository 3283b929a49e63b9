import { afterAll, describe, expect, test } from '@jest/globals';
import { readTranscriptFile } from '../../../packages/conversations/src/read.ts';
import { failureLines, fileLines, storyLines } from '../../../packages/conversations/src/report.ts';
import { runTranscript } from '../../../packages/conversations/src/run.ts';
import { DEFAULTS } from '../../../packages/conversations/src/settings.ts';
import { closeProjects } from '../../../scripts/local/project.ts';
import { prepareTranscript } from '../../../scripts/transcripts/setup.ts';
import { INSTANCE } from '../../fixture.ts';
import { ASKED, CONFIG, failureOf, PLAIN, play, ROOT, WITH_MARIA } from './support.ts';

afterAll(closeProjects);

describe('a step that cannot be done', () => {
  test.each([
    ['accepting what is not offered', 'ben accepts', '"ben accepts" to be possible', /ben cannot accept/],
    ['rejecting what is accepted', 'maria rejects', '"maria rejects" to be possible', /maria cannot reject/],
    ["leaving another one's chat", 'ben leaves', '"ben leaves" to be possible', /ben cannot leave/],
    [
      "writing in another one's chat",
      'ben says: hi',
      'ben in the chat',
      /it is with maria|the chat is with maria/,
    ],
  ])('%s fails', async (_, step, expected, happened) => {
    expect(await failureOf(`${WITH_MARIA}\n${step}\nchat is open`)).toEqual({
      step: 3,
      expected,
      happened: expect.stringMatching(happened),
    });
  });

  test('writing in a chat that has ended fails', async () => {
    expect(
      await failureOf('customer starts a chat\ncustomer ends the chat\ncustomer says: hello?\nchat is open'),
    ).toMatchObject({
      step: 3,
      happened: 'it has ended: CUSTOMER_DISCONNECT',
    });
  });
});

describe('names that stand for nothing', () => {
  test.each([
    ['mraia accepts', 'there is no agent "mraia"; there are maria, ben, chen. Did you mean "maria"?'],
    ['chat waits in: Biling', 'there is no queue "Biling"; there are BasicQueue, Billing'],
    ['chat is in the flow: disconect', 'Did you mean "disconnect"?'],
    ['chat is at the action: Long weight', 'Did you mean "Long wait"?'],
    ['customer starts a chat: { topic: bills }', 'there is no topic "bills"; there are billing'],
    ['records: [ { agent: nobody } ]', 'there is no agent "nobody"'],
    ['fault: the action "Nothing" fails', 'there is no action "Nothing"'],
    ['fault: the action "Into the queue" in nowhere fails', 'there is no flow "nowhere"'],
    [
      'fault: the action "Short wait" in disconnect fails with QueueAtCapacity',
      'the action "Short wait" has no branch QueueAtCapacity; it has',
    ],
  ])('%s is found before anything is played', async (step, problem) => {
    const { failure, story } = await play(`customer starts a chat\n${step}\nchat is open`);
    expect(failure?.happened).toContain(`a.yaml:5 (step 2): `);
    expect(failure?.happened).toContain(problem);
    expect(story).toEqual([]);
  });

  test('locales, agents and files too', async () => {
    expect(await failureOf('chat is open', 'locale: fr_FR')).toMatchObject({
      happened: expect.stringContaining('no locale "fr_FR"'),
    });
    expect(await failureOf('chat is open', 'agents: { nobody: offline }')).toMatchObject({
      happened: expect.stringContaining('no agent "nobody"'),
    });
    expect(await failureOf('chat is open', 'lambdas: { x: no/such/bundle }')).toMatchObject({
      happened: expect.stringContaining('there is no no/such/bundle'),
    });
    expect(await failureOf('chat is open', 'start: nowhere')).toMatchObject({
      happened: expect.stringContaining('no flow "nowhere" to start in'),
    });
    await expect(play('chat is open', 'flows: { f: no-such.json }')).rejects.toThrow('no-such.json');
    await expect(play('chat is open', 'instance: no-such.yaml')).rejects.toThrow('no-such.yaml');
    await expect(play('chat is open', 'config: no-such.yaml')).rejects.toThrow('no such file');
  });
});

describe('faults', () => {
  test.each([
    [
      'the Lambda wait-budget times out',
      `${WITH_MARIA}\nFAULT\nmaria leaves\nchat is in the flow: disconnect`,
    ],
    [
      'the Lambda wait-budget answers nonsense',
      `${WITH_MARIA}\nFAULT\nmaria leaves\nchat is in the flow: disconnect`,
    ],
    [
      'the Lambda wait-budget is throttled 3 times',
      `${WITH_MARIA}\nFAULT\nmaria leaves\nchat is in the flow: disconnect`,
    ],
    [
      'the Lambda fulfillment fails',
      `${ASKED}\nFAULT\ncustomer says: same issue\ncustomer sees: Something went wrong`,
    ],
    [
      'the Lambda fulfillment answers nonsense',
      `${ASKED}\nFAULT\ncustomer says: same issue\ncustomer sees: Something went wrong`,
    ],
    ['Lex is unavailable', `${ASKED}\nFAULT\ncustomer says: same issue\ncustomer sees: Something went wrong`],
    ['Lex is throttled', `${ASKED}\nFAULT\ncustomer says: same issue\ncustomer sees: Something went wrong`],
    [
      'the action "Into the queue" in return fails with QueueAtCapacity',
      `${ASKED}\nFAULT\ncustomer says: a person please\ncustomer sees: the line is full`,
    ],
    ['the action TransferContactToQueue fails', 'FAULT\ncustomer starts a chat\nchat has ended'],
  ])('%s', async (fault, steps) => {
    const { failure, story } = await play(steps.replace('FAULT', `fault: ${fault}`));
    expect(failure).toBeUndefined();
    expect(
      story.flatMap(({ events }) => events).filter(({ type }) => type === 'fault.fired').length,
    ).toBeGreaterThan(0);
  });

  test('that never happen fail the transcript', async () => {
    const { failure } = await play(
      'fault: Lex is unavailable 2 times\nfault: the action "Long wait" fails\nfault: the Lambda fulfillment fails\ncustomer starts a chat\nchat is open',
    );
    expect(failure).toMatchObject({ step: undefined, expected: 'every fault to happen' });
    expect(failure?.happened).toBe(
      'nothing came of: Lex is unavailable 2 times (2 of 2 to go); the Lambda fulfillment fails (1 of 1 to go); the action "Long wait" fails with NoMatchingError',
    );
  });
});

describe('queues', () => {
  test('fill, empty, close and open', async () => {
    const full = `${ASKED}\nBilling is full\ncustomer says: a person please\ncustomer sees: the line is full`;
    expect(
      await failureOf(
        `${full}\nBilling has room\ncustomer says: hi\ncustomer says: a person please\nchat waits in: Billing`,
      ),
    ).toBeUndefined();
    const closed = `${ASKED}\nBilling is closed\ncustomer says: a person please\ncustomer sees: closed at the moment`;
    expect(
      await failureOf(
        `${closed}\nBilling is open\ncustomer says: hi\ncustomer says: a person please\nchat waits in: Billing`,
      ),
    ).toBeUndefined();
  });

  test('closing one leaves those open that have the same hours', async () => {
    expect(
      await failureOf('Billing is closed\ncustomer starts a chat: { topic: orders }\nchat waits in: Orders'),
    ).toBeUndefined();
  });
});

describe('a failure', () => {
  test('says file, line, step, what was expected, what happened, and the last events in words', async () => {
    const result = await play(`${WITH_MARIA}\nmaria leaves\nchat is with: maria`);
    const lines = failureLines(result, PLAIN);
    expect(lines.slice(0, 4)).toEqual([
      '  a.yaml:7, step 4: chat is with: maria',
      '  expected   the chat with maria',
      '  happened   it is in the flow disconnect, at "Short wait"',
      '  the last 12 events',
    ]);
    expect(lines.at(-2)).toBe('    05 09:00:00  disconnect: "Short wait" (Wait)');
    expect(lines).toContainEqual(expect.stringContaining('the system: "Maria has left the chat.'));
    expect(fileLines('a.yaml', [result], PLAIN)[0]).toBe('✗ a.yaml  A test');
  });

  test('stops the transcript there', async () => {
    const { story } = await play('chat is open\ncustomer starts a chat');
    expect(story).toHaveLength(1);
  });

  test('is told with the story of all that happened', async () => {
    const lines = storyLines(await play(`${WITH_MARIA}\nchat is open`), PLAIN);
    expect(lines[0]).toBe('A test (defaults)');
    expect(lines).toContain('  2. maria accepts');
    expect(lines).toContain('       05 09:00:00  maria accepts the chat');
  });
});

describe('circumstances', () => {
  test('agents, locale and the beginning are as the file says', async () => {
    const result = await play(
      'customer starts a chat: { topic: billing }\nchat waits in: Billing\ncustomer sees: Gracias\nattributes: { chatStartedAt: "2026-01-10T23:00:00.000Z", locale: es_US }',
      'agents: { maria: offline }\nlocale: es_US\nstarts: 2026-01-10T23:00:00Z',
    );
    expect(result.failure).toBeUndefined();
  });

  test('a client without buttons, a duration and attributes of her own', async () => {
    const chat = '{ interactive: no, duration: 2 hours, attributes: { plan: gold } }';
    expect(
      await failureOf(
        `customer starts a chat: ${chat}\nattributes: { interactiveMessages: "false", chatDurationMinutes: 120, plan: gold }`,
      ),
    ).toBeUndefined();
    expect(
      await failureOf(`customer starts a chat: ${chat}\n2 hours pass\nchat has ended: EXPIRED`),
    ).toBeUndefined();
  });

  test.each([
    'scripts/transcripts/fixtures/own/own-flows',
    'scripts/transcripts/fixtures/own/own-bundle',
    'fixtures/aws-samples/left-and-back',
  ])("flows, instance and Lambdas of somebody's own: %s", async (name) => {
    const read = readTranscriptFile(`${ROOT}/tests/${name}.yaml`);
    if (!read.ok) throw new Error('unreadable');
    const result = await runTranscript(
      await prepareTranscript(read.transcript, { configFile: CONFIG, instance: INSTANCE }),
      DEFAULTS,
    );
    expect(failureLines(result, PLAIN)).toEqual([]);
  });
});
