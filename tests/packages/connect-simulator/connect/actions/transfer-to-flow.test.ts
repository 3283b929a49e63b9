import { describe, expect, test } from '@jest/globals';
import { at, closed, LAMBDA, type Short, said, TestWorld } from '../support.ts';

const it = (ContactFlowId: string): Short => ['TransferToFlow', { ContactFlowId }];

describe('TransferToFlow', () => {
  test.each(['id', 'arn'] as const)('goes on in the flow with that %s', async (key) => {
    const world = new TestWorld();
    const other = world.flow('other', { hello: ['MessageParticipant', { Text: 'Hello' }] });
    const chat = await world.run({ it: it(other[key]) });
    expect(world.path[0]).toBe('it: Success');
    expect(said(chat)).toEqual(['SYSTEM_MESSAGE: Hello']);
    expect(chat.contacts).toHaveLength(1);
    expect(world.all('flow.left')).toHaveLength(1);
    expect(world.all('flow.entered').map(({ flow }) => flow)).toEqual([expect.any(String), 'other']);
  });

  test('takes the flow from an attribute', async () => {
    const world = new TestWorld();
    const other = world.flow('other', { stay: ['Wait', { TimeLimitSeconds: '5' }] });
    const chat = await world.run({ it: it('$.Attributes.flow') }, { attributes: { flow: other.arn } });
    expect(at(chat)).toBe('stay');
  });

  test('keeps what the last Lambda and bot said, and no flow attributes', async () => {
    const world = new TestWorld({
      lambda: () => ({ ok: true, payload: { word: 'external' } }),
      lex: () => closed('Same'),
    });
    const other = world.flow('other', {
      say: ['MessageParticipant', { Text: '$.External.word $.Lex.IntentName [$.FlowAttributes.mine]' }],
    });
    const chat = await world.run({
      mine: ['UpdateFlowAttributes', { FlowAttributes: { mine: { Value: 'x' } } }, { next: 'lambda' }],
      lambda: [
        'InvokeLambdaFunction',
        { LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '3' },
        { next: 'bot' },
      ],
      bot: [
        'ConnectParticipantWithLexBot',
        { LexV2Bot: { AliasArn: 'arn:aws:lex:us-east-1:123456789012:bot-alias/BOTBOTBOT1/ALIASALIAS' } },
        { '= Same': 'it' },
      ],
      it: it(other.id),
    });
    await world.says(chat, 'same');
    expect(said(chat).at(-1)).toBe('SYSTEM_MESSAGE: external Same []');
  });

  test.each(['none', '$.Attributes.none'])('fails for the flow %s', async (flow) => {
    const world = new TestWorld();
    await world.run({ it: it(flow) });
    expect(world.path).toEqual(['it: NoMatchingError']);
  });

  test('fails for a flow that is no inbound or transfer flow', async () => {
    const world = new TestWorld();
    const other = world.flow('other', { done: ['EndFlowExecution'] }, 'CUSTOMER_QUEUE');
    await world.run({ it: it(other.arn) });
    expect(world.path).toEqual(['it: NoMatchingError']);
    expect(world.why('it')).toBe('"other" is a CUSTOMER_QUEUE flow');
  });
});
