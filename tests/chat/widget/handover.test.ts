import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { handoverLink, isHandover, readHandover } from '../../../chat/widget/handover.ts';
import { stageOf } from '../../../chat/widget/state.ts';
import { terms, wholeConversation } from './conversation.ts';

const API = 'https://api.example/chats';
const PAGE = 'https://shop.example/help?a=b#old';
const session = {
  contactId: '6f3c1f8e-0000-4000-8000-000000000001',
  participantId: '6f3c1f8e-0000-4000-8000-000000000002',
  participantToken: 'x'.repeat(900),
  service: { region: 'us-east-1' },
  terms,
};
const link = () => handoverLink(PAGE, API, { session, resumeToken: 'r' });
const fragmentOf = (address: string) => new URL(address).hash;

describe('a link to another device', () => {
  test('brings the chat along, in the fragment only', async () => {
    const address = await link();
    expect(address).toMatch(/^https:\/\/shop\.example\/help\?a=b#resumed-chat=[\w-]+$/);
    const read = await readHandover(fragmentOf(address), API);
    expect(read).toMatchObject({
      session: { ...session, terms: { ...terms, phrases: expect.anything() } },
      resumeToken: 'r',
    });
  });

  test('tells the other device all that it needs to know where the conversation is', async () => {
    const read = await readHandover(fragmentOf(await link()), API);
    const { items } = wholeConversation().transcript;
    for (let count = 0; count <= items.length; count++) {
      const [here, there] = [terms, read!.session.terms].map((by) => stageOf(items.slice(0, count), by, 0));
      expect(there).toEqual(here);
    }
  });

  test('is short enough to be sent in a message', async () => {
    expect((await link()).length).toBeLessThan(2500);
  });

  test('of another API, or of another version, is none', async () => {
    expect(await readHandover(fragmentOf(await link()), 'https://other.example/chats')).toBeUndefined();
  });

  test('that is damaged is none, and nothing fails', async () => {
    const fragment = fragmentOf(await link());
    await fc.assert(
      fc.asyncProperty(
        fc.nat(fragment.length - 15),
        fc.constantFrom('', 'A', '%', '€', '-_'),
        async (at, put) => {
          const damaged = fragment.slice(0, 14 + at) + put + fragment.slice(14 + at + 1);
          const read = await readHandover(damaged, API);
          // Base64 has bits to spare: what is read may be whole all the same.
          if (read !== undefined) expect(read.session.participantToken).not.toBe('');
        },
      ),
      { numRuns: 60 },
    );
    expect(isHandover(fragment)).toBe(true);
    expect(isHandover('#section')).toBe(false);
  });

  test('that unpacks to more than a chat is none', async () => {
    const bomb = await handoverLink(PAGE, API, {
      session: { ...session, participantToken: 'y'.repeat(1_000_000) },
    });
    expect(bomb.length).toBeLessThan(5000);
    expect(await readHandover(fragmentOf(bomb), API)).toBeUndefined();
  });
});
