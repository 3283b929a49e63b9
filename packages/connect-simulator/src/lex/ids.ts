import type { NewId } from '../ids.ts';

const LEX_ID = /^[0-9A-Z]{10}$/;
const POSSIBLE = 36n ** 10n;

/** Ids as Lex V2 makes them, 10 capital letters and digits, out of UUIDs: counted ones stay countable. */
export function lexIds(newId: NewId): () => string {
  return () => {
    const given = newId();
    if (LEX_ID.test(given)) return given;
    const number = BigInt(`0x${given.replace(/[^0-9a-f]/gi, '')}`) % POSSIBLE;
    return number.toString(36).toUpperCase().padStart(10, '0');
  };
}
