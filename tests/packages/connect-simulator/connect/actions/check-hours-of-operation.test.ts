import { describe, expect, test } from '@jest/globals';
import { type Short, TestWorld } from '../support.ts';

// The world starts on Monday 5 January 2026, 09:00 UTC.
const hours = [
  { name: 'Early', open: { mon: '06:00-12:00' } },
  { name: 'Late', open: { mon: '14:00-22:00' } },
];
const instance = {
  hours,
  queues: [{ name: 'Day', hours: 'Early' }, { name: 'Night', hours: 'Late' }, { name: 'Any' }],
};

const it = (named?: string): Short => [
  'CheckHoursOfOperation',
  named === undefined ? {} : { HoursOfOperationId: named },
];

function afterQueue(world: TestWorld, queue: string) {
  return {
    set: ['UpdateContactTargetQueue', { QueueId: world.queue(queue).arn }, { next: 'it' }],
    it: it(),
  } as const;
}

describe('CheckHoursOfOperation', () => {
  test.each([
    ['Early', '= True', '"Early" is open'],
    ['Late', '= False', '"Late" is closed'],
  ])('checks the hours %s by ARN', async (name, branch, why) => {
    const world = new TestWorld({ instance });
    await world.run({ it: it(world.connect.instance.hours.get(name)!.arn) });
    expect(world.path).toEqual([`it: ${branch}`]);
    expect(world.why('it')).toBe(why);
  });

  test('checks hours by id, and from an attribute', async () => {
    const world = new TestWorld({ instance });
    const { id } = world.connect.instance.hours.get('Early')!;
    await world.run({ it: it('$.Attributes.hours') }, { attributes: { hours: id } });
    expect(world.path).toEqual(['it: = True']);
  });

  test.each([
    ['Day', '= True'],
    ['Night', '= False'],
  ])('checks those of the working queue %s when none are named', async (queue, branch) => {
    const world = new TestWorld({ instance });
    await world.run(afterQueue(world, queue));
    expect(world.path.at(-1)).toBe(`it: ${branch}`);
  });

  test('fails for a name: the service knows ids and ARNs', async () => {
    const world = new TestWorld({ instance });
    await world.run({ it: it('Early') });
    expect(world.path).toEqual(['it: NoMatchingError']);
    expect(world.why('it')).toBe('no hours of operation "Early"');
  });

  test('fails without hours, and without a working queue', async () => {
    const world = new TestWorld({ instance });
    await world.run(afterQueue(world, 'Any'));
    await world.run({ it: it() });
    expect(world.path.filter((step) => step.startsWith('it'))).toEqual([
      'it: NoMatchingError',
      'it: NoMatchingError',
    ]);
    expect(world.why('it')).toBe('the working queue has no hours');
  });
});
