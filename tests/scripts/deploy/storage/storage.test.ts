import { describe, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { stepLine } from '../../../../scripts/deploy/print.ts';
import { artefactOf } from '../../../../scripts/deploy/storage/artefact.ts';
import { planStorage, planStorageRemoval } from '../../../../scripts/deploy/storage/plan.ts';

const text = (value: string) => new TextEncoder().encode(value);
const artefact = artefactOf('fulfillment', { 'index.mjs': text('export {}') });

describe('an artefact', () => {
  test('is the same bytes whenever and in whatever order its files come', () => {
    const files = { 'b.mjs': text('b'), 'a.mjs': text('a') };
    const again = artefactOf('x', { 'a.mjs': text('a'), 'b.mjs': text('b') });
    expect(Buffer.from(artefactOf('x', files).zip).equals(Buffer.from(again.zip))).toBe(true);
    expect(artefactOf('x', files).key).toBe(again.key);
    expect(again.key).toMatch(/^x\/[0-9a-f]{32}\.zip$/);
  });

  test('holds the files', () => {
    expect(unzipSync(artefact.zip)['index.mjs']).toEqual(text('export {}'));
  });

  test('has another key for another content', () => {
    expect(artefactOf('fulfillment', { 'index.mjs': text('other') }).key).not.toBe(artefact.key);
  });
});

describe('the plan for the bucket', () => {
  test('makes it, closes it, and uploads what is not there', () => {
    expect(planStorage('b', [artefact], undefined).map(stepLine)).toEqual([
      '+ bucket b',
      '~ bucket b (block public access)',
      `+ artefact ${artefact.key} (1 KB)`,
    ]);
  });

  test('is empty when all is there', () => {
    expect(planStorage('b', [artefact], { closed: true, keys: [artefact.key, 'old.zip'] })).toEqual([]);
  });

  test('closes a bucket that somebody has opened', () => {
    const opened = planStorage('b', [], { closed: false, keys: [] });
    expect(opened.map(({ action }) => action.do)).toEqual(['bucket.close']);
  });

  test('removes our bundles, and the bucket when nothing else is in it', () => {
    const ours = { closed: true, keys: [artefact.key] };
    expect(planStorageRemoval('b', ours).map(({ action }) => action.do)).toEqual([
      'artefact.delete',
      'bucket.delete',
    ]);
    const shared = { closed: true, keys: [artefact.key, 'somebody/else.txt'] };
    expect(planStorageRemoval('b', shared).map(({ action }) => action.do)).toEqual(['artefact.delete']);
    expect(planStorageRemoval('b', undefined)).toEqual([]);
  });
});
