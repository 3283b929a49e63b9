import { gunzipSync } from 'node:zlib';
import { UpdateBotAliasCommand, UpdateIntentCommand } from '@aws-sdk/client-lex-models-v2';
import {
  BadGatewayException,
  DeleteSessionCommand,
  DependencyFailedException,
  GetSessionCommand,
  PutSessionCommand,
  RecognizeTextCommand,
  type RecognizeTextRequest,
  ResourceNotFoundException,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-lex-runtime-v2';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AwsError } from '../../../../../packages/connect-simulator/src/aws/errors.ts';
import type { VirtualClock } from '../../../../../packages/connect-simulator/src/clock.ts';
import type { LambdaResult } from '../../../../../packages/connect-simulator/src/lambda/port.ts';
import {
  build,
  createAlias,
  createIntent,
  createLocale,
  createVersion,
  type Lex,
  localeSetting,
  type Place,
  startLex,
} from './support.ts';

const greets = (value: string) => ({
  intentClosingSetting: {
    closingResponse: { messageGroups: [{ message: { plainTextMessage: { value } } }] },
  },
});
let answer: LambdaResult;
let fault: AwsError | undefined;
let lex: Lex;
let place: Place;
let session: { botId: string; botAliasId: string; localeId: string; sessionId: string };

beforeAll(async () => {
  lex = await startLex({
    lambda: { invoke: () => Promise.resolve(answer) },
    before: () => {
      if (fault !== undefined) throw fault;
      return undefined;
    },
  });
  place = await createLocale(lex);
  await createIntent(lex, place, 'Greet', ['hello there'], greets('Version one'));
  await createIntent(lex, place, 'Order', ['order please'], { fulfillmentCodeHook: { enabled: true } });
  await build(lex, place);
  const botAliasId = await createAlias(lex, place, await createVersion(lex, place), { lambda: true });
  session = { botId: place.botId, botAliasId, localeId: 'en_US', sessionId: 'customer-1' };
});
afterAll(() => lex.close());

const say = (text: string, rest: Partial<RecognizeTextRequest> = {}) =>
  lex.runtime.send(new RecognizeTextCommand({ ...session, text, ...rest }));

test('bots made over the wire talk over the wire, with HTTP/2', async () => {
  const said = await say('hello there', {
    sessionState: { sessionAttributes: { contactId: 'c-1' } },
    requestAttributes: { 'x-amz-lex:channels:platform': 'Connect Chat' },
  });
  expect(said).toMatchObject({
    sessionId: 'customer-1',
    messages: [{ content: 'Version one', contentType: 'PlainText' }],
    sessionState: {
      intent: { name: 'Greet', state: 'ReadyForFulfillment' },
      dialogAction: { type: 'Close' },
      sessionAttributes: { contactId: 'c-1' },
    },
    interpretations: [{ intent: { name: 'Greet' }, interpretationSource: 'Lex' }, expect.anything()],
  });
});

describe('sessions', () => {
  test('are put, got and deleted', async () => {
    const key = { ...session, sessionId: 'put-1' };
    const put = await lex.runtime.send(
      new PutSessionCommand({
        ...key,
        messages: [{ content: 'Welcome', contentType: 'PlainText' }],
        sessionState: {
          dialogAction: { type: 'ElicitIntent' },
          sessionAttributes: { name: 'Zoë' },
          activeContexts: [
            {
              name: 'known',
              timeToLive: { timeToLiveInSeconds: 60, turnsToLive: 3 },
              contextAttributes: {},
            },
          ],
        },
        requestAttributes: { a: 'b' },
        responseContentType: 'text/plain; charset=utf-8',
      }),
    );
    const unpacked = (header: string | undefined) =>
      JSON.parse(gunzipSync(Buffer.from(header!, 'base64')).toString());
    expect(put).toMatchObject({ sessionId: 'put-1', contentType: expect.stringContaining('text/plain') });
    expect(unpacked(put.messages)).toEqual([{ content: 'Welcome', contentType: 'PlainText' }]);
    expect(unpacked(put.sessionState)).toMatchObject({ sessionAttributes: { name: 'Zoë' } });
    expect(unpacked(put.requestAttributes)).toEqual({ a: 'b' });
    expect((await put.audioStream?.transformToByteArray())?.length).toBe(0);
    expect(await lex.runtime.send(new GetSessionCommand(key))).toMatchObject({
      sessionId: 'put-1',
      sessionState: { dialogAction: { type: 'ElicitIntent' }, activeContexts: [{ name: 'known' }] },
    });
    expect(await lex.runtime.send(new DeleteSessionCommand(key))).toMatchObject(key);
    for (const command of [new GetSessionCommand(key), new DeleteSessionCommand(key)])
      await expect(lex.runtime.send(command as GetSessionCommand)).rejects.toThrow(ResourceNotFoundException);
  });

  test('end after their idle time', async () => {
    const clock = lex.clock as VirtualClock;
    const key = { ...session, sessionId: 'idle-1' };
    await say('hello there', key);
    clock.moveTo(clock.now() + 299_000);
    await expect(lex.runtime.send(new GetSessionCommand(key))).resolves.toBeDefined();
    clock.moveTo(clock.now() + 1000);
    await expect(lex.runtime.send(new GetSessionCommand(key))).rejects.toThrow(ResourceNotFoundException);
  });

  test('keep their version until they end; new ones are with the new version', async () => {
    const clock = lex.clock as VirtualClock;
    const going = { sessionId: 'going-1' };
    await say('hello there', going);
    const intentId = [...lex.lex.models.bots.get(place.botId)!.locales.get('en_US')!.intents.values()].find(
      ({ settings }) => settings.intentName === 'Greet',
    )!.intentId;
    await lex.models.send(
      new UpdateIntentCommand({
        ...place,
        intentId,
        intentName: 'Greet',
        sampleUtterances: [{ utterance: 'hello there' }],
        ...greets('Version two'),
      }),
    );
    await build(lex, place);
    await lex.models.send(
      new UpdateBotAliasCommand({
        botId: place.botId,
        botAliasId: session.botAliasId,
        botAliasName: 'live',
        botVersion: await createVersion(lex, place),
        botAliasLocaleSettings: { en_US: localeSetting(true) },
      }),
    );
    const told = async (rest: object) => (await say('hello there', rest)).messages?.[0]?.content;
    expect(await told(going)).toBe('Version one');
    expect(await told({ sessionId: 'new-1' })).toBe('Version two');
    clock.moveTo(clock.now() + 300_000);
    expect(await told(going)).toBe('Version two');
    expect(lex.lex.sessionCount).toBe(1);
  });

  test('on the test alias end with every change of the draft', async () => {
    const key = { ...session, botAliasId: 'TSTALIASID', sessionId: 'draft-1' };
    await say('hello there', key);
    await createIntent(lex, place, 'More', ['something more']);
    await expect(lex.runtime.send(new GetSessionCommand(key))).rejects.toThrow(ResourceNotFoundException);
    await build(lex, place);
    expect(await say('something more', key)).toMatchObject({
      sessionState: { intent: { name: 'More' } },
    });
  });
});

describe('errors', () => {
  test('404 for a bot, an alias or a session that is not there', async () => {
    await expect(say('hello', { botId: 'ZZZZZZZZZZ' })).rejects.toThrow(ResourceNotFoundException);
    await expect(say('hello', { botAliasId: 'ZZZZZZZZZZ' })).rejects.toMatchObject({
      $metadata: { httpStatusCode: 404 },
    });
  });

  test('400 for what does not fit the model, and for a language that is not enabled or built', async () => {
    await expect(say('')).rejects.toThrow(ValidationException);
    await expect(say('x'.repeat(1025))).rejects.toThrow(ValidationException);
    await expect(say('hello', { sessionId: 'a b' })).rejects.toThrow(ValidationException);
    await expect(say('hello', { localeId: 'fr_FR' })).rejects.toThrow('Language fr_FR not enabled');
    const fresh = await createLocale(lex);
    await expect(say('hello', { ...fresh, botAliasId: 'TSTALIASID' })).rejects.toThrow('not built');
    await expect(
      lex.runtime.send(new PutSessionCommand({ ...session, sessionState: undefined })),
    ).rejects.toThrow(ValidationException);
  });

  test('424 when the Lambda function fails, 502 when its answer is unusable', async () => {
    answer = { ok: false, error: { kind: 'Unhandled', message: 'broken' } };
    const failing = say('order please');
    await expect(failing).rejects.toThrow(DependencyFailedException);
    await expect(failing).rejects.toMatchObject({ $metadata: { httpStatusCode: 424 } });
    answer = { ok: true, payload: { sessionState: { intent: 'Order' } } };
    const unusable = say('order please');
    await expect(unusable).rejects.toThrow(BadGatewayException);
    await expect(unusable).rejects.toMatchObject({ $metadata: { httpStatusCode: 502 } });
  });

  test('429 with Retry-After when a fault says so', async () => {
    fault = new AwsError('ThrottlingException', 429, 'Rate exceeded', { headers: { 'retry-after': '7' } });
    try {
      const throttled = say('hello there');
      await expect(throttled).rejects.toThrow(ThrottlingException);
      await expect(throttled).rejects.toMatchObject({ $metadata: { httpStatusCode: 429 } });
      await expect(createLocale(lex)).rejects.toMatchObject({
        name: 'ThrottlingException',
        retryAfterSeconds: 7,
      });
    } finally {
      fault = undefined;
    }
  });
});
