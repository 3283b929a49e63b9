import { StartError, type Started, type StartProblem, type StartRequest } from './api.ts';
import { type Connection, type Hear, NotSent } from './connection.ts';
import type { Handover } from './handover.ts';
import { EMPTY, type Transcript, withItems } from './items.ts';
import { nextToSend, type Outgoing, tryAgain, withSending, withState } from './outbox.ts';
import { presentTime } from './present.ts';
import type { Saved, Session } from './saved.ts';
import type { Link } from './state.ts';

export type Problem =
  | StartProblem
  | { readonly kind: 'endFailed' | 'badLink' | 'resumeExpired' | 'resumeNotEnded' };

/** All that is shown follows from this. */
export interface ChatModel {
  /** `none`: no chat yet. `over`: the last one has ended. */
  readonly phase: 'none' | 'starting' | 'running' | 'ending' | 'over';
  readonly saved: Saved;
  readonly transcript: Transcript;
  readonly link: Link;
  readonly outbox: readonly Outgoing[];
  /** Who is typing. */
  readonly typing: { readonly name: string } | undefined;
  /** How far the device's clock was ahead of the chat's when something came last (see `presentTime`). */
  readonly ahead: number | undefined;
  readonly problem: Problem | undefined;
  /** A chat that a link brought: the customer is asked before it is joined. */
  readonly offered: Handover | undefined;
}

export interface Dependencies {
  /** Rejects with StartError. */
  start(request: StartRequest): Promise<Started>;
  connect(session: Session, hear: Hear): Connection;
  save(saved: Saved): void;
  saveOutbox(outbox: readonly Outgoing[]): void;
  /** The device's time, in epoch milliseconds. */
  now(): number;
  newToken(): string;
  after(milliseconds: number, run: () => void): void;
}

/** A message that was not taken is tried again after this long, and whenever the connection is back. */
const RESEND_MS = 3000;
/** Typing is told every few seconds; after this long without, nobody is. */
const TYPING_MS = 12_000;

/** No chat. */
const NOTHING = {
  phase: 'none',
  transcript: EMPTY,
  link: 'connecting',
  outbox: [],
  typing: undefined,
  ahead: undefined,
  problem: undefined,
  offered: undefined,
} as const satisfies Omit<ChatModel, 'saved'>;

/** The customer's chat on this device, without its looks. Each change is told to `changed`. */
export class Chat {
  readonly #edges: Dependencies;
  readonly #changed: (model: ChatModel) => void;
  #connection: Connection | undefined;
  #model: ChatModel;

  constructor(
    edges: Dependencies,
    saved: Saved,
    outbox: readonly Outgoing[],
    changed: (model: ChatModel) => void,
  ) {
    this.#edges = edges;
    this.#changed = changed;
    this.#model = {
      ...NOTHING,
      phase: saved.ended === true ? 'over' : 'none',
      saved,
      outbox: saved.session === undefined ? [] : outbox,
    };
    if (saved.session !== undefined) this.#join(saved.session);
  }

  get model(): ChatModel {
    return this.#model;
  }

  /** The time that counts for this chat, in epoch milliseconds. */
  get now(): number {
    const { transcript, saved, ahead, phase } = this.#model;
    const terms = saved.session?.terms ?? { phrases: {} };
    return presentTime({ device: this.#edges.now(), transcript, terms, ahead, hasEnded: phase === 'over' });
  }

  /** Starts a chat; it carries the last one on when the customer wants that and may. What is in the way is shown. */
  async start(request: Omit<StartRequest, 'resumeToken'>, carryOn: boolean): Promise<void> {
    if (this.#model.phase === 'starting') return;
    const { resumeToken } = this.#model.saved;
    try {
      await this.begin(carryOn && resumeToken !== undefined ? { ...request, resumeToken } : request);
    } catch (error) {
      if (error instanceof StartError) this.#set({ problem: error.problem });
    }
  }

  /**
   * Starts a chat where none is going on.
   * @throws StartError, nothing else
   */
  async begin(request: StartRequest): Promise<void> {
    const before = this.#model.phase;
    if (before !== 'none' && before !== 'over') throw new StartError({ kind: 'refused' });
    this.#set({ phase: 'starting', problem: undefined });
    try {
      const { session, resumed, resumeToken } = await this.#edges.start(request);
      this.#save({ session, ...(resumeToken === undefined ? {} : { resumeToken }), name: request.name });
      this.#replace(session);
      const { startedAt } = session.terms;
      // It has just begun, so its clock is known.
      if (startedAt !== undefined) this.#set({ ahead: this.#edges.now() - startedAt });
      this.#set({ problem: problemOfResuming(resumed) });
    } catch (error) {
      this.#set({ phase: before });
      throw error instanceof StartError ? error : new StartError({ kind: 'failed' });
    }
  }

  /** What another tab has saved. */
  adopt(saved: Saved): void {
    const { saved: own, phase } = this.#model;
    if (phase === 'starting') return;
    if (saved.session?.participantToken !== own.session?.participantToken && saved.session !== undefined) {
      this.#set({ saved });
      this.#replace(saved.session);
    } else if (saved.session === undefined && own.session !== undefined) {
      this.#connection?.close();
      // The other tab has seen its end, and this one keeps showing what was said; or it was to be forgotten.
      if (saved.ended === true) this.#set({ saved, phase: 'over', link: 'refused', outbox: [] });
      else this.#set({ ...NOTHING, saved });
    } else this.#set({ saved });
  }

  /** A link brought a chat. Undefined: a link that is damaged. */
  offer(handover: Handover | undefined): void {
    if (handover === undefined) this.#set({ problem: { kind: 'badLink' } });
    else if (handover.session.participantToken !== this.#model.saved.session?.participantToken)
      this.#set({ offered: handover });
  }

  /** The customer wants the chat that was offered, or not. */
  takeOffer(wanted: boolean): void {
    const { offered } = this.#model;
    this.#set({ offered: undefined });
    if (wanted && offered !== undefined) this.join(offered);
  }

  /** Takes part in the chat of another device, in the place of the one on this device. */
  join(handover: Handover): void {
    if (handover.session.participantToken === this.#model.saved.session?.participantToken) return;
    this.#save(handover);
    this.#replace(handover.session);
  }

  /** The customer wants another chat, which has nothing to do with the last one. */
  startOver(): void {
    if (this.#model.phase !== 'over') return;
    const { name } = this.#model.saved;
    this.#save(name === undefined ? {} : { name });
    this.#set(NOTHING);
  }

  /** Nothing of it stays on this device. The chat goes on until it ends by itself. */
  forget(): void {
    this.#connection?.close();
    this.#connection = undefined;
    this.#save({});
    this.#setOutbox([]);
    this.#set(NOTHING);
  }

  say(text: string): void {
    const trimmed = text.trim();
    if (trimmed === '' || this.#model.saved.session === undefined) return;
    const outgoing: Outgoing = {
      token: this.#edges.newToken(),
      text: trimmed,
      at: this.now,
      state: 'waiting',
    };
    this.#setOutbox([...this.#model.outbox, outgoing]);
    void this.#flush();
  }

  types(): void {
    this.#connection?.typing();
  }

  reached(messageId: string, how: 'delivered' | 'read'): void {
    this.#connection?.reached(messageId, how);
  }

  retry(): void {
    this.#set({ problem: undefined });
    this.#setOutbox(tryAgain(this.#model.outbox));
    this.#connection?.retry();
    void this.#flush();
  }

  dismiss(): void {
    this.#set({ problem: undefined });
  }

  async end(): Promise<void> {
    if (this.#connection === undefined || this.#model.phase !== 'running') return;
    this.#set({ phase: 'ending', problem: undefined });
    try {
      await this.#connection.end();
    } catch {
      this.#endFailed();
    }
  }

  network(online: boolean): void {
    this.#connection?.network(online);
  }

  /** The page is left. The chat goes on. */
  close(): void {
    this.#connection?.close();
  }

  /** Nothing of the chat before is shown any more. */
  #replace(session: Session): void {
    this.#setOutbox([]);
    this.#set({ transcript: EMPTY, ahead: undefined, problem: undefined });
    this.#join(session);
  }

  #join(session: Session): void {
    this.#connection?.close();
    this.#set({ phase: 'running', link: 'connecting', typing: undefined });
    const connection = this.#edges.connect(session, {
      items: (values, isLive) => {
        const transcript = withItems(this.#model.transcript, values);
        const newest = transcript.items.at(-1);
        const isNew = newest !== undefined && newest.id !== this.#model.transcript.items.at(-1)?.id;
        this.#set({
          transcript,
          ...(isNew && isLive ? { ahead: this.#edges.now() - newest.at } : {}),
          ...(isNew && newest.role !== 'CUSTOMER' ? { typing: undefined } : {}),
        });
      },
      link: (link) => {
        this.#set({ link });
        if (link === 'open') void this.#flush();
        if (link === 'refused') this.#over();
      },
      typing: (name) => {
        const typing = { name };
        this.#set({ typing });
        this.#edges.after(TYPING_MS, () => {
          if (this.#model.typing === typing) this.#set({ typing: undefined });
        });
      },
    });
    this.#connection = connection;
    connection.open();
  }

  /** The chat has ended for good: only what carries it on is kept. */
  #over(): void {
    const { session, ...rest } = this.#model.saved;
    if (session !== undefined) this.#save({ ...rest, ended: true });
    this.#edges.saveOutbox([]);
    // What was not said stays where the customer can read and copy it.
    const outbox = this.#model.outbox.map((one) => ({ ...one, state: 'failed' as const }));
    this.#set({ phase: 'over', typing: undefined, outbox });
  }

  #endFailed(): void {
    // It may have ended all the same.
    if (this.#model.phase === 'ending') this.#set({ phase: 'running', problem: { kind: 'endFailed' } });
  }

  async #flush(): Promise<void> {
    const next = nextToSend(this.#model.outbox);
    const connection = this.#connection;
    if (next === undefined || connection === undefined || this.#model.link !== 'open') return;
    const newest = this.#model.transcript.items.at(-1)?.at ?? 0;
    this.#setOutbox(withSending(this.#model.outbox, next.token, newest));
    try {
      await connection.send(next.text, next.token);
      this.#setOutbox(this.#model.outbox.filter(({ token }) => token !== next.token));
    } catch (error) {
      const final = error instanceof NotSent && error.final;
      this.#setOutbox(withState(this.#model.outbox, next.token, final ? 'failed' : 'waiting'));
      if (!final) {
        this.#edges.after(RESEND_MS, () => void this.#flush());
        return;
      }
    }
    await this.#flush();
  }

  #save(saved: Saved): void {
    this.#edges.save(saved);
    this.#set({ saved });
  }

  #setOutbox(outbox: readonly Outgoing[]): void {
    this.#edges.saveOutbox(outbox);
    this.#set({ outbox });
  }

  #set(change: Partial<ChatModel>): void {
    this.#model = { ...this.#model, ...change };
    this.#changed(this.#model);
  }
}

function problemOfResuming(resumed: Started['resumed']): Problem | undefined {
  if (resumed === 'expired' || resumed === 'notValid') return { kind: 'resumeExpired' };
  return resumed === 'notEnded' ? { kind: 'resumeNotEnded' } : undefined;
}
