import { type ChildProcess, spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { commandLine, ROOT, runCommand } from '../command.ts';
import { CONFIG_FILE } from '../fixture.ts';

let child: ChildProcess;
let output = '';
let url: string;

beforeAll(async () => {
  child = spawn(process.execPath, commandLine('start', ['--port', '0']), { cwd: ROOT });
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

  test("has a page with the customer's widget, which it builds when it is asked for", async () => {
    const page = await fetch(`${url}/widget`);
    expect(page.headers.get('content-type')).toMatch(/html/);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(await page.text()).toContain('<resumed-chat api="/chats"');
    const script = await fetch(`${url}/widget/resumed-chat.js`);
    expect(script.headers.get('content-type')).toMatch(/javascript/);
    expect(await script.text()).toContain('resumed-chat');
  });

  test('shows a page with all it needs, which may load nothing from outside', async () => {
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toMatch(/html/);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'self'");
    const needs = [...(await response.text()).matchAll(/(?:src|href)="(\/[^"]*)"/g)].map(([, path]) => path);
    expect(needs).toEqual(['/page.css', '/page.js']);
    for (const path of needs) expect((await fetch(url + path)).status).toBe(200);
  });

  test('says which port is busy, and what to do', async () => {
    const port = new URL(url).port;
    const { status, stderr } = await start('--port', port);
    expect(status).toBe(1);
    expect(stderr).toContain(`Port ${port} is busy. Stop what uses it, or choose another`);
  });

  test('refuses what is no port and what is no option', async () => {
    expect((await start('--port', 'http')).status).toBe(2);
    expect((await start('--prot', '1')).stderr).toContain("unknown option '--prot'");
  });

  test('names the mistakes of an instance file', async () => {
    const { status, stderr } = await start('--port', '0', '--instance', CONFIG_FILE);
    expect(status).toBe(1);
    expect(stderr).toMatch(/resumed-chats\.yaml is not valid/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

const start = (...options: string[]) => runCommand('start', options);
