import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ConnectWorld, refused } from './support.ts';

let world: ConnectWorld;
beforeAll(async () => {
  world = await ConnectWorld.open();
});
afterAll(() => world.close());

/** An ended chat of two segments, with a word in each. */
async function past(origin = {}) {
  const disconnect = world.flow(`disconnect ${world.log.lastSeq}`, {
    wait: ['Wait', { TimeLimitSeconds: '60' }, { '= WaitCompleted': 'end' }],
    end: ['DisconnectParticipant'],
  });
  const chat = world.connected({ CustomerRemaining: disconnect }, origin);
  await world.says(chat, 'to the agent');
  world.connect.agentLeaves('ana', chat.contacts[0]!);
  await world.says(chat, 'to nobody');
  await world.pass(60);
  expect(chat.ended).toBe(true);
  const [first = '', second = ''] = chat.contacts.map(({ contactId }) => contactId);
  return { chat, first, second };
}

/** All that was said, page by page back into the past. */
async function words(ParticipantToken: string | undefined): Promise<string[]> {
  const { ConnectionCredentials } = await world.participant.createParticipantConnection({
    ParticipantToken,
    Type: ['CONNECTION_CREDENTIALS'],
  });
  const words: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await world.participant.getTranscript({
      ConnectionToken: ConnectionCredentials?.ConnectionToken,
      MaxResults: 100,
      NextToken,
    });
    for (const { Type, Content } of page.Transcript ?? [])
      if (Type === 'MESSAGE') words.unshift(Content ?? '');
    ({ NextToken } = page);
  } while (NextToken !== undefined);
  return words;
}

describe('A persistent chat', () => {
  test('takes over an entire past session, from its last contact', async () => {
    const { first, second } = await past();
    const started = await world.startChat({
      PersistentChat: { RehydrationType: 'ENTIRE_PAST_SESSION', SourceContactId: first },
      InitialMessage: { ContentType: 'text/plain', Content: 'back again' },
    });
    expect(started.ContinuedFromContactId).toBe(second);
    expect(await words(started.ParticipantToken)).toEqual(['to the agent', 'to nobody', 'back again']);
    const { Contact } = await world.client.describeContact({
      InstanceId: world.id,
      ContactId: started.ContactId,
    });
    expect(Contact).toMatchObject({ RelatedContactId: second, ContactAssociationId: first });
    expect(Contact?.Attributes).toEqual({});
  });

  test('goes on from one segment, without what came after it', async () => {
    const { first } = await past();
    const started = await world.startChat({
      PersistentChat: { RehydrationType: 'FROM_SEGMENT', SourceContactId: first },
    });
    expect(started.ContinuedFromContactId).toBe(first);
    expect(await words(started.ParticipantToken)).toEqual(['to the agent']);
  });

  test('may be continued itself', async () => {
    const { first } = await past();
    const PersistentChat = { RehydrationType: 'ENTIRE_PAST_SESSION', SourceContactId: first };
    const second = await world.startChat({ PersistentChat });
    await world.client.stopContact({ InstanceId: world.id, ContactId: second.ContactId });
    const third = await world.startChat({
      PersistentChat: { ...PersistentChat, SourceContactId: second.ContactId },
    });
    expect(await words(third.ParticipantToken)).toEqual(['to the agent', 'to nobody']);
    const { Contact } = await world.client.describeContact({
      InstanceId: world.id,
      ContactId: third.ContactId,
    });
    expect(Contact).toMatchObject({ RelatedContactId: second.ContactId, ContactAssociationId: first });
  });

  test('continues no chat that goes on', async () => {
    const { ContactId: SourceContactId } = await world.startChat();
    const error = await refused(
      world.startChat({ PersistentChat: { RehydrationType: 'FROM_SEGMENT', SourceContactId } }),
    );
    expect(error).toMatchObject({ name: 'InvalidRequestException', status: 400 });
    expect(error.message).toContain('has not ended');
  });

  test('names an entire session by its first contact', async () => {
    const { second } = await past();
    const error = await refused(
      world.startChat({
        PersistentChat: { RehydrationType: 'ENTIRE_PAST_SESSION', SourceContactId: second },
      }),
    );
    expect(error.message).toContain('the first contact');
  });

  test('has 100 past contacts at most, and 5 MB of past transcript', async () => {
    const continues = { contactId: 'x', contactAssociationId: 'x', contacts: 99, transcript: [] };
    const many = await past({ origin: { continues } });
    const start = (SourceContactId: string) =>
      world.startChat({ PersistentChat: { RehydrationType: 'ENTIRE_PAST_SESSION', SourceContactId } });
    expect((await refused(start(many.first))).message).toContain('101 past contacts');
    const long = await past();
    const item = { ...long.chat.transcript[0]!, content: 'x'.repeat(5 * 1024 * 1024) };
    long.chat.transcript.push(item);
    expect((await refused(start(long.first))).message).toContain('5242880 bytes');
  });
});
