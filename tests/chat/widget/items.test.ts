import { describe, expect, test } from '@jest/globals';
import { EMPTY, EVENT, withItems } from '../../../chat/widget/items.ts';

const message = (id: string, at: string, more: object = {}) => ({
  Id: id,
  AbsoluteTime: at,
  Type: 'MESSAGE',
  ContentType: 'text/plain',
  Content: `text of ${id}`,
  ParticipantRole: 'CUSTOMER',
  ContactId: 'c',
  ...more,
});
const receipt = (messageId: string, times: object) => ({
  Id: messageId,
  Type: 'MESSAGEMETADATA',
  ContentType: 'application/vnd.amazonaws.connect.event.message.metadata',
  MessageMetadata: { MessageId: messageId, Receipts: [times] },
});

describe('a transcript', () => {
  test('is in the order of time, each item once', () => {
    const late = message('b', '2026-11-26T09:00:02.000Z');
    const early = message('a', '2026-11-26T09:00:01.000Z');
    const { items } = withItems(withItems(EMPTY, [late]), [early, late]);
    expect(items.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('has an earlier chat before this one, whatever the clock said then', () => {
    const past = message('p', '2026-11-26T09:00:03.000Z', {
      ContactId: undefined,
      RelatedContactId: 'earlier',
    });
    const now = message('n', '2026-11-26T09:00:02.000Z');
    expect(withItems(EMPTY, [now, past]).items.map(({ id }) => id)).toEqual(['p', 'n']);
  });

  test('takes the fuller of two with one id', () => {
    const answer = message('a', '2026-11-26T09:00:01.000Z');
    const pushed = { ...answer, DisplayName: 'Ana' };
    for (const order of [
      [answer, pushed],
      [pushed, answer],
    ])
      expect(withItems(EMPTY, order).items[0]?.name).toBe('Ana');
  });

  test('knows how far her messages have come, whichever receipt comes first', () => {
    const [delivered, read] = [{ DeliveredTimestamp: 'x' }, { DeliveredTimestamp: 'x', ReadTimestamp: 'y' }];
    const inOrder = withItems(EMPTY, [receipt('a', delivered), receipt('a', read), receipt('b', delivered)]);
    const reversed = withItems(EMPTY, [receipt('b', delivered), receipt('a', read), receipt('a', delivered)]);
    for (const { reach } of [inOrder, reversed])
      expect(Object.fromEntries(reach)).toEqual({ a: 'read', b: 'delivered' });
  });

  test('reads receipts that come with the messages of a transcript', () => {
    const withReceipt = message('a', '2026-11-26T09:00:01.000Z', {
      MessageMetadata: { MessageId: 'a', Receipts: [{ DeliveredTimestamp: 'x', ReadTimestamp: 'y' }] },
    });
    expect(withItems(EMPTY, [withReceipt]).reach.get('a')).toBe('read');
  });

  test('keeps nothing that is true for a moment only', () => {
    const typing = message('t', '2026-11-26T09:00:01.000Z', { Type: 'EVENT', ContentType: EVENT.typing });
    expect(withItems(EMPTY, [typing]).items).toEqual([]);
  });

  test('names an attachment', () => {
    const attached = message('a', '2026-11-26T09:00:01.000Z', {
      Type: 'ATTACHMENT',
      Attachments: [{ AttachmentName: 'bill.pdf' }],
    });
    expect(withItems(EMPTY, [attached]).items[0]).toMatchObject({ kind: 'attachment', content: 'bill.pdf' });
  });

  test('passes over the end that chatjs makes up, which has neither id nor time', () => {
    const madeUp = {
      AbsoluteTime: '',
      ContentType: EVENT.ended,
      Id: '',
      Type: 'EVENT',
      InitialContactId: '',
    };
    expect(withItems(EMPTY, [madeUp])).toEqual(EMPTY);
  });
});
