import { z } from 'zod';
import { CONTACT } from './contract.ts';
import { durationBetween } from './duration-schema.ts';

const MINUTE = 60;
const DAY = 86_400;

/** What a page that starts a chat may say anyway, and what flows and Lambdas keep for themselves. */
const TAKEN: readonly string[] = [...Object.values(CONTACT), 'topic', 'interactive'];

const LOOPBACK = String.raw`http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?`;

const origin = z
  .string()
  .regex(new RegExp(String.raw`^(\*|https:\/\/(\*|[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?)|${LOOPBACK})$`))
  .describe(
    'an origin such as https://www.example.com, in small letters and without a slash at the end (http:// only for this machine); * for all',
  );

const attribute = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,100}$/)
  .refine((name) => !TAKEN.includes(name), 'is an attribute of the flows')
  .describe('the name of a contact attribute, of letters, digits, - and _, that is none of the flows');

const issuer = z
  .string()
  .regex(new RegExp(String.raw`^(https:\/\/[^\s\/?#]+|${LOOPBACK})(\/[^\s?#]*)?$`))
  .describe("an OpenID Connect issuer's https:// URL, exactly as its tokens name it");

const audience = z
  .string()
  .regex(/^[^\s,]{1,256}$/)
  .describe('an audience (or client id), without commas');

/** The defaults let nobody's page in but the API's own origin, and start no more chats than Amazon Connect does. */
export const apiSchema = z.strictObject({
  /** Origins of the pages that may start chats. */
  allowedOrigins: z.array(origin).max(50).describe('a list of at most 50 origins').default([]),
  /** Contact attributes that a page may set, beside locale, topic and interactive. */
  allowedAttributes: z.array(attribute).max(50).describe('a list of at most 50 names').default([]),
  throttling: z
    .strictObject({
      /** Chats a second. Amazon Connect starts 5, 8 at once, unless AWS raised that for the account. */
      rate: z.int().min(1).max(10_000).describe('a whole number, 1 to 10000').default(5),
      /** Chats at once. */
      burst: z.int().min(1).max(5000).describe('a whole number, 1 to 5000').default(8),
    })
    .prefault({}),
  /** With it, only who has a token of this issuer starts chats; its subject is the customer. */
  jwt: z
    .strictObject({
      issuer,
      audience: z.array(audience).min(1).max(20).describe('a list of at least one audience'),
    })
    .optional(),
  resumeTokens: z
    .strictObject({
      /** How long after a chat's own duration the next one can carry it on. */
      validFor: durationBetween(MINUTE, 365 * DAY).prefault('30d'),
    })
    .prefault({}),
});
