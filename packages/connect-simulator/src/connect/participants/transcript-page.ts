import type { TranscriptItem } from '../contact.ts';
import { invalid } from './errors.ts';
import { itemId } from './items.ts';

/** What GetTranscript is asked for. */
export interface TranscriptQuery {
  /** Only what was said in this segment. */
  contactId?: string | undefined;
  maxResults?: number | undefined;
  nextToken?: string | undefined;
  scanDirection?: 'FORWARD' | 'BACKWARD' | undefined;
  sortOrder?: 'ASCENDING' | 'DESCENDING' | undefined;
  startPosition?: StartPosition | undefined;
}

export interface StartPosition {
  id?: string | undefined;
  absoluteTime?: string | undefined;
  /** So many items before the end. */
  mostRecent?: number | undefined;
}

/** A chat's transcript: of the chats that it continues, and its own. Oldest first. */
export interface Transcript {
  readonly chatId: string;
  readonly past: readonly TranscriptItem[];
  readonly current: readonly TranscriptItem[];
}

export interface TranscriptPage {
  readonly items: readonly { item: TranscriptItem; past: boolean }[];
  readonly nextToken: string | undefined;
}

/** Source: GetTranscript, MaxResults. Assumed of 0, which the model allows. */
const DEFAULT_RESULTS = 10;

/**
 * One page. What was said in earlier chats comes after everything of this one: by the NextToken of a backward scan
 * (AG/chat-persistence).
 * @throws ParticipantError (Validation) on a start position or NextToken that leads nowhere
 */
export function transcriptPage(transcript: Transcript, query: TranscriptQuery): TranscriptPage {
  const { contactId } = query;
  const own = transcript.current.filter((item) => contactId === undefined || item.contactId === contactId);
  const past = contactId === undefined ? transcript.past : [];
  const all = [...past, ...own];
  const token = query.nextToken === undefined ? undefined : readToken(query.nextToken, transcript.chatId);
  const start = token?.from ?? startOf(query, own, past.length);
  const forward = (token?.direction ?? directionOf(query)) === 'FORWARD';
  const count = query.maxResults || DEFAULT_RESULTS;

  // A page is all of this chat or all of earlier ones.
  const border = start >= past.length ? past.length : 0;
  const first = forward ? start : Math.max(start - count + 1, border);
  const last = forward ? Math.min(start + count, all.length) - 1 : start;
  const items = all.slice(Math.max(first, 0), last + 1).map((item, index) => ({
    item,
    past: first + index < past.length,
  }));
  if ((query.sortOrder ?? 'DESCENDING') === 'DESCENDING') items.reverse();
  const next = forward ? last + 1 : first - 1;
  const more = forward ? next < all.length : next >= 0;
  return {
    items,
    nextToken: more
      ? writeToken({
          chatId: transcript.chatId,
          from: next,
          direction: forward ? 'FORWARD' : 'BACKWARD',
        })
      : undefined,
  };
}

/** Source: GetTranscript, ScanDirection. */
function directionOf({ scanDirection, startPosition }: TranscriptQuery): 'FORWARD' | 'BACKWARD' {
  return scanDirection ?? (startPosition === undefined ? 'BACKWARD' : 'FORWARD');
}

/** Where to begin, itself included, counted from the oldest item of all. */
function startOf(query: TranscriptQuery, own: readonly TranscriptItem[], past: number): number {
  const forward = directionOf(query) === 'FORWARD';
  const { id, absoluteTime, mostRecent } = query.startPosition ?? {};
  if (id !== undefined) {
    const index = own.findIndex((item) => itemId(item) === id);
    if (index < 0) throw invalid(`StartPosition: there is no item ${id} in this transcript`);
    return past + index;
  }
  if (absoluteTime !== undefined) {
    const instant = Date.parse(absoluteTime);
    if (Number.isNaN(instant)) throw invalid(`StartPosition: "${absoluteTime}" is no time in ISO 8601`);
    const index = forward
      ? own.findIndex(({ at }) => at >= instant)
      : own.findLastIndex(({ at }) => at <= instant);
    return past + (index < 0 && forward ? own.length : index);
  }
  if (mostRecent !== undefined && mostRecent > 0) return past + Math.max(0, own.length - mostRecent);
  if (mostRecent !== undefined) return past + own.length - (forward ? 0 : 1);
  return past + (forward ? 0 : own.length - 1);
}

interface PageToken {
  chatId: string;
  from: number;
  direction: 'FORWARD' | 'BACKWARD';
}

function writeToken({ chatId, from, direction }: PageToken): string {
  return Buffer.from([chatId, from, direction].join(' ')).toString('base64url');
}

function readToken(token: string, chatId: string): PageToken {
  const [chat, from, direction, ...more] = Buffer.from(token, 'base64url').toString().split(' ');
  if (
    chat !== chatId ||
    !/^\d+$/.test(from ?? '') ||
    (direction !== 'FORWARD' && direction !== 'BACKWARD') ||
    more.length > 0
  )
    throw invalid('NextToken was not given with a page of this transcript');
  return { chatId, from: Number(from), direction };
}
