import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { TranscriptItem } from '../../../../../packages/connect-simulator/src/connect/contact.ts';
import { itemId } from '../../../../../packages/connect-simulator/src/connect/participants/items.ts';
import {
  type Transcript,
  type TranscriptQuery,
  transcriptPage,
} from '../../../../../packages/connect-simulator/src/connect/participants/transcript-page.ts';

function items(contactId: string, count: number): TranscriptItem[] {
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    at: 1000 * (index + 1),
    contactId,
    type: 'MESSAGE',
    role: 'CUSTOMER',
    name: 'Cleo',
    contentType: 'text/plain',
    content: `${contactId} ${index + 1}`,
  }));
}

function transcript(past: number, current: number): Transcript {
  return { chatId: 'chat', past: items('past', past), current: items('chat', current) };
}

/** What all pages hold, in the order of the pages. */
function pages(given: Transcript, query: TranscriptQuery): string[][] {
  const found: string[][] = [];
  let nextToken: string | undefined;
  do {
    const page = transcriptPage(given, { ...query, nextToken });
    found.push(page.items.map(({ item }) => item.content));
    nextToken = page.nextToken;
  } while (nextToken !== undefined && found.length < 1000);
  return found;
}

const sizes = fc.record({
  past: fc.nat(30),
  current: fc.nat(30),
  maxResults: fc.integer({ min: 1, max: 12 }),
});

describe('Pages of a transcript', () => {
  test('backward hold every item of this chat and of earlier ones once, latest first', () => {
    fc.assert(
      fc.property(sizes, ({ past, current, maxResults }) => {
        const given = transcript(past, current);
        const all = [...given.past, ...given.current].map(({ content }) => content);
        expect(pages(given, { maxResults }).flat()).toEqual(all.reverse());
      }),
    );
  });

  test('forward hold every item of this chat once, oldest first', () => {
    fc.assert(
      fc.property(sizes, ({ past, current, maxResults }) => {
        const given = transcript(past, current);
        const found = pages(given, { maxResults, scanDirection: 'FORWARD', sortOrder: 'ASCENDING' });
        expect(found.flat()).toEqual(given.current.map(({ content }) => content));
      }),
    );
  });

  test('hold no more than asked for, and never this chat and earlier ones at once', () => {
    fc.assert(
      fc.property(sizes, ({ past, current, maxResults }) => {
        for (const page of pages(transcript(past, current), { maxResults })) {
          expect(page.length).toBeLessThanOrEqual(maxResults);
          expect(new Set(page.map((content) => content.split(' ')[0])).size).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('from an item on, both ways, meet in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(29), (current, index) => {
        const given = transcript(0, current);
        const start = given.current[index % current]!;
        const query = { startPosition: { id: itemId(start) }, maxResults: 100 };
        const forward = pages(given, { ...query, sortOrder: 'ASCENDING' }).flat();
        const backward = pages(given, { ...query, scanDirection: 'BACKWARD' }).flat();
        expect([forward[0], backward[0]]).toEqual([start.content, start.content]);
        expect(forward.length + backward.length).toBe(current + 1);
      }),
    );
  });

  test('are refused for a token that was never given, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (nextToken) => {
        expect(() => transcriptPage(transcript(0, 3), { nextToken })).toThrow('NextToken');
      }),
    );
  });

  test('beyond the end are empty', () => {
    const far = Buffer.from('chat 99 FORWARD').toString('base64url');
    expect(transcriptPage(transcript(0, 3), { nextToken: far })).toEqual({ items: [], nextToken: undefined });
    expect(transcriptPage(transcript(0, 0), {})).toEqual({ items: [], nextToken: undefined });
  });
});
