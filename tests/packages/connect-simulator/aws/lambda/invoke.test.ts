import {
  CreateFunctionCommand,
  InvokeCommand,
  type InvokeCommandInput,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { VirtualClock } from '../../../../../packages/connect-simulator/src/clock.ts';
import { failureOf, startServices, zipOf } from '../services.ts';

const SOURCE = `
export const handler = async (event) => {
  console.log('asked to ' + event?.do);
  if (event?.do === 'throw') throw new RangeError('too far');
  if (event?.do === 'hang') await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (event?.do === 'environment') return [process.env.MINE, process.env.OF_THE_CLOUD, process.env.AWS_ENDPOINT_URL];
  return { got: event };
};`;

let services: Awaited<ReturnType<typeof startServices>>;
const clock = new VirtualClock();
const FunctionName = 'invoked';
beforeAll(async () => {
  services = await startServices({ clock });
  const { lambda } = services;
  await lambda.send(
    new CreateFunctionCommand({
      FunctionName,
      Role: 'arn:aws:iam::123456789012:role/any',
      Runtime: 'nodejs24.x',
      Handler: 'index.handler',
      Timeout: 1,
      Environment: { Variables: { MINE: 'own', AWS_ENDPOINT_URL: 'http://other' } },
      Code: { ZipFile: zipOf(SOURCE) },
    }),
  );
  expect(await failureOf(lambda.send(new InvokeCommand({ FunctionName })))).toMatchObject({
    name: 'ResourceConflictException',
    message: expect.stringContaining('Pending'),
  });
  clock.runNext();
});

async function invoke(event: unknown, options: Partial<InvokeCommandInput> = {}) {
  const { Payload, ...answer } = await services.lambda.send(
    new InvokeCommand({
      FunctionName,
      ...(event === undefined ? {} : { Payload: JSON.stringify(event) }),
      ...options,
    }),
  );
  const text = Payload?.transformToString() ?? '';
  return { ...answer, payload: text === '' ? undefined : JSON.parse(text) };
}

describe('Invoke', () => {
  test('answers what the function does', async () => {
    const answer = await invoke({ a: [1, 'ü'] });
    expect(answer).toMatchObject({
      StatusCode: 200,
      ExecutedVersion: '$LATEST',
      payload: { got: { a: [1, 'ü'] } },
    });
    expect(answer.FunctionError).toBeUndefined();
  });

  test.each([[[1, 2]], ['text'], [7], [null]])('takes any JSON as an event: %j', async (event) => {
    expect((await invoke(event)).payload).toEqual({ got: event });
  });

  test('without a payload the event is an empty object', async () => {
    expect((await invoke(undefined)).payload).toEqual({ got: {} });
  });

  test('an error of the function is an answer too', async () => {
    expect(await invoke({ do: 'throw' })).toMatchObject({
      StatusCode: 200,
      FunctionError: 'Unhandled',
      payload: { errorType: 'RangeError', errorMessage: 'too far' },
    });
  });

  test('so is its timeout', async () => {
    expect(await invoke({ do: 'hang' })).toMatchObject({
      FunctionError: 'Unhandled',
      payload: { errorType: 'Sandbox.Timedout', errorMessage: 'Task timed out after 1.00 seconds' },
    });
  });

  test('gives the end of the log when asked', async () => {
    const { LogResult = '' } = await invoke({ do: 'log' }, { LogType: 'Tail' });
    expect(Buffer.from(LogResult, 'base64').toString()).toContain('asked to log');
  });

  test('as an event it does not wait, and a dry run does not run', async () => {
    expect(await invoke({}, { InvocationType: 'Event' })).toMatchObject({
      StatusCode: 202,
      payload: undefined,
    });
    expect(await invoke({}, { InvocationType: 'DryRun' })).toMatchObject({ StatusCode: 204 });
  });

  test('refuses a payload that is no JSON, and functions that are not there', async () => {
    const broken = new InvokeCommand({ FunctionName, Payload: '{' });
    expect(await failureOf(services.lambda.send(broken))).toMatchObject({
      name: 'InvalidRequestContentException',
      status: 400,
    });
    const nobody = new InvokeCommand({ FunctionName: 'nobody' });
    expect(await failureOf(services.lambda.send(nobody))).toMatchObject({
      name: 'ResourceNotFoundException',
      status: 404,
    });
  });

  test("functions have the cloud's variables where they have none of their own", async () => {
    expect((await invoke({ do: 'environment' })).payload).toEqual(['own', 'yes', 'http://other']);
  });

  test('new settings are in force once the update is done', async () => {
    const Environment = { Variables: { MINE: 'new' } };
    await services.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment }));
    expect((await invoke({ do: 'environment' })).payload[0]).toBe('own');
    clock.runNext();
    expect((await invoke({ do: 'environment' })).payload[0]).toBe('new');
  });
});
