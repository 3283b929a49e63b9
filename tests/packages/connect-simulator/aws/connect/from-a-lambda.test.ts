import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { requireConfig } from '../../../../../config/load.ts';
import { LambdaRuntime } from '../../../../../packages/connect-simulator/src/lambda/runtime.ts';
import { buildLambdas } from '../../../../../scripts/build/lambdas.ts';
import { CONFIG_FILE } from '../../../../fixture.ts';
import { LAMBDA, said } from '../../connect/support.ts';
import { ConnectWorld } from './support.ts';

const config = requireConfig(CONFIG_FILE);
const outDir = mkdtempSync(join(tmpdir(), 'from-a-lambda-'));

let world: ConnectWorld;
let runtime: LambdaRuntime;
beforeAll(async () => {
  runtime = new LambdaRuntime({ now: () => world.clock.now() });
  world = await ConnectWorld.open({
    lambda: (event, functionArn) => runtime.invoke(functionArn, event, { timeoutMs: 8000 }),
  });
  const [built] = await buildLambdas({ config, outDir, names: ['wait-budget'] });
  runtime.register({
    arn: LAMBDA,
    code: built!.directory,
    timeoutMs: 10_000,
    memoryMb: 256,
    environment: {
      AWS_ENDPOINT_URL_CONNECT: world.url,
      AWS_ACCESS_KEY_ID: 'any',
      AWS_SECRET_ACCESS_KEY: 'any',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    },
  });
});
afterAll(async () => {
  await runtime.close();
  await world.close();
  rmSync(outDir, { recursive: true, force: true });
});

describe('A built Lambda that is invoked from a flow', () => {
  test('asks this instance when the chat began, if no attribute says so', async () => {
    const flow = world.flow('asking', {
      wait: ['Wait', { TimeLimitSeconds: '200' }, { '= WaitCompleted': 'call', NoMatchingError: 'call' }],
      call: [
        'InvokeLambdaFunction',
        {
          LambdaFunctionARN: LAMBDA,
          InvocationTimeLimitSeconds: '8',
          ResponseValidation: { ResponseType: 'STRING_MAP' },
        },
        { next: 'say' },
      ],
      say: ['MessageParticipant', { Text: '$.External.minutesLeft minutes left' }],
    });
    const { ContactId } = await world.startChat({ ContactFlowId: flow.id });
    await world.pass(200);
    // 25 h less three minutes and twenty seconds; without an answer it would assume that far more is used up.
    const left = Math.floor(config.chat.duration / 60) - 4;
    expect(world.path.slice(0, 2)).toEqual(['wait: = WaitCompleted', 'call: Success']);
    expect(said(world.chat(ContactId))).toEqual([`SYSTEM_MESSAGE: ${left} minutes left`]);
  });
});
