import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const ROOT = resolve(__dirname, '../..');
const COMMAND = ['--import', 'tsx', 'scripts/start.ts'];

let child: ChildProcess;
let output = '';
let url: string;

beforeAll(async () => {
  child = spawn(process.execPath, [...COMMAND, '--port', '0'], { cwd: ROOT });
  url = await new Promise((ready, failed) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      const [, found] = /^Ready on (http:\/\/127\.0\.0\.1:\d+)$/m.exec(output) ?? [];
      if (found !== undefined) ready(found);
    };
    child.stdout!.on('data', read);
    child.stderr!.on('data', read);
    child.once('exit', () => failed(new Error(`ended before it was ready: ${output}`)));
  });
}, 60_000);

afterAll(async () => {
  const ended = new Promise((resolveEnded) => child.once('exit', resolveEnded));
  child.kill('SIGTERM');
  await ended;
});

describe('npm start', () => {
  test('says where it is ready, and nothing else', () => {
    expect(output.trim()).toBe(`Ready on ${url}`);
  });

  test('has deployed the project: a chat starts and waits for its agent', async () => {
    const response = await fetch(`${url}/chats`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ParticipantDetails: { DisplayName: 'Ana' }, Attributes: { topic: 'billing' } }),
    });
    expect(response.status).toBe(200);
    const { data } = (await response.json()) as { data: { startChatResult: Record<string, string> } };
    expect(Object.keys(data.startChatResult)).toEqual(
      expect.arrayContaining(['ContactId', 'ParticipantId', 'ParticipantToken']),
    );
    const state = (await (await fetch(`${url}/simulator/state`)).json()) as {
      contacts: Record<string, unknown>[];
    };
    expect(state.contacts).toContainEqual(
      expect.objectContaining({
        contactId: data.startChatResult['ContactId'],
        flow: 'resumed-chats-customer-queue',
        queue: 'Billing',
        attributes: expect.objectContaining({ chatDurationMinutes: '1500', previousTopic: 'billing' }),
      }),
    );
  });

  test('shows a page', async () => {
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toMatch(/html/);
  });

  test('says which port is busy, and what to do', () => {
    const port = new URL(url).port;
    const { status, stderr } = start('--port', port);
    expect(status).toBe(1);
    expect(stderr).toContain(`Port ${port} is busy. Stop what uses it, or choose another`);
  });

  test('refuses what is no port and what is no option', () => {
    expect(start('--port', 'http').status).toBe(2);
    expect(start('--prot', '1').stderr).toContain("unknown option '--prot'");
  });

  test('names the mistakes of an instance file', () => {
    const { status, stderr } = start('--port', '0', '--instance', 'resumed-chats.yaml');
    expect(status).toBe(1);
    expect(stderr).toMatch(/resumed-chats\.yaml is not valid/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

function start(...options: string[]) {
  return spawnSync(process.execPath, [...COMMAND, ...options], {
    cwd: ROOT,
    encoding: 'utf8',
    timeout: 30_000,
  });
}
