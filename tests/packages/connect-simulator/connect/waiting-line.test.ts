import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Contact } from '../../../../packages/connect-simulator/src/connect/contact.ts';
import {
  compareRouting,
  WaitingLine,
} from '../../../../packages/connect-simulator/src/connect/waiting-line.ts';

type Place = Pick<Contact, 'priority' | 'enqueuedAt' | 'timeAdjustmentSeconds'>;
const contact = (place: Place) => place as Contact;
const places = fc.record({
  priority: fc.integer({ min: 1, max: 3 }),
  enqueuedAt: fc.integer({ min: 0, max: 5 }).map((seconds) => seconds * 1000),
  timeAdjustmentSeconds: fc.integer({ min: -2, max: 2 }),
});

describe('The waiting line', () => {
  test('is in order of priority, age, and arrival, whatever comes and goes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(places, fc.boolean()), { maxLength: 40 }), (steps) => {
        const line = new WaitingLine();
        const expected: Contact[] = [];
        for (const [place, leaves] of steps) {
          const one = contact(place);
          line.add(one);
          expected.push(one);
          if (!leaves) continue;
          const [gone] = expected.splice(Math.floor(expected.length / 2), 1);
          line.remove(gone!);
        }
        // Array.sort is stable, so equals stay in order of arrival.
        expected.sort(compareRouting);
        expect([...line].map((one, index) => one === expected[index])).toEqual(expected.map(() => true));
        expect([line.length, line.first()]).toEqual([expected.length, expected[0]]);
      }),
    );
  });

  test('has nothing against removing who is not in it', () => {
    const line = new WaitingLine();
    line.remove(contact({ priority: 1, enqueuedAt: 0, timeAdjustmentSeconds: 0 }));
    expect(line.first()).toBeUndefined();
  });
});
