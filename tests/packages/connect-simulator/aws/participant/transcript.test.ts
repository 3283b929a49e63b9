import type { Item } from '@aws-sdk/client-connectparticipant';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Chat } from '../../../../../packages/connect-simulator/src/connect/contact.ts';
import { now } from '../../connect/support.ts';
import { EVENT, ParticipantWorld } from './support.ts';

let world: ParticipantWorld;
let chat: Chat;
beforeEach(async () => {
  world = await ParticipantWorld.open();
  // Two joined, then twelve messages, ten seconds apart, the last two in a second segment.
  chat = world.talking();
  for (let number = 1; number <= 10; number++) {
    await world.pass(10);
    world.connect.agentSays(now(chat), `m${number}`);
  }
  world.agentLeaves(chat);
  for (const words of ['m11', 'm12']) {
    await world.pass(10);
    world.connect.customerSays(chat, words);
  }
});
afterEach(() => world.close());

/** Messages by their words, events by the end of their type. */
function words(items: readonly Item[] | undefined): string[] {
  return (items ?? []).map(({ Content, ContentType }) => Content ?? ContentType!.replace(`${EVENT}.`, ''));
}

const ALL = [
  'participant.joined',
  'participant.joined',
  ...Array.from({ length: 10 }, (_, index) => `m${index + 1}`),
  'participant.left',
  'm11',
  'm12',
];

describe('GetTranscript', () => {
  test('gives the latest ten, latest first', async () => {
    const { Transcript, InitialContactId, NextToken } = await world.transcript(chat);
    expect(words(Transcript)).toEqual(ALL.slice(-10).reverse());
    expect(InitialContactId).toBe(chat.initialContactId);
    expect(NextToken).toMatch(/^.{1,1000}$/);
    expect(words((await world.transcript(chat, { MaxResults: 0 })).Transcript)).toHaveLength(10);
  });

  test('items have exactly the members of the service', async () => {
    const { Transcript } = await world.transcript(chat, { MaxResults: 3, SortOrder: 'ASCENDING' });
    const { participantId } = world.connect.participants.customer(chat);
    const [first, second] = chat.contacts.map(({ contactId }) => contactId);
    const common = { AbsoluteTime: expect.stringMatching(/^2026-01-05T09:.*Z$/), Id: expect.any(String) };
    expect(Transcript).toEqual([
      {
        ...common,
        ContentType: `${EVENT}.participant.left`,
        Type: 'EVENT',
        ParticipantId: expect.any(String),
        DisplayName: 'Ana',
        ParticipantRole: 'AGENT',
        ContactId: first,
      },
      ...['m11', 'm12'].map((Content) => ({
        ...common,
        Content,
        ContentType: 'text/plain',
        Type: 'MESSAGE',
        ParticipantId: participantId,
        DisplayName: 'Cleo',
        ParticipantRole: 'CUSTOMER',
        ContactId: second,
      })),
    ]);
    expect(new Set(Transcript?.map(({ Id }) => Id)).size).toBe(3);
  });

  test.each(['BACKWARD', 'FORWARD'] as const)(
    'pages %s reach every item once, new ones or not',
    async (ScanDirection) => {
      const seen: string[] = [];
      let NextToken: string | undefined;
      do {
        const page = await world.transcript(chat, {
          ScanDirection,
          SortOrder: ScanDirection === 'FORWARD' ? 'ASCENDING' : 'DESCENDING',
          MaxResults: 4,
          ...(NextToken === undefined ? {} : { NextToken }),
        });
        seen.push(...words(page.Transcript));
        if (ScanDirection === 'BACKWARD') world.connect.customerSays(chat, 'and another thing');
        ({ NextToken } = page);
      } while (NextToken !== undefined);
      expect(seen).toEqual(ScanDirection === 'FORWARD' ? ALL : [...ALL].reverse());
    },
  );

  test('starts at an item, itself included, forward unless told otherwise', async () => {
    const { Transcript } = await world.transcript(chat, { MaxResults: 100 });
    const Id = Transcript!.find(({ Content }) => Content === 'm9')!.Id!;
    const from = (more: object) => world.transcript(chat, { StartPosition: { Id }, MaxResults: 3, ...more });
    expect(words((await from({ SortOrder: 'ASCENDING' })).Transcript)).toEqual([
      'm9',
      'm10',
      'participant.left',
    ]);
    expect(words((await from({ ScanDirection: 'BACKWARD' })).Transcript)).toEqual(['m9', 'm8', 'm7']);
  });

  test('starts at a time', async () => {
    const at = (seconds: number) => new Date(Date.UTC(2026, 0, 5, 9, 0, seconds)).toISOString();
    const from = async (AbsoluteTime: string, ScanDirection: 'FORWARD' | 'BACKWARD') =>
      words(
        (
          await world.transcript(chat, {
            StartPosition: { AbsoluteTime },
            ScanDirection,
            SortOrder: 'ASCENDING',
            MaxResults: 2,
          })
        ).Transcript,
      );
    expect(await from(at(90), 'FORWARD')).toEqual(['m9', 'm10']);
    expect(await from(at(91), 'BACKWARD')).toEqual(['m8', 'm9']);
    expect(await from(at(1000), 'FORWARD')).toEqual([]);
    expect(await from(at(-5), 'BACKWARD')).toEqual([]);
  });

  test('starts so many before the end', async () => {
    const from = async (MostRecent: number) =>
      words(
        (await world.transcript(chat, { StartPosition: { MostRecent }, SortOrder: 'ASCENDING' })).Transcript,
      );
    expect(await from(2)).toEqual(['m11', 'm12']);
    expect(await from(0)).toEqual([]);
    expect(await from(100)).toEqual(ALL.slice(0, 10));
  });

  test('an empty start position, as chatjs sends it, is none', async () => {
    const { Transcript } = await world.transcript(chat, { StartPosition: {}, MaxResults: 2 });
    expect(words(Transcript)).toEqual(['m12', 'm11']);
  });

  test('of one contact gives that segment only', async () => {
    const { Transcript, NextToken } = await world.transcript(chat, { ContactId: now(chat).contactId });
    expect(words(Transcript)).toEqual(['m12', 'm11']);
    expect(NextToken).toBeUndefined();
  });

  test('of a chat that continues another gives what was said there after its own', async () => {
    world.connect.stopContact(chat.initialContactId);
    const last = chat.contacts.at(-1)!;
    const next = world.talking({
      origin: {
        continues: {
          contactId: last.contactId,
          contactAssociationId: chat.initialContactId,
          contacts: 2,
          transcript: chat.transcript,
        },
      },
    });
    world.connect.customerSays(next, 'new');
    const page = await world.transcript(next, { MaxResults: 100 });
    expect(words(page.Transcript)).toEqual(['new', 'participant.joined', 'participant.joined']);
    const past = await world.transcript(next, { MaxResults: 3, NextToken: page.NextToken! });
    expect(past.Transcript).toMatchObject([
      { ContentType: `${EVENT}.chat.ended`, RelatedContactId: last.contactId },
      { Content: 'm12', RelatedContactId: last.contactId, ParticipantRole: 'CUSTOMER', DisplayName: 'Cleo' },
      { Content: 'm11', RelatedContactId: last.contactId },
    ]);
    expect(past.Transcript?.every((item) => item.ContactId === undefined)).toBe(true);
    const first = await world.transcript(next, { MaxResults: 100, ScanDirection: 'FORWARD' });
    expect(words(first.Transcript)).toEqual(['new', 'participant.joined', 'participant.joined']);
  });

  test.each([
    ['too many results', { MaxResults: 101 }],
    ['two start positions', { StartPosition: { MostRecent: 1, Id: 'x' } }],
    ['an item that is not there', { StartPosition: { Id: 'none' } }],
    ['a time that is none', { StartPosition: { AbsoluteTime: 'yesterday' } }],
    ['a token that is none', { NextToken: 'none' }],
    ['a contact of another chat', { ContactId: 'none' }],
    ['a direction that is none', { ScanDirection: 'SIDEWAYS' as never }],
  ])('refuses %s', async (_, input) => {
    await expect(world.transcript(chat, input)).rejects.toMatchObject({
      name: 'ValidationException',
      $metadata: { httpStatusCode: 400 },
    });
  });

  test('refuses the NextToken of another chat', async () => {
    const { NextToken } = await world.transcript(chat);
    await expect(world.transcript(world.queued('Sales'), { NextToken: NextToken! })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
});
