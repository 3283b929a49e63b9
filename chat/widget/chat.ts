import { StartError, type Started, type StartProblem, type StartRequest } from './api.ts';
import { type Connection, type Hear, NotSent } from './connection.ts';
import type { Handover } from './handover.ts';
import { EMPTY, type Transcript, withItems } from './items.ts';
import { nextToSend, type Outgoing, tryAgain, withSending, withState } from './outbox.ts';
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
  /** Who is typing, until when (epoch milliseconds). */
  readonly typing: { readonly name: string; readonly until: number } | undefined;
  readonly problem: Problem | undefined;
  /** A chat that a link brought: she is asked before it is joined. */
  readonly offered: Handover | undefined;
}

export interface Edges {
  /** Rejects with StartError. */
  start(request: StartRequest): Promise<Started>;
  connect(session: Session, hear: Hear): Connection;
  save(saved: Saved): void;
  saveOutbox(outbox: readonly Outgoing[]): void;
  /** Epoch milliseconds. */
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
  problem: undefined,
  offered: undefined,
} as const satisfies Omit<ChatModel, 'saved'>;

/** The customer's chat on this device, without its looks. Each change is told to `changed`. */
export class Chat {
  readonly #edges: Edges;
  readonly #changed: (model: ChatModel) => void;
  #connection: Connection | undefined;
  #model: ChatModel;

  constructor(edges: Edges, saved: Saved, outbox: readonly Outgoing[], changed: (model: ChatModel) => void) {
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

  /** Starts a chat; it carries the last one on when she wants that and may. */
  async start(request: Omit<StartRequest, 'resumeToken'>, carryOn: boolean): Promise<void> {
    if (this.#model.phase === 'starting') return;
    const { resumeToken } = this.#model.saved;
    const before = this.#model.phase;
    this.#set({ phase: 'starting', problem: undefined });
    try {
      const carries = carryOn && resumeToken !== undefined;
      const started = await this.#edges.start(carries ? { ...request, resumeToken } : request);
      const { session, resumed } = started;
      this.#save({
        session,
        ...(started.resumeToken === undefined ? {} : { resumeToken: started.resumeToken }),
        name: request.name,
      });
      this.#set({ transcript: EMPTY, outbox: [], problem: problemOfResuming(resumed) });
      this.#join(session);
    } catch (error) {
      const problem = error instanceof StartError ? error.problem : ({ kind: 'failed' } as const);
      this.#set({ phase: before, problem });
    }
  }

  /** What another tab has saved. */
  adopt(saved: Saved): void {
    const { saved: own, phase } = this.#model;
    if (phase === 'starting') return;
    if (saved.session?.participantToken !== own.session?.participantToken && saved.session !== undefined) {
      this.#set({ saved, transcript: EMPTY, outbox: [], problem: undefined });
      this.#join(saved.session);
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

  /** She wants the chat that was offered, or not. */
  takeOffer(wanted: boolean): void {
    const { offered } = this.#model;
    this.#set({ offered: undefined });
    if (!wanted || offered === undefined) return;
    this.#save(offered);
    this.#set({ transcript: EMPTY, outbox: [], problem: undefined });
    this.#join(offered.session);
  }

  /** She wants another chat, which has nothing to do with the last one. */
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
      at: this.#edges.now(),
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

  #join(session: Session): void {
    this.#connection?.close();
    this.#set({ phase: 'running', link: 'connecting', typing: undefined });
    const connection = this.#edges.connect(session, {
      items: (values) => {
        const transcript = withItems(this.#model.transcript, values);
        const newest = transcript.items.at(-1);
        const isNew = newest !== this.#model.transcript.items.at(-1) && newest?.role !== 'CUSTOMER';
        this.#set({ transcript, ...(isNew ? { typing: undefined } : {}) });
      },
      link: (link) => {
        this.#set({ link });
        if (link === 'open') void this.#flush();
        if (link === 'refused') this.#over();
      },
      typing: (name) => this.#set({ typing: { name, until: this.#edges.now() + TYPING_MS } }),
    });
    this.#connection = connection;
    connection.open();
  }

  /** The chat has ended for good: only what carries it on is kept. */
  #over(): void {
    const { session, ...rest } = this.#model.saved;
    if (session !== undefined) this.#save({ ...rest, ended: true });
    this.#edges.saveOutbox([]);
    // What was not said stays where she can read and copy it.
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
