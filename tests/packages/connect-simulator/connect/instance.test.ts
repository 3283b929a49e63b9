import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import {
  Instance,
  type InstanceDefinition,
  loadInstance,
} from '../../../../packages/connect-simulator/src/connect/instance.ts';
import { countedIds } from '../../../../packages/connect-simulator/src/ids.ts';
import { INSTANCE_FILE } from '../../../fixture.ts';

const instance = (definition: Partial<InstanceDefinition> = {}) =>
  new Instance(
    {
      hours: [{ name: 'Day', open: { mon: '08:00-20:00' } }],
      queues: [{ name: 'Support', hours: 'Day', maxContacts: 3 }, { name: 'Sales' }],
      agents: [{ username: 'ana', lastName: 'Silva', queues: ['Support', 'Sales'], chats: 3 }],
      ...definition,
    },
    countedIds(),
  );

describe('An instance', () => {
  test('has ids and ARNs for everything', () => {
    const made = instance();
    expect(made.arn).toBe(`arn:aws:connect:us-east-1:123456789012:instance/${made.id}`);
    const [support, ana, day] = [
      made.queues.get('Support')!,
      made.agents.get('ana')!,
      made.hours.get('Day')!,
    ];
    expect(support.arn).toBe(`${made.arn}/queue/${support.id}`);
    expect(ana.arn).toBe(`${made.arn}/agent/${ana.id}`);
    expect(day.arn).toBe(`${made.arn}/operating-hours/${day.id}`);
    expect(ana.queues[0]?.arn).toBe(`${made.arn}/queue/agent/${ana.id}`);
  });

  test('fills in what its definition leaves out', () => {
    const made = instance({ agents: [{ username: 'zoe', queues: ['Sales'] }] });
    expect(made.alias).toBe('simulated');
    expect(made.maxActiveChats).toBe(500);
    expect(made.queues.get('Sales')).toMatchObject({
      maxContacts: Number.POSITIVE_INFINITY,
      hours: undefined,
    });
    expect(made.agents.get('zoe')).toMatchObject({
      firstName: 'Zoe',
      lastName: '',
      capacity: 2,
      availability: 'available',
    });
  });

  test.each(['d-1234', 'my centre', '-a', 'a-', 'x'.repeat(46), ''])('has no alias such as "%s"', (alias) => {
    expect(() => instance({ alias })).toThrow('alias');
    expect(instance({ alias: 'my--centre-2' }).alias).toBe('my--centre-2');
  });

  test('gives each agent a queue of her own, with room for ten, before the others', () => {
    const ana = instance().agents.get('ana')!;
    expect(ana.queues.map(({ type, name, maxContacts }) => [type, name, maxContacts])).toEqual([
      ['AGENT', undefined, 10],
      ['STANDARD', 'Support', 3],
      ['STANDARD', 'Sales', Number.POSITIVE_INFINITY],
    ]);
    expect(ana.queues[0]?.agents).toEqual(new Set([ana]));
  });

  test('finds queues by ARN and id, agents by user name too, hours by ARN and id', () => {
    const made = instance();
    const [support, ana, day] = [
      made.queues.get('Support')!,
      made.agents.get('ana')!,
      made.hours.get('Day')!,
    ];
    expect([support.arn, support.id, 'Support', ''].map((reference) => made.findQueue(reference))).toEqual([
      support,
      support,
      undefined,
      undefined,
    ]);
    expect([ana.arn, ana.id, 'ana', 'arn:x/y'].map((reference) => made.findAgent(reference))).toEqual([
      ana,
      ana,
      ana,
      undefined,
    ]);
    expect([day.arn, day.id, 'Day'].map((reference) => made.findHours(reference))).toEqual([
      day,
      day,
      undefined,
    ]);
  });
});

describe('A definition with mistakes', () => {
  const messageOf = (definition: unknown): string => {
    try {
      new Instance(definition as InstanceDefinition, countedIds());
    } catch (error) {
      return (error as Error).message;
    }
    return 'none';
  };

  test('is refused with all of them at once, each with its place', () => {
    expect(
      messageOf({
        hours: [
          { name: 'Day', timezone: 'Europe/Atlantis' },
          { name: 'Night', open: { mon: '25:00-26:00', someday: '09:00-10:00' } },
        ],
        queues: [{ name: 'Support', maxContacts: -1, colour: 'red' }],
        agents: [{ username: 'a b', queues: [], chats: 11, availability: 'away' }],
      }).split('\n'),
    ).toEqual([
      'the instance definition is not valid:',
      '  hours.0.timezone: an IANA time zone such as Europe/Madrid',
      '  hours.1.open.mon: opening hours such as 09:00-17:30',
      '  hours.1.open: Unrecognized key: "someday"',
      '  queues.0.maxContacts: Too small: expected number to be >=0',
      '  queues.0: Unrecognized key: "colour"',
      '  agents.0.username: 1 to 64 letters, digits, or any of _ . @ -',
      '  agents.0.queues: Too small: expected array to have >=1 items',
      '  agents.0.chats: Too big: expected number to be <=10',
      '  agents.0.availability: Invalid option: expected one of "available"|"offline"',
    ]);
  });

  test('names what is used and not defined, and what is defined twice', () => {
    expect(
      messageOf({
        hours: [{ name: 'Day' }, { name: 'Day' }],
        queues: [{ name: 'Support', hours: 'Nights' }, { name: 'Support' }],
        agents: [
          { username: 'ana', queues: ['Billing'] },
          { username: 'ana', queues: ['Support', 'Support'] },
        ],
      }).split('\n'),
    ).toEqual([
      'the instance definition is not valid:',
      '  hours.1.name: "Day" is named twice',
      '  queues.1.name: "Support" is named twice',
      '  agents.1.username: "ana" is named twice',
      '  queues.0.hours: no hours of operation are called "Nights"',
      '  agents.0.queues.0: no queue is called "Billing"',
      '  agents.1.queues.1: "Support" is named twice',
    ]);
  });
});

describe('An instance file', () => {
  const directory = mkdtempSync(join(tmpdir(), 'instance-'));
  afterAll(() => rmSync(directory, { recursive: true }));

  test('as it is shipped can be loaded', () => {
    const definition = loadInstance(INSTANCE_FILE);
    expect([...new Instance(definition, countedIds()).queues.keys()]).toContain('BasicQueue');
  });

  test('with mistakes is named in the error', () => {
    const file = join(directory, 'wrong.yaml');
    writeFileSync(file, 'queues: []\nagents: [{ username: ana, queues: [Support] }]\n');
    expect(() => loadInstance(file)).toThrow(
      `${file} is not valid:\n  agents.0.queues.0: no queue is called "Support"`,
    );
    writeFileSync(file, '');
    expect(() => loadInstance(file)).toThrow(`${file} is not valid:`);
  });
});
