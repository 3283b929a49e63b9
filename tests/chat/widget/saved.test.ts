import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readOutbox } from '../../../chat/widget/outbox.ts';
import { readSaved, readService, type Saved, writeSaved } from '../../../chat/widget/saved.ts';
import { readTerms, writeTerms } from '../../../chat/widget/terms.ts';
import { terms } from './conversation.ts';

const session = {
  contactId: 'c',
  participantId: 'p',
  participantToken: 't',
  service: { region: 'eu-central-1' },
  terms,
};

describe('what is kept on the device', () => {
  test.each<Saved>([
    {},
    { session },
    { session, resumeToken: 'r' },
    { resumeToken: 'r', ended: true, name: 'Ana' },
  ])('is read as it was written (%#)', (saved) => {
    expect(readSaved(writeSaved(saved))).toEqual(saved);
  });

  test('is nothing when it is anything else', () => {
    expect(readSaved(null)).toEqual({});
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (written) => {
        expect(readSaved(written)).toEqual({});
        expect(readOutbox(written)).toEqual([]);
      }),
    );
  });

  test('of what she wrote is sent again, whatever became of it', () => {
    const outbox = [{ token: 'a', text: 'Hello', at: 1, state: 'sending' }, { token: 'b' }];
    expect(readOutbox(JSON.stringify(outbox))).toEqual([
      { token: 'a', text: 'Hello', at: 1, state: 'waiting' },
    ]);
  });
});

describe('where the token is sent', () => {
  test('is AWS, in the region that is named', () => {
    expect(readService({ region: 'ap-southeast-2' })).toEqual({ region: 'ap-southeast-2' });
    expect(readService({ region: 'us-gov-west-1' })).toEqual({ region: 'us-gov-west-1' });
    for (const region of ['evil.example/', 'us-east-1.evil.example#', '', 7, undefined])
      expect(readService({ region })).toEqual({ region: 'us-east-1' });
  });

  test('or this machine, and never anything else that an answer or a link may say', () => {
    expect(readService({ endpoint: 'http://127.0.0.1:4600/' }).endpoint).toBe('http://127.0.0.1:4600');
    for (const endpoint of ['http://127.0.0.1:4600/worlds/3', 'http://localhost/worlds/a_b-c.d~e'])
      for (const end of ['', '/']) expect(readService({ endpoint: endpoint + end }).endpoint).toBe(endpoint);
    expect(readService({ endpoint: 'http://127.0.0.1/worlds/../%2e%2e/x' }).endpoint).toBe(
      'http://127.0.0.1/x',
    );
    for (const endpoint of [
      'https://evil.example',
      'https://127.0.0.1/worlds/3',
      'http://evil.example/worlds/3',
      'http://127.0.0.1.evil.example',
      'http://127.0.0.1@evil.example/worlds/3',
      'http://ana@127.0.0.1/worlds/3',
      'http://127.0.0.1/worlds/3?to=evil.example',
      'http://127.0.0.1/worlds/3#evil.example',
      'http://127.0.0.1//evil.example',
      'http://127.0.0.1/worlds/%2F%2Fevil.example',
      'http://127.0.0.1/worlds/é',
      `http://127.0.0.1/${'a'.repeat(200)}`,
      'javascript:alert(1)',
      'x',
      7,
    ])
      expect(readService({ endpoint })).not.toHaveProperty('endpoint');
  });

  test('stays on this machine, whatever is written behind its name', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webPath(), fc.string()), (path) => {
        const { endpoint } = readService({ endpoint: `http://127.0.0.1:4600/${path}` });
        // What is left has nothing that a client could read as anything but a path.
        if (endpoint !== undefined) expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:4600(\/[\w.~-]+)*$/);
      }),
    );
  });
});

describe('the terms of a chat', () => {
  test('are read again as they were saved', () => {
    expect(readTerms(JSON.parse(JSON.stringify(writeTerms(terms))))).toEqual(terms);
  });

  test('leave out what is missing or wrong', () => {
    expect(readTerms(undefined)).toEqual({ phrases: {} });
    expect(
      readTerms({
        startedAt: 'soon',
        durationMinutes: -1,
        locale: '<b>',
        waits: {},
        phrases: { a: 1, b: '' },
      }),
    ).toEqual({
      phrases: {},
    });
    fc.assert(fc.property(fc.anything(), (value) => expect(readTerms(value)).toHaveProperty('phrases')));
  });
});
