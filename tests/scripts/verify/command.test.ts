import { expect, test } from '@jest/globals';
import { runCommand } from '../../command.ts';

const SAMPLE = 'tests/fixtures/aws-samples/sample-disconnect-flow.json';

test('npm run verify: files, for machines, and warnings that count', async () => {
  const { status, stdout } = await runCommand('verify', [SAMPLE, '--json', '--strict']);
  const { version, errors, checked } = JSON.parse(stdout) as Record<string, unknown>;
  expect({ version, errors, checked }).toEqual({
    version: 1,
    errors: 0,
    checked: [{ subject: SAMPLE, summary: 'Sample disconnect flow, CONTACT_FLOW, 21 actions' }],
  });
  expect(status).toBe(1);
});

test('npm run verify: a flow type that is none is not understood', async () => {
  const { status, stderr } = await runCommand('verify', [SAMPLE, '--type', 'DISCONNECT']);
  expect(stderr).toContain('one of CONTACT_FLOW');
  expect(status).toBe(2);
});
