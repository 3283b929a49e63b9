import { membersOf, text } from './items.ts';
import { readTerms, type Terms, writeTerms } from './terms.ts';

/** Where chatjs finds the participant service. */
export interface Service {
  readonly region: string;
  /** Of an embedded cloud; AWS's own address for the region when left out. */
  readonly endpoint?: string;
}

/** What a device needs to take part in a chat. Whoever has the token is the customer. */
export interface Session {
  readonly contactId: string;
  readonly participantId: string;
  readonly participantToken: string;
  readonly service: Service;
  readonly terms: Terms;
}

/** What is kept on the device for one API. */
export interface Saved {
  /** The chat that is going on. */
  readonly session?: Session;
  /** Carries the last chat on in the next one. */
  readonly resumeToken?: string;
  /** The last chat has ended, and no other was started since. */
  readonly ended?: boolean;
  /** The name the customer gave, for the next chat. */
  readonly name?: string;
}

export const USUAL_REGION = 'us-east-1';

/** Those of embedded clouds are short. */
const MAX_ENDPOINT_LENGTH = 200;

/** Only what names an AWS region: it becomes part of the host that the token is sent to. */
export function readService(value: unknown): Service {
  const { region, endpoint } = membersOf(value);
  const named = text(region);
  const at = onThisMachine(text(endpoint));
  return {
    region: /^[a-z]{2}(-[a-z]{2,12}){1,3}-\d{1,2}$/.test(named) ? named : USUAL_REGION,
    ...(at === undefined ? {} : { endpoint: at }),
  };
}

/**
 * Tokens go to AWS, or to this machine: an answer or a link cannot send them anywhere else. A path is one of several
 * embedded clouds behind one port.
 */
function onThisMachine(endpoint: string): string | undefined {
  if (endpoint.length > MAX_ENDPOINT_LENGTH || !URL.canParse(endpoint)) return undefined;
  const { protocol, hostname, origin, username, password, pathname, search, hash } = new URL(endpoint);
  const isHere = protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(hostname);
  const isPlain = [username, password, search, hash].every((part) => part === '');
  // A URL that was read has no `..` any more; what is left of escapes is refused.
  if (!isHere || !isPlain || !/^(\/[\w.~-]+)*\/?$/.test(pathname)) return undefined;
  return origin + pathname.replace(/\/$/, '');
}

export function readSession(value: unknown): Session | undefined {
  const { contactId, participantId, participantToken, service, terms } = membersOf(value);
  if (![contactId, participantId, participantToken].every((one) => text(one) !== '')) return undefined;
  return {
    contactId: text(contactId),
    participantId: text(participantId),
    participantToken: text(participantToken),
    service: readService(service),
    terms: readTerms(terms),
  };
}

/** Reads what `writeSaved` wrote. Anything else is as good as nothing. Never throws. */
export function readSaved(written: string | null): Saved {
  let parsed: unknown;
  try {
    parsed = JSON.parse(written ?? '');
  } catch {
    return {};
  }
  const { session: given, resumeToken, ended, name } = membersOf(parsed);
  const session = readSession(given);
  return {
    ...(session === undefined ? {} : { session }),
    ...(text(resumeToken) === '' ? {} : { resumeToken: text(resumeToken) }),
    ...(session === undefined && ended === true ? { ended: true } : {}),
    ...(text(name) === '' ? {} : { name: text(name) }),
  };
}

export function writeSaved({ session, ...rest }: Saved): string {
  return JSON.stringify(session === undefined ? rest : { ...rest, session: plain(session) });
}

/** As JSON holds it. */
export function plain({ terms, ...session }: Session) {
  return { ...session, terms: writeTerms(terms) };
}
