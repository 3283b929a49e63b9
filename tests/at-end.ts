import { afterAll, afterEach } from '@jest/globals';

/**
 * Hooks of helpers, which several test files may share (see groups/group.ts): they run for all of them, and not only for
 * the first that loads the helper.
 */
const ends: (() => unknown)[] = [];
const tidies: (() => unknown)[] = [];

/** Runs once, when all tests that were loaded together are over. */
export const atEnd = (close: () => unknown) => void ends.push(close);

/** Runs after each test. */
export const afterEveryTest = (tidy: () => unknown) => void tidies.push(tidy);

afterEach(async () => {
  for (const tidy of tidies) await tidy();
});
afterAll(async () => {
  for (const close of ends.splice(0)) await close();
});
