import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shortSpan } from '../../../../packages/flow-language/src/span.ts';
import { timelinePicture } from '../../../../packages/flow-language/src/timing/picture.ts';

const SPAN = { label: 'wait', kind: 'wait', from: 0, to: 3600 } as const;

test('a picture says what it shows, in light and dark', () => {
  const svg = timelinePicture({
    title: 'Waits of <b>',
    durationSeconds: 7200,
    spans: [SPAN],
    marks: [{ at: 3600, label: 'she is back & asked' }],
  });
  expect(svg).toContain('aria-label="Waits of &lt;b&gt;"');
  expect(svg).toContain('wait, 1 h');
  expect(svg).toContain('1 h: she is back &amp; asked');
  expect(svg).toContain('prefers-color-scheme: dark');
  expect(svg).not.toContain('with an agent');
});

test('labels that would overlap stand below each other', () => {
  const marks = ['one', 'two', 'three'].map((label, index) => ({
    at: 100 + index,
    label: `she is back, ${label}`,
  }));
  const svg = timelinePicture({ title: 'Waits', durationSeconds: 7200, spans: [SPAN], marks });
  const heights = [...svg.matchAll(/class="ink" x="[\d.]+" y="(\d+)"/g)].map(([, y]) => Number(y));
  expect(new Set(heights).size).toBe(marks.length);
});

test('nothing is drawn outside of a picture, whatever its spans', () => {
  const spans = fc.array(fc.tuple(fc.nat(90_000), fc.nat(90_000)), { maxLength: 20 });
  fc.assert(
    fc.property(spans, (pairs) => {
      const svg = timelinePicture({
        title: 'Waits',
        durationSeconds: 90_000,
        spans: pairs.map(([a, b]) => ({ ...SPAN, from: Math.min(a, b), to: Math.max(a, b) })),
        marks: [],
      });
      for (const [, x, width] of svg.matchAll(/class="bar wait" x="([\d.]+)" y="\d+" width="([\d.]+)"/g))
        expect(Number(x) + Number(width)).toBeLessThan(940);
    }),
  );
});

test('spans in a table are as short as they can be', () => {
  expect([0, 45, 3600, 5400, 90_061].map(shortSpan)).toEqual([
    '0 s',
    '45 s',
    '1 h',
    '1 h 30 min',
    '25 h 1 min 1 s',
  ]);
});
