import { describe, expect, test } from '@jest/globals';
import { Audience } from '../../../../../packages/connect-simulator/src/connect/participants/audience.ts';
import { TestWorld } from '../support.ts';

describe('An audience', () => {
  test('hears what it has subscribed to', () => {
    const audience = new Audience();
    const heard: string[] = [];
    const listener = { subscribed: false, push: (frame: string) => heard.push(frame) };
    audience.listeners.add(listener);
    audience.broadcast('one');
    listener.subscribed = true;
    audience.broadcast('two');
    expect(heard).toEqual(['two']);
  });

  test('remembers the latest fifty ClientTokens', () => {
    const audience = new Audience();
    const said = { contentType: 'text/plain', content: 'x', id: 'id', at: 0 };
    for (let count = 0; count <= 50; count++) audience.remember(`token ${count}`, said);
    expect(audience.sent('token 0', 'text/plain', 'x')).toBeUndefined();
    expect(audience.sent('token 1', 'text/plain', 'x')).toBe(said);
  });

  test('is there only once somebody takes part over the wire: other chats cost nothing for it', () => {
    const world = new TestWorld();
    const chat = world.queued();
    const { participants } = world.connect;
    const { participantToken } = participants.customer(chat);
    participants.byParticipantToken(participantToken);
    participants.byConnectionToken(participants.connectionToken(chat).token);
    participants.sendMessage(chat, 'text/plain', 'Hello');
    participants.transcript(chat, {});
    expect(chat.audience).toBeUndefined();
  });
});
