import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { requireConfig } from '../../../config/load.ts';
import { Demo } from '../../../scripts/demo/demo.ts';
import { type Line, paint } from '../../../scripts/demo/line.ts';
import { closeProjects, prepareProject } from '../../../scripts/local/project.ts';
import { runCommand } from '../../command.ts';
import { CONFIG_FILE, INSTANCE } from '../../fixture.ts';

const config = requireConfig(CONFIG_FILE);

afterAll(closeProjects);

const text = (lines: readonly Line[]) => lines.map((line) => paint(line, false)).join('\n');

async function played(locale?: string): Promise<{ demo: Demo; story: string }> {
  const demo = new Demo(await prepareProject(config, INSTANCE), locale, () => 80);
  const parts: string[] = [];
  for await (const lines of demo.headline()) parts.push(text(lines));
  return { demo, story: parts.join('\n') };
}

describe('the headline conversation', () => {
  test.each([
    ['en_US', 'Same issue'],
    ['es_US', 'El mismo asunto'],
  ])('in %s: she leaves, is asked after hours, and lands with the same agent', async (locale, button) => {
    const { demo, story } = await played(locale);
    const moments = [
      'Ana joined',
      'Maria joined',
      'Maria left',
      '⏩ 5 minutes later',
      '⏩ 6 hours later',
      `[ ${button} ]`,
      `Ana     ${button}`,
      'Where to → previousAgent',
      "maria's own queue",
      'Maria joined',
    ];
    let at = -1;
    for (const moment of moments) {
      const found = story.indexOf(moment, at + 1);
      expect({ moment, found: found > at }).toEqual({ moment, found: true });
      at = found;
    }
    expect(demo.conversation.contact).toMatchObject({ status: 'connected', agent: { username: 'maria' } });
  });
});

describe('the terminal is yours', () => {
  let demo: Demo;
  const enter = async (line: string) => text(await demo.enter(line));

  beforeEach(async () => {
    ({ demo } = await played());
  });

  test('what is typed is what Ana says', async () => {
    expect(await enter('thank you')).toBe('15:05 Ana     thank you');
  });

  test('agents come and go, and time goes by', async () => {
    expect(await enter('/maria says Bye')).toContain('Maria   Bye');
    expect(await enter('/maria leaves')).toContain('Maria has left the chat');
    expect(await enter('/next')).toMatch(/5 minutes later[\s\S]*We missed you/);
    expect(await enter('/skip 2h')).toContain('2 hours later');
    expect(await enter('hello again')).toContain('Welcome back!');
    expect(await enter('/pick Some issue')).toContain(
      'That needs a button "Some issue", but the buttons are Same issue',
    );
    expect(await enter('/pick Same issue')).toContain('offered to maria');
  });

  test('what cannot be done is said, and nothing happens', async () => {
    expect(await enter('/ben accepts')).toMatch(/^Ben cannot accept/);
    expect(await enter('/nobody accepts')).toContain(
      'There is no agent "nobody"; there are maria, ben, chen.',
    );
    expect(await enter('/foo')).toContain('is no command');
    expect(await enter('/new bills')).toContain('There is no topic "bills"');
    expect(demo.conversation.contact.status).toBe('connected');
  });

  test('a chat that has ended takes no more', async () => {
    // The first time only the agent goes (chat.disconnectAgentOnCustomerExit).
    expect(await enter('/end')).toContain('Maria left');
    expect(await enter('/end')).toContain('The chat has ended (CUSTOMER_DISCONNECT)');
    expect(await enter('hello?')).toBe('This chat has ended. /new starts another one.');
    expect(await enter('/next')).toContain('Nothing is due');
    expect(await enter('/new')).toContain('Ana joined');
  });

  test('what the other chat does is not shown after a new one has begun', async () => {
    await enter('/maria leaves');
    await enter('/new orders');
    await enter('/chen accepts');
    expect(await enter('/skip 10m')).not.toContain('We missed you');
  });

  test('tables say who is there, who waits, and what is known', async () => {
    expect(await enter('/agents')).toMatch(/maria +available +Ana +BasicQueue, Billing/);
    expect(await enter('/queues')).toMatch(/Billing +0 in it +agents: maria/);
    expect(await enter('/attributes')).toMatch(/previousAgentArn +ARN of the agent maria/);
    expect(await enter('/records')).toMatch(/1 +API +Billing +maria +AGENT_DISCONNECT/);
    expect(await enter('/events')).toContain('Maria (agent) joins');
    expect(await enter('/help')).toContain('/skip SPAN');
  });

  test('what changes nothing that can be seen is confirmed', async () => {
    expect(await enter('/Billing is full')).toBe('Done.');
    expect(await enter('')).toBe('');
  });

  test('ends when asked to', async () => {
    expect(await enter('/quit')).toBe('');
    expect(demo.over).toBe(true);
  });
});

describe('npm run demo', () => {
  const start = (args: string[], input = '') => runCommand('demo', args, { input });

  test('--once plays the conversation and ends', async () => {
    const { status, stdout } = await start(['--once']);
    expect(stdout).toContain('One chat, one transcript, the same agent.');
    expect(stdout).not.toContain('\u001b');
    expect(status).toBe(0);
  });

  test('takes its commands from a pipe, each a line, and ends with it', async () => {
    const { status, stdout } = await start([], 'thanks\n/agents\n');
    expect(stdout).toContain('› thanks\n15:05 Ana     thanks\n› /agents');
    expect(status).toBe(0);
  });

  test.each([
    [['--nonsense'], "unknown option '--nonsense'", 2],
    [['--locale', 'fr_FR'], 'has no locale "fr_FR"; it has en_US, es_US', 2],
    [['--config', 'no-such.yaml'], 'there is no such file', 1],
  ])('%j: says what is wrong', async (args, message, exit) => {
    const { status, stderr } = await start(args);
    expect(stderr).toContain(message);
    expect(status).toBe(exit);
  });
});
