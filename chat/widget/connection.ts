import type { ChatJsSession, CreateSession } from './chatjs.ts';
import { backoff, failureOf } from './connection-error.ts';
import { EVENT, membersOf, text } from './items.ts';
import type { Session } from './saved.ts';
import type { Link } from './state.ts';

/** What the connection tells. */
export interface Hear {
  /** Items and receipts as they come, in any order, some of them twice. Live ones have just come about. */
  items(values: readonly unknown[], isLive: boolean): void;
  link(link: Link): void;
  /** Somebody else is typing. */
  typing(name: string): void;
}

/** Timers and chance, so that tests need neither. */
export interface Dependencies {
  createSession: CreateSession;
  /** Runs something later; what it answers cancels that. */
  after(milliseconds: number, run: () => void): () => void;
  random(): number;
}

/** A message was not taken. With `final`, trying again is of no use. */
export class NotSent extends Error {
  readonly final: boolean;

  constructor(final: boolean) {
    super('the message was not sent');
    this.name = 'NotSent';
    this.final = final;
  }
}

/** A socket that is not open by now is no connection. */
const OPEN_WITHIN_MS = 8000;
/** chatjs pings as it subscribes; without an answer, so long after the socket opened it has subscribed anyway. */
const SUBSCRIBED_AFTER_MS = 1500;
/** How long the end of a chat may take to be told. */
const END_WITHIN_MS = 1500;
/** The agent is removed first, then the chat ends; an agent may have joined in between. */
const MAX_ENDS = 4;
const PAGE = 100;

/**
 * One chat's connection, made again as often as it takes. chatjs opens lost sockets again by itself, and gives up when
 * the participant service fails; then a session of its own replaces the one that gave up.
 */
export class Connection {
  readonly #session: Session;
  readonly #hear: Hear;
  readonly #edges: Dependencies;
  #current: ChatJsSession | undefined;
  #link: Link = 'connecting';
  #attempt = 0;
  #cancels: (() => void)[] = [];
  #known = new Set<string>();
  /** All that was said before the connection was made is known. */
  #isWhole = false;
  #onRefused: (() => void)[] = [];

  constructor(session: Session, hear: Hear, edges: Dependencies) {
    this.#session = session;
    this.#hear = hear;
    this.#edges = edges;
  }

  open(): void {
    void this.#connect();
  }

  /** Nothing is heard any more. The chat goes on. */
  close(): void {
    this.#drop();
  }

  /** The browser says whether there is a network. */
  network(online: boolean): void {
    if (this.#link === 'refused') return;
    if (!online) this.#lose();
    else this.retry();
  }

  /** Tries at once, where it would wait. */
  retry(): void {
    if (this.#link === 'lost') void this.#connect();
  }

  /** @throws NotSent */
  async send(message: string, clientToken: string): Promise<void> {
    const session = this.#current;
    if (session === undefined || this.#link !== 'open') throw new NotSent(false);
    try {
      const contentType = 'text/plain';
      const { data } = await session.sendMessage({ contentType, message, clientToken });
      const { Id, AbsoluteTime } = data;
      const said = { Id, AbsoluteTime, Type: 'MESSAGE', ContentType: contentType, Content: message };
      this.#items([{ ...said, ParticipantRole: 'CUSTOMER' }], true);
    } catch (error) {
      const failure = failureOf(error);
      // The connection's token has run its time, or the chat has ended: a new connection tells.
      if (failure === 'refused' && session === this.#current) void this.#connect();
      throw new NotSent(failure === 'wrong');
    }
  }

  /** The customer is typing. chatjs tells it every few seconds only. */
  typing(): void {
    this.#event(EVENT.typing);
  }

  /** A message has reached the customer. */
  reached(messageId: string, how: 'delivered' | 'read'): void {
    this.#event(EVENT[how], JSON.stringify({ messageId }));
  }

  /**
   * Ends the chat for good. Chats are started with DisconnectOnCustomerExit: while an agent is there, the first call
   * only removes the customer, and the chat goes on. Rejects when it could not be ended.
   */
  async end(): Promise<void> {
    for (let attempt = 0; attempt < MAX_ENDS && this.#link !== 'refused'; attempt++) {
      try {
        await this.#current?.disconnectParticipant();
        await this.#refusedWithin(END_WITHIN_MS);
      } catch (error) {
        if (failureOf(error) !== 'refused') throw error;
        // Ended, or not to be ended with this token: a new connection tells, or ends it.
        await this.#connect();
      }
    }
    if (!this.#isRefused()) throw new Error('the chat goes on');
  }

  #event(contentType: string, content?: string): void {
    if (this.#link !== 'open') return;
    // Of no consequence when it is lost.
    Promise.resolve(
      this.#current?.sendEvent({ contentType, ...(content === undefined ? {} : { content }) }),
    ).catch(() => {});
  }

  async #connect(): Promise<void> {
    this.#drop();
    const session = this.#edges.createSession(this.#session);
    this.#current = session;
    this.#listen(session);
    this.#later(OPEN_WITHIN_MS, () => {
      if (this.#link === 'connecting') this.#lose();
    });
    try {
      await session.connect();
      if (session !== this.#current) session.controller.breakConnection();
    } catch (error) {
      if (session === this.#current) this.#failed(error);
    }
  }

  #listen(session: ChatJsSession): void {
    const mine =
      <Event>(run: (event: Event) => void) =>
      (event: Event) => {
        if (session === this.#current) run(event);
      };
    const heard = mine((event: { data?: unknown } | undefined) => this.#items([event?.data], true));
    session.onMessage(heard);
    session.onDeliveredReceipt(heard);
    session.onReadReceipt(heard);
    session.onTyping(
      mine((event) => {
        const { ParticipantRole, DisplayName } = membersOf(event?.data);
        if (ParticipantRole !== 'CUSTOMER') this.#hear.typing(text(DisplayName));
      }),
    );
    session.onDeepHeartbeatSuccess(mine(() => this.#subscribed(session)));
    session.onConnectionEstablished(
      mine((event) => {
        // It says so also when it has only got the socket's address.
        if (event?.connectCalled !== true) this.#later(SUBSCRIBED_AFTER_MS, () => this.#subscribed(session));
      }),
    );
    session.onDeepHeartbeatFailure(mine(() => this.#lose()));
    session.onConnectionLost(mine(() => this.#lose()));
    session.onConnectionBroken(mine(() => this.#failed(undefined)));
    session.onEnded(mine(() => this.#refuse()));
  }

  #subscribing: ChatJsSession | undefined;

  /** From now on nothing is missed, so what was missed is loaded now. */
  #subscribed(session: ChatJsSession): void {
    if (session !== this.#current || this.#link === 'open' || this.#link === 'refused') return;
    if (this.#subscribing === session) return;
    this.#subscribing = session;
    this.#load(session)
      .then(() => {
        if (session !== this.#current) return;
        this.#attempt = 0;
        this.#say('open');
      })
      .catch((error: unknown) => {
        if (session === this.#current) this.#failed(failureOf(error) === 'refused' ? undefined : error);
      })
      .finally(() => {
        if (this.#subscribing === session) this.#subscribing = undefined;
      });
  }

  /** Backward from the newest: the whole of it once, then until a page brings nothing new. */
  async #load(session: ChatJsSession): Promise<void> {
    let nextToken: string | undefined;
    do {
      const { data } = await session.getTranscript({
        scanDirection: 'BACKWARD',
        sortOrder: 'ASCENDING',
        maxResults: PAGE,
        ...(nextToken === undefined ? {} : { nextToken }),
      });
      if (session !== this.#current) return;
      const page = data.Transcript ?? [];
      const allKnown = page.every((item) => this.#known.has(text(membersOf(item)['Id'])));
      this.#items(page, false);
      nextToken = allKnown && this.#isWhole ? undefined : data.NextToken;
    } while (nextToken !== undefined);
    this.#isWhole = true;
  }

  #items(values: readonly unknown[], isLive: boolean): void {
    for (const value of values) this.#known.add(text(membersOf(value)['Id']));
    this.#hear.items(values, isLive);
  }

  #failed(error: unknown): void {
    if (failureOf(error) === 'refused') {
      this.#refuse();
      return;
    }
    this.#lose();
    this.#later(backoff(this.#attempt++, this.#edges.random()), () => void this.#connect());
  }

  #lose(): void {
    if (this.#link !== 'refused') this.#say('lost');
  }

  #refuse(): void {
    this.#say('refused');
    this.#drop();
    for (const tell of this.#onRefused.splice(0)) tell();
  }

  #isRefused(): boolean {
    return this.#link === 'refused';
  }

  async #refusedWithin(milliseconds: number): Promise<void> {
    if (this.#isRefused()) return;
    await new Promise<void>((resolve) => {
      this.#onRefused.push(resolve);
      this.#edges.after(milliseconds, resolve);
    });
  }

  #say(link: Link): void {
    if (link === this.#link) return;
    this.#link = link;
    this.#hear.link(link);
  }

  #later(milliseconds: number, run: () => void): void {
    this.#cancels.push(this.#edges.after(milliseconds, run));
  }

  #drop(): void {
    for (const cancel of this.#cancels.splice(0)) cancel();
    const session = this.#current;
    this.#current = undefined;
    session?.controller.breakConnection();
  }
}
