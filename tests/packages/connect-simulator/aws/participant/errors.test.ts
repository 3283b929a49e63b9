import {
  AccessDeniedException,
  ConflictException,
  CreateParticipantConnectionCommand,
  InternalServerException,
  SendEventCommand,
  SendMessageCommand,
  ThrottlingException,
  ValidationException,
} from '@aws-sdk/client-connectparticipant';
import { afterEach, describe, expect, test } from '@jest/globals';
import { AwsError } from '../../../../../packages/connect-simulator/src/aws/errors.ts';
import { participantThrottling } from '../../../../../packages/connect-simulator/src/aws/participant/index.ts';
import { VirtualClock } from '../../../../../packages/connect-simulator/src/clock.ts';
import { EVENT, ParticipantWorld } from './support.ts';

let world: ParticipantWorld;
afterEach(() => world.close());

function refusal(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => {
      throw new Error('it was not refused');
    },
    (error: unknown) => error,
  );
}

describe('Errors of the participant service', () => {
  test('are the classes of the client', async () => {
    world = await ParticipantWorld.open();
    const ConnectionToken = await world.connectionToken(world.talking());
    const message = { ContentType: 'text/plain', Content: 'Hello' };
    const denied = await refusal(
      world.client.send(new SendMessageCommand({ ConnectionToken: 'x', ...message })),
    );
    expect(denied).toBeInstanceOf(AccessDeniedException);
    expect(denied).toMatchObject({
      message: 'the token was not issued by this instance',
      $retryable: undefined,
    });
    const invalid = await refusal(
      world.client.send(new SendMessageCommand({ ConnectionToken, ...message, Content: 'x'.repeat(20_000) })),
    );
    expect(invalid).toBeInstanceOf(ValidationException);
  });

  test('a conflict and an error of the service, which only faults bring about, are so as well', async () => {
    let code = 'ConflictException';
    world = await ParticipantWorld.open({
      before: (_, operation) => {
        if (operation === 'SendEvent')
          throw new AwsError(code, code === 'ConflictException' ? 409 : 500, 'asked for');
        return undefined;
      },
    });
    const ConnectionToken = await world.connectionToken(world.talking());
    const send = () =>
      world.client.send(new SendEventCommand({ ConnectionToken, ContentType: `${EVENT}.typing` }));
    expect(await refusal(send())).toBeInstanceOf(ConflictException);
    code = 'InternalServerException';
    expect(await refusal(send())).toBeInstanceOf(InternalServerException);
  });

  test('unknown members and unknown operations are refused', async () => {
    world = await ParticipantWorld.open();
    const post = (path: string, body: string) =>
      fetch(`${world.url}/participant/${path}`, { method: 'POST', body, headers: { 'x-amz-bearer': 'x' } });
    const unknown = await post('message', '{"ContentType":"text/plain","Content":"x","Text":"x"}');
    expect([unknown.status, unknown.headers.get('x-amzn-errortype')]).toEqual([400, 'ValidationException']);
    expect(await unknown.json()).toMatchObject({ Message: expect.stringContaining('Text') });
    expect((await post('message', 'no JSON')).status).toBe(400);
    expect((await post('attachment', '{}')).status).toBe(404);
  });

  test('too many requests are throttled where that is asked for, each operation by its own quota', async () => {
    const clock = new VirtualClock();
    world = await ParticipantWorld.open({ before: participantThrottling(clock) });
    const connect = (ParticipantToken: string) =>
      world.client.send(
        new CreateParticipantConnectionCommand({ ParticipantToken, ConnectParticipant: true }),
      );
    const token = world.participantToken(world.talking());
    for (let count = 0; count < 9; count++) await connect(token);
    const throttled = await refusal(connect(token));
    expect(throttled).toBeInstanceOf(ThrottlingException);
    expect(throttled).toMatchObject({ $metadata: { httpStatusCode: 429 }, message: 'Rate exceeded' });
    clock.moveTo(clock.now() + 1000);
    for (let count = 0; count < 6; count++) await connect(token);
    expect(await refusal(connect(token))).toBeInstanceOf(ThrottlingException);
  });
});
