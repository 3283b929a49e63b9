import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { derivedId } from '../../../../../packages/connect-simulator/src/ids.ts';

test('a derived id is a UUID, the same for the same parts and another one for others', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(), (contactId, number) => {
      const id = derivedId(contactId, number);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(derivedId(contactId, number)).toBe(id);
      expect(derivedId(contactId, number + 1)).not.toBe(id);
    }),
  );
});
