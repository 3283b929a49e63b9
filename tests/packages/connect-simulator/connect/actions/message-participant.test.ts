import { describe, expect, test } from '@jest/globals';
import { agent, now, type Short, said, TestWorld } from '../support.ts';

const it = (parameters: object): Short => ['MessageParticipant', parameters, { NoMatchingError: 'rest' }];

describe('MessageParticipant', () => {
  test('says its text, references filled in', async () => {
    const world = new TestWorld();
    const chat = await world.run(
      { it: it({ Text: 'Hi $.Attributes.name, $.Attributes.none!' }) },
      { attributes: { name: 'Cleo' } },
    );
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: Hi Cleo, !']);
    expect(world.path).toEqual(['it: Success']);
    expect(chat.transcript.at(-1)).toMatchObject({ role: 'SYSTEM', contentType: 'text/plain' });
  });

  test.each([[{ SSML: '<speak>Hi</speak>' }], [{ PromptId: 'prompt' }]])(
    'cannot say %j on chat',
    async (parameters) => {
      const world = new TestWorld();
      const chat = await world.run({ it: it(parameters) });
      expect(world.path).toEqual(['it: NoMatchingError']);
      expect(said(chat)).toEqual([]);
    },
  );

  test('says 6,000 characters and no more, and not nothing', async () => {
    const world = new TestWorld();
    for (const [length, branch] of [
      [6000, 'Success'],
      [6001, 'NoMatchingError'],
      [0, 'NoMatchingError'],
    ] as const) {
      await world.run(
        { it: it({ Text: '$.Attributes.text' }) },
        { attributes: { text: 'x'.repeat(length) } },
      );
      expect(world.path.at(-1)).toBe(`it: ${branch}`);
    }
  });

  test('without an error branch a failure goes to NextAction', async () => {
    const world = new TestWorld();
    await world.run({ it: ['MessageParticipant', { PromptId: 'prompt' }] });
    expect(world.path).toEqual(['it: Success']);
    expect(world.why('it')).toBe('NoMatchingError: chat can only be sent Text');
  });

  test.each([
    ['AgentWhisper', 'AGENT_WHISPER', []],
    ['CustomerWhisper', 'CUSTOMER_WHISPER', ['SYSTEM_MESSAGE: From ana']],
  ] as const)('in the flow of %s speaks to that side only', async (hook, type, heard) => {
    const world = new TestWorld({ instance: { agents: [agent('ana', ['Support'])] } });
    const flow = world.flow(
      'whisper',
      { it: ['MessageParticipant', { Text: 'From $.Agent.UserName' }] },
      type,
    );
    const chat = await world.run({
      hook: ['UpdateContactEventHooks', { EventHooks: { [hook]: flow.arn } }, { next: 'set' }],
      set: ['UpdateContactTargetQueue', { QueueId: world.queue('Support').arn }, { next: 'go' }],
      go: ['TransferContactToQueue'],
    });
    world.connect.agentAccepts('ana', now(chat));
    expect(said(chat)).toEqual(heard);
    expect(world.all('message')).toMatchObject([
      { name: hook === 'AgentWhisper' ? 'AGENT_WHISPER' : 'SYSTEM_MESSAGE', content: 'From ana' },
    ]);
  });
});
