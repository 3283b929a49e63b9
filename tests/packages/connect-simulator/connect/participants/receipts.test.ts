import { describe, expect, test } from '@jest/globals';
import { Receipts } from '../../../../../packages/connect-simulator/src/connect/participants/receipts.ts';

describe('Receipts', () => {
  test('of a message that nobody has received are none', () => {
    expect(new Receipts().of('m')).toEqual([]);
  });

  test('what is read was delivered', () => {
    const receipts = new Receipts();
    expect(receipts.note('m', 'ana', 'read', 5)).toEqual({ recipientId: 'ana', deliveredAt: 5, readAt: 5 });
    expect(receipts.note('m', 'ana', 'delivered', 6)).toBeUndefined();
  });

  test('keep the first time of each', () => {
    const receipts = new Receipts();
    receipts.note('m', 'ana', 'delivered', 1);
    expect(receipts.note('m', 'ana', 'delivered', 2)).toBeUndefined();
    receipts.note('m', 'ana', 'read', 3);
    expect(receipts.note('m', 'ana', 'read', 4)).toBeUndefined();
    expect(receipts.of('m')).toEqual([{ recipientId: 'ana', deliveredAt: 1, readAt: 3 }]);
  });

  test('are kept by message and by recipient', () => {
    const receipts = new Receipts();
    receipts.note('m', 'ana', 'delivered', 1);
    receipts.note('m', 'ben', 'delivered', 2);
    receipts.note('n', 'ana', 'delivered', 3);
    expect(receipts.of('m').map(({ recipientId }) => recipientId)).toEqual(['ana', 'ben']);
    expect(receipts.of('n')).toHaveLength(1);
  });
});
