import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadInstance } from '@resumed-chats/connect-simulator';
import { type Cloud, startCloud } from '@resumed-chats/connect-simulator/cloud';
import { playLive } from '../../../scripts/transcripts/live-run.ts';
import { type Ran, ROOT, runCommand } from '../../command.ts';
import { CONFIG_FILE, INSTANCE, INSTANCE_FILE } from '../../fixture.ts';

const CREDENTIALS = { accessKeyId: 'test', secretAccessKey: 'not-to-be-seen' };

let cloud: Cloud;
beforeAll(async () => {
  const instance = loadInstance(INSTANCE_FILE);
  cloud = await startCloud({ instance, port: 0, latencyMs: 1 });
});
afterAll(() => cloud.close());

/** Runs a command on the cloud of this file. */
function run(command: string, args: string[], env: Record<string, string | undefined> = {}): Promise<Ran> {
  return runCommand(command, args, {
    env: {
      PATH: process.env['PATH'],
      HOME: '/nonexistent',
      AWS_EC2_METADATA_DISABLED: 'true',
      AWS_REGION: 'us-east-1',
      AWS_ENDPOINT_URL: cloud.url,
      AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
      ...env,
    },
  });
}

describe('the commands, one after the other', () => {
  test('deploy --plan says what would be made', async () => {
    const { status, stdout, stderr } = await run('deploy', ['--plan']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(
      /^resumed-chats in account 123456789012, us-east-1, instance my-contact-centre:\n {2}\+ bucket/,
    );
    expect(stdout).toMatch(/\n\d+ to create, \d+ to change, 0 to delete\n/);
  }, 20_000);

  test('deploy --json makes it and answers one document without secrets', async () => {
    const { status, stdout } = await run('deploy', ['--json']);
    const document = JSON.parse(stdout) as {
      applied: boolean;
      changes: unknown[];
      outputs: { chatsUrl: string };
    };
    expect(status).toBe(0);
    expect(document).toMatchObject({
      ok: true,
      applied: true,
      stackName: 'resumed-chats',
      account: '123456789012',
    });
    expect(document.outputs.chatsUrl).toContain(cloud.url);
    expect(stdout).not.toContain(CREDENTIALS.secretAccessKey);
  }, 20_000);

  test('deploy a second time says that there is nothing to change', async () => {
    const { status, stdout } = await run('deploy', []);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Nothing to change: everything is as declared\.\nChats start at POST http/);
  }, 20_000);

  test('the deployed bot plays the transcripts, and its sessions are deleted', async () => {
    const files = ['es-same-issue', 'es-different-topic', 'back-within-minutes', 'fulfillment-times-out'].map(
      (name) => resolve(ROOT, `tests/transcripts/${name}.yaml`),
    );
    const summary = await playLive(files, {
      configFile: CONFIG_FILE,
      instance: INSTANCE,
      configuredName: 'resumed-chats',
      stackName: 'resumed-chats',
      region: 'us-east-1',
      endpoint: cloud.url,
      credentials: CREDENTIALS,
    });
    expect(summary).toMatchObject({ passed: 2, failed: 0 });
    expect(summary.passedOver.map(({ why }) => why)).toEqual([
      'the bot is not asked',
      'the deployed Lambda cannot be made to fail',
    ]);
    expect(summary.sessions).toBeGreaterThan(1);
  }, 20_000);

  test('destroy wants --yes in a script', async () => {
    const { status, stdout } = await run('destroy', []);
    expect(status).toBe(1);
    expect(stdout).toContain('  - flow resumed-chats-inbound\n');
    expect(stdout).toContain('Nothing is removed without --yes.');
  }, 20_000);

  test('destroy --yes removes it, and there is no bot to play with any more', async () => {
    const { status, stdout } = await run('destroy', ['--yes']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\nRemoved: \d+ resources\.\n$/);
    const live = await run('transcripts', ['--live', 'tests/transcripts/es-bye.yaml']);
    expect(live.status).toBe(1);
    expect(live.stderr).toMatch(/^bot resumed-chats: there is no such bot\. Deploy it first/);
  }, 20_000);
});

test('what cannot be begun says so, with exit code 1, and what is not understood with 2', async () => {
  const nobody = `http://127.0.0.1:${await freePort()}`;
  const cases: [string[], Record<string, string | undefined>, number, RegExp][] = [
    [[], { AWS_ACCESS_KEY_ID: '' }, 1, /does not take the credentials, or there are none/],
    [[], { AWS_REGION: undefined }, 1, /no AWS region is chosen.*--region/],
    [['--config', 'nowhere.yaml'], {}, 1, /nowhere\.yaml:1: .*no such file/],
    [[], { AWS_ENDPOINT_URL: nobody }, 1, /^GetCallerIdentity: nothing answers there/],
    [['--now'], {}, 2, /unknown option '--now'/],
  ];
  await Promise.all(
    cases.map(async ([args, env, code, message]) => {
      const { status, stderr } = await run('deploy', ['--plan', ...args], env);
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/\n\s+at /);
      expect(status).toBe(code);
    }),
  );
}, 40_000);

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}
