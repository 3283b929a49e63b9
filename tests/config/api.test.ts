import { describe, expect, test } from '@jest/globals';
import { parseConfig } from '../../config/load.ts';
import { EXAMPLE, edited, lineOf, problemsOf } from './example.ts';

const ORIGINS = 'allowedOrigins: []';
const VALID_FOR = '{ validFor: 30d }';
const JWT = '# jwt: { issuer: https://login.example.com, audience: [my-shop] }';

function apiOf(text: string) {
  const parsed = parseConfig(text, 'my.yaml');
  if (!parsed.ok) throw new Error(parsed.findings.map(({ place, what }) => `${place} ${what}`).join('\n'));
  return parsed.config.api;
}

describe('the API in the configuration', () => {
  test('may be left out: then no page of another origin starts chats, and anybody else does', () => {
    const without = EXAMPLE.replace(/\napi:\n( .*\n)+/, '\n');
    expect(without).not.toContain('allowedOrigins');
    expect(apiOf(without)).toEqual({
      allowedOrigins: [],
      allowedAttributes: [],
      throttling: { rate: 5, burst: 8 },
      resumeTokens: { validFor: 30 * 86_400 },
    });
    expect(apiOf(EXAMPLE)).toEqual(apiOf(without));
  });

  test.each([
    'https://www.example.com',
    'https://www.example.com:8443',
    'https://*',
    'http://localhost:3000',
    'http://127.0.0.1',
    '*',
  ])('%s is an origin', (origin) => {
    expect(apiOf(edited([ORIGINS, `allowedOrigins: ["${origin}"]`])).allowedOrigins).toEqual([origin]);
  });

  test.each([
    'https://www.example.com/',
    'https://www.example.com/chat',
    'https://*.example.com',
    'https://WWW.example.com',
    'http://www.example.com',
    'http://localhost.example.com',
    'www.example.com',
    'null',
    'https://a.example,https://b.example',
  ])('%s is none', (origin) => {
    const text = edited([ORIGINS, `allowedOrigins: ["${origin}"]`]);
    expect(problemsOf(text)).toEqual([
      expect.objectContaining({
        place: 'api.allowedOrigins[0]',
        line: lineOf('allowedOrigins', text),
        what: `"${origin}" is not valid here`,
        how: expect.stringContaining('an origin such as https://www.example.com'),
      }),
    ]);
  });

  test('attributes of the flows are not for a page to set', () => {
    const text = edited([ORIGINS, 'allowedAttributes: [customerName, previousAgentArn, topic, "a b"]']);
    expect(problemsOf(text).map(({ place, what }) => `${place} ${what}`)).toEqual([
      'api.allowedAttributes[1] "previousAgentArn" is an attribute of the flows',
      'api.allowedAttributes[2] "topic" is an attribute of the flows',
      'api.allowedAttributes[3] "a b" is not valid here',
    ]);
  });

  test.each([
    ['https://login.example.com/', true],
    ['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc', true],
    ['http://127.0.0.1:8080', true],
    ['http://login.example.com', false],
    ['https://login.example.com?tenant=1', false],
    ['login.example.com', false],
  ])('an issuer %s is fine: %s', (issuer, fine) => {
    const text = edited([JWT, `jwt: { issuer: "${issuer}", audience: [shop] }`]);
    if (fine) expect(apiOf(text).jwt).toEqual({ issuer, audience: ['shop'] });
    else expect(problemsOf(text).map(({ place }) => place)).toEqual(['api.jwt.issuer']);
  });

  test('an issuer needs an audience', () => {
    const [missing] = problemsOf(edited([JWT, 'jwt: { issuer: https://login.example.com }']));
    expect(missing).toMatchObject({ place: 'api.jwt.audience', what: 'is missing' });
    const [empty] = problemsOf(edited([JWT, 'jwt: { issuer: https://login.example.com, audience: [] }']));
    expect(empty).toMatchObject({ place: 'api.jwt.audience', what: 'is an empty list' });
  });

  test.each([
    ['30s', '"30s" is too short'],
    ['366d', '"366d" is too long'],
    ['soon', '"soon" is not a duration'],
    ['30', '30 is a number, not text'],
  ])('resume tokens cannot be valid for %s', (span, problem) => {
    expect(problemsOf(edited([VALID_FOR, `{ validFor: ${span} }`]))).toEqual([
      expect.objectContaining({
        place: 'api.resumeTokens.validFor',
        what: problem,
        how: 'Allowed: a duration of 1m to 365d.',
      }),
    ]);
  });

  test('a key that is misspelt is named, with what was meant', () => {
    const [unknown] = problemsOf(edited([ORIGINS, 'allowedOrigin: []']));
    expect(unknown).toMatchObject({ place: 'api.allowedOrigin', rule: 'config-unknown-key' });
    expect(unknown?.what).toContain('api.allowedOrigins');
    const [rate] = problemsOf(edited(['rate: 5', 'rate: 0']));
    expect(rate).toMatchObject({ place: 'api.throttling.rate', how: 'Allowed: a whole number, 1 to 10000.' });
  });
});
