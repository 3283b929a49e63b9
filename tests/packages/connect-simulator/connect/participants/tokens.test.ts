import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type TokenClaims,
  TokenMint,
} from '../../../../../packages/connect-simulator/src/connect/participants/tokens.ts';

const claims: fc.Arbitrary<TokenClaims> = fc.record({
  kind: fc.constantFrom('participant', 'connection', 'socket'),
  chatId: fc.uuid(),
  expiresAt: fc.option(fc.nat(), { nil: undefined }),
});

describe('Tokens', () => {
  test('say what they were issued for, in fewer characters than the service allows', () => {
    const mint = new TokenMint();
    fc.assert(
      fc.property(claims, (given) => {
        const token = mint.issue(given);
        expect(mint.read(token)).toEqual(given);
        expect(token).toMatch(/^[\w.-]{1,1000}$/);
      }),
    );
  });

  test('say nothing once a character is another one', () => {
    const mint = new TokenMint();
    fc.assert(
      fc.property(claims, fc.nat(), fc.constantFrom('A', 'b', '.', '-'), (given, at, character) => {
        const token = mint.issue(given);
        const index = at % token.length;
        const forged = token.slice(0, index) + character + token.slice(index + 1);
        // Base64 has more than one spelling for the last bits; what is read has to be what was issued.
        if (forged !== token) expect([undefined, given]).toContainEqual(mint.read(forged));
      }),
    );
  });

  test('of another process, and no tokens at all, say nothing', () => {
    const token = new TokenMint().issue({ kind: 'participant', chatId: 'c', expiresAt: undefined });
    const mint = new TokenMint();
    for (const one of [token, '', '.', 'a.b.c']) expect(mint.read(one)).toBeUndefined();
    fc.assert(fc.property(fc.string(), (text) => expect(mint.read(text)).toBeUndefined()));
  });
});
