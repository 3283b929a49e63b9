import { describe, expect, test } from '@jest/globals';
import { RealClock, VirtualClock } from '../../../packages/connect-simulator/src/clock.ts';
import { Simulator, type SimulatorOptions } from '../../../packages/connect-simulator/src/simulator.ts';

const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:helper';

function simulator(options: Partial<SimulatorOptions> = {}) {
  return new Simulator({
    instance: { queues: [{ name: 'Support' }], agents: [] },
    lambda: { invoke: async () => ({ ok: true, payload: {} }) },
    ...options,
  });
}

/** A chat that waits a minute, asks a Lambda, waits again, and so on. */
function rounds({ connect }: Simulator) {
  const error = (NextAction: string) => ({ Errors: [{ ErrorType: 'NoMatchingError', NextAction }] });
  const flow = connect.createContactFlow({
    name: 'rounds',
    type: 'CONTACT_FLOW',
    content: {
      Version: '2019-10-30',
      StartAction: 'wait',
      Actions: [
        {
          Identifier: 'wait',
          Type: 'Wait',
          Parameters: { TimeLimitSeconds: '60' },
          Transitions: {
            NextAction: 'ask',
            Conditions: [
              { NextAction: 'ask', Condition: { Operator: 'Equals', Operands: ['WaitCompleted'] } },
            ],
            ...error('ask'),
          },
        },
        {
          Identifier: 'ask',
          Type: 'InvokeLambdaFunction',
          Parameters: { LambdaFunctionARN: LAMBDA, InvocationTimeLimitSeconds: '3' },
          Transitions: { NextAction: 'wait', ...error('wait') },
        },
      ],
    },
  });
  return connect.startChatContact({ flow: flow.id, customerName: 'Cleo' });
}

describe('The simulator', () => {
  test('moves time, with each Lambda finished before what falls due next', async () => {
    const asked: number[] = [];
    const one: Simulator = simulator({
      lambda: {
        invoke: async () => {
          await Promise.resolve();
          asked.push(one.clock.now());
          return { ok: true, payload: {} };
        },
      },
    });
    const start = one.clock.now();
    rounds(one);
    await one.advance(185);
    expect(asked.map((at) => (at - start) / 1000)).toEqual([60, 120, 180]);
    expect(one.clock.now() - start).toBe(185_000);
    expect(one.events.after(one.events.lastSeq - 1)).toMatchObject([{ type: 'clock.moved', seconds: 185 }]);
  });

  test.each([-1, Number.NaN, Number.POSITIVE_INFINITY])(
    'does not move time by %d seconds',
    async (seconds) => {
      await expect(simulator().advance(seconds)).rejects.toThrow(RangeError);
    },
  );

  test('does not move real time', async () => {
    await expect(simulator({ clock: new RealClock() }).advance(1)).rejects.toThrow(
      'real time cannot be moved',
    );
  });

  test('names things the same in every run of virtual time, and never twice in real time', () => {
    const idOf = (clock: VirtualClock | RealClock) => simulator({ clock }).connect.instance.id;
    expect(idOf(new VirtualClock())).toBe(idOf(new VirtualClock()));
    expect(idOf(new RealClock())).not.toBe(idOf(new RealClock()));
  });

  test('takes some switches and leaves the others at what is assumed', () => {
    expect(simulator({ switches: { lexSessionPerContact: false } }).switches).toMatchObject({
      lexSessionPerContact: false,
      hooksCarryToQueueTransfer: true,
    });
  });

  test('keeps as many events as asked', async () => {
    const one = simulator({ retainEvents: 5 });
    rounds(one);
    await one.advance(3600);
    expect(one.events.after(0).length).toBeLessThanOrEqual(10);
  });
});
