import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { LambdaRuntime } from '@resumed-chats/connect-simulator';
import { requireConfig } from '../../../config/load.ts';
import { buildLambda, buildLambdas } from '../../../scripts/build/lambdas.ts';
import { LAMBDA_NAMES } from '../../../scripts/lambdas.ts';
import { CONFIG_FILE } from '../../fixture.ts';

const config = requireConfig(CONFIG_FILE);
const directory = mkdtempSync(join(tmpdir(), 'build-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function hashes(of: string): Record<string, string> {
  const files = readdirSync(of, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(of.length), createHash('sha256').update(readFileSync(path)).digest('hex')];
    }),
  );
}

describe('building the Lambdas', () => {
  test('gives the same bytes for the same input, wherever they are written', async () => {
    const [one, other] = [join(directory, 'one'), join(directory, 'other', 'deep')];
    await buildLambdas({ config, outDir: one });
    await buildLambdas({ config: structuredClone(config), outDir: other });
    expect(hashes(one)).toEqual(hashes(other));
    expect(Object.keys(hashes(one))).toEqual(
      expect.arrayContaining(LAMBDA_NAMES.map((name) => `/${name}/index.mjs`)),
    );
  });

  test('leaves nothing of an earlier build', async () => {
    const outDir = join(directory, 'again');
    mkdirSync(join(outDir, 'fulfillment'), { recursive: true });
    writeFileSync(join(outDir, 'fulfillment', 'old.mjs'), 'old');
    await buildLambdas({ config, outDir, names: ['fulfillment'] });
    expect(readdirSync(outDir)).toEqual(['fulfillment']);
    expect(readdirSync(join(outDir, 'fulfillment'))).toEqual(['index.mjs']);
  });

  test('keeps fulfillment under 60 KB', async () => {
    const { files } = await buildLambda('fulfillment', config);
    expect(files['index.mjs']!.length).toBeLessThan(60 * 1024);
  });

  test('keeps the AWS SDK out of what wait-budget loads when it starts', async () => {
    const { files } = await buildLambda('wait-budget', config);
    expect(Object.keys(files)).toEqual(['index.mjs', 'describe-contact.mjs']);
    expect(files['index.mjs']!.length).toBeLessThan(60 * 1024);
  });

  test('embeds the configuration that it is given', async () => {
    const messages = structuredClone(config.messages);
    messages['en_US']!.askIssue = 'Weiter wie bisher?';
    const { files } = await buildLambda('fulfillment', { ...config, messages });
    expect(Buffer.from(files['index.mjs']!).toString()).toContain('Weiter wie bisher?');
  });
});

describe('the bundles, run', () => {
  const caller = { timeoutMs: 10_000 };
  let built: ReturnType<typeof buildLambdas> | undefined;

  async function deployed(environment: Record<string, string> = {}) {
    const runtime = new LambdaRuntime({ now: () => Date.parse('2026-01-05T10:00:00Z') });
    built ??= buildLambdas({ config, outDir: join(directory, 'run') });
    for (const { name, directory: code } of await built)
      runtime.register({ arn: name, code, environment, timeoutMs: 8000 });
    return runtime;
  }

  test('fulfillment decides', async () => {
    const runtime = await deployed();
    const sessionState = { intent: { name: 'SameIssue' }, sessionAttributes: { previousAgentArn: 'arn' } };
    expect(await runtime.invoke('fulfillment', { sessionState }, caller)).toMatchObject({
      payload: { sessionState: { sessionAttributes: { resumeRoute: 'previousAgent' } } },
    });
    await runtime.close();
  });

  test('wait-budget asks Connect, through the SDK that it brings along', async () => {
    const server = createServer((_, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({ Contact: { InitiationTimestamp: Date.parse('2026-01-05T09:00:00Z') / 1000 } }),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const runtime = await deployed({
      AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      AWS_ACCESS_KEY_ID: 'test',
      AWS_SECRET_ACCESS_KEY: 'test',
    });
    const ContactData = { ContactId: 'c', InstanceARN: 'arn:aws:connect:us-east-1:123456789012:instance/i' };
    const result = await runtime.invoke('wait-budget', { Details: { ContactData } }, caller);
    expect(result).toMatchObject({ ok: true, payload: { minutesLeft: String(24 * 60), canReturn: 'true' } });
    await runtime.close();
    server.closeAllConnections();
    server.close();
  });
});
