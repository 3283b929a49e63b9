import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EMPTY } from '../../../chat/widget/items.ts';
import { type Clocks, FAR_MS, presentTime } from '../../../chat/widget/present.ts';
import { stateOf } from '../../../chat/widget/state.ts';
import { statusLine } from '../../../chat/widget/status.ts';
import { wordsFor } from '../../../chat/widget/strings/index.ts';
import { timeline } from '../../../chat/widget/timeline.ts';
import { MINUTE, noPhrases, phrases, Script, START, terms } from './conversation.ts';

const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const words = wordsFor('en_US', 'UTC');

/** Maria has just left: reply within five minutes. */
const left = () =>
  new Script()
    .ana('Hello')
    .joined('Maria')
    .left('Maria')
    .flow('Maria has left the chat. Reply within 5 minutes to reach Maria again directly.');

const clocks = (script: Script, more: Partial<Clocks> = {}): Clocks => ({
  device: script.at,
  transcript: script.transcript,
  terms,
  ahead: undefined,
  hasEnded: false,
  ...more,
});

/** What she reads where the device's clock says this. */
function read(script: Script, more: Partial<Clocks> = {}): { status: string; days: string[] } {
  const now = presentTime(clocks(script, more));
  const { transcript } = script;
  const state = stateOf({ items: transcript.items, terms, link: 'open', now });
  const days = timeline({ transcript, outbox: [], answerable: true, words, now }).filter(
    ({ kind }) => kind === 'day',
  );
  return { status: statusLine(state, words, now), days: days.map((day) => ('text' in day ? day.text : '')) };
}

const REPLY = 'Maria has left. Reply until 9:05\u00a0AM to reach Maria directly.';

describe('the present', () => {
  test("is the device's time, which goes on between two messages", () => {
    const script = left();
    expect(presentTime(clocks(script, { device: script.at + 7 * MINUTE, ahead: 300 }))).toBe(
      script.at + 7 * MINUTE,
    );
    expect(read(script, { device: script.at + 7 * MINUTE, ahead: 300 }).status).toBe(
      'Reply until 9:05\u00a0PM and we take it up where we left off.',
    );
    // She has the page open since yesterday.
    expect(read(script, { device: script.at + 20 * HOUR }).days).toEqual(['Thursday, November 26']);
  });

  test('is what was said last, where that is still to come', () => {
    for (const behind of [MINUTE, 12 * HOUR, 40 * DAY])
      expect(read(left(), { device: START - behind })).toEqual({ status: REPLY, days: ['Today'] });
    const wound = left()
      .pass(12 * HOUR)
      .flow(phrases.queueFull);
    expect(read(wound, { device: START }).status).toBe(
      'Reply until Fri\u00a09:00\u00a0AM and we take it up where we left off.',
    );
  });

  test('is what was said last, where the device is further than the chat can last', () => {
    for (const later of [26 * HOUR, 300 * DAY])
      expect(read(left(), { device: START + later })).toEqual({ status: REPLY, days: ['Today'] });
    // Where nobody says how long it lasts, AWS does.
    const { durationMinutes, startedAt, ...unknown } = noPhrases;
    const script = left();
    const at = (device: number) => presentTime(clocks(script, { device, terms: unknown }));
    expect([at(START + 6 * DAY), at(START + 8 * DAY)]).toEqual([START + 6 * DAY, script.at]);
  });

  test('is what was said last, where that came at another time by the clock of the device', () => {
    for (const ahead of [5 * MINUTE, HOUR])
      expect(read(left(), { device: START + ahead + 7 * MINUTE, ahead })).toEqual({
        status: REPLY,
        days: ['Today'],
      });
  });

  test('is the time at which the chat began, where nothing is said yet', () => {
    const nothing = { transcript: EMPTY, ahead: -12 * HOUR };
    expect(presentTime(clocks(left(), { ...nothing, device: START - 12 * HOUR }))).toBe(START);
    expect(presentTime(clocks(left(), { ...nothing, device: 7, terms: { phrases: {} } }))).toBe(7);
  });

  test("is the device's own again once the chat has ended, or while an earlier one is all there is", () => {
    const script = left().ends();
    const device = START + 3 * DAY;
    expect(presentTime(clocks(script, { device, hasEnded: true, ahead: 200 }))).toBe(device);
    const past = left();
    for (const item of past.items) Object.assign(item, { ContactId: '', RelatedContactId: 'r' });
    expect(presentTime(clocks(past, { device, terms: { phrases: {} } }))).toBe(device);
  });

  test('is never before what was said, and by the device wherever that may be right', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -DAY, max: 2 * DAY }),
        fc.option(fc.integer({ min: -2 * FAR_MS, max: 2 * FAR_MS }), { nil: undefined }),
        fc.boolean(),
        (later, ahead, hasEnded) => {
          const script = left();
          const now = presentTime(clocks(script, { device: START + later, ahead, hasEnded }));
          expect(now).toBeGreaterThanOrEqual(script.at);
          expect([script.at, START + later]).toContain(now);
        },
      ),
    );
  });
});
