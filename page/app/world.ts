import type {
  ChatDetail,
  FlowSummary,
  FlowView,
  Overview,
  SimulatorEvent,
} from '@resumed-chats/connect-simulator';
import { CallError, get } from './api.ts';
import { EventStore } from './model/event-store.ts';
import { shortNames } from './model/short-names.ts';

/** Events come in bursts: the overview is asked for once after each, not after every event. */
const LEAST_BETWEEN_MS = 120;

/** One simulated world as this page knows it: its event log, and what goes on in it. */
export class World {
  /** Path below which its calls are: empty for the live one. */
  readonly base: string;
  readonly events = new EventStore();
  readonly flows = new Map<string, FlowView>();
  overview: Overview | undefined;
  detail: ChatDetail | undefined;
  connected = false;
  readonly #changed: () => void;
  readonly #source: EventSource;
  #wanted: string | undefined;
  #asking = false;
  #askAgain = false;
  #closed = false;
  readonly #loading = new Set<string>();
  #names: ReadonlyMap<string, string> = new Map();
  #namesAskedFor: string | undefined;
  /** Of this page, when the overview came. */
  #overviewAt = 0;

  constructor(base: string, changed: () => void) {
    this.base = base;
    this.#changed = () => {
      if (!this.#closed) changed();
    };
    this.#source = new EventSource(`${base}/simulator/events`);
    this.#source.onopen = () => {
      this.connected = true;
      this.refresh();
    };
    this.#source.onerror = () => {
      this.connected = false;
      this.#changed();
    };
    this.#source.onmessage = ({ data }: MessageEvent<string>) => {
      this.events.add(JSON.parse(data) as SimulatorEvent);
      this.refresh();
    };
    this.refresh();
  }

  close(): void {
    this.#closed = true;
    this.#source.close();
  }

  /** Epoch milliseconds of its clock. */
  get now(): number {
    if (this.overview === undefined) return 0;
    const { now, clock } = this.overview;
    return clock.stands ? now : now + performance.now() - this.#overviewAt;
  }

  /** The chat that `detail` is to be about. */
  want(chatId: string | undefined): void {
    if (this.#wanted === chatId) return;
    this.#wanted = chatId;
    this.refresh();
  }

  /** Asks again what goes on; soon, and once for many calls. */
  refresh(): void {
    this.#changed();
    if (this.#asking) {
      this.#askAgain = true;
      return;
    }
    this.#asking = true;
    void this.#ask().finally(() => {
      setTimeout(() => {
        this.#asking = false;
        if (this.#askAgain && !this.#closed) {
          this.#askAgain = false;
          this.refresh();
        }
      }, LEAST_BETWEEN_MS);
    });
  }

  /** A flow's name without what the names of all flows begin with. */
  shortName(flow: string): string {
    if (flow !== '' && !this.#names.has(flow)) void this.#loadNames(flow);
    return this.#names.get(flow) ?? flow;
  }

  /** The flow, when it has been loaded; else it is asked for. */
  flow(name: string): FlowView | undefined {
    const known = this.flows.get(name);
    if (known === undefined) void this.#load(name);
    return known;
  }

  /** Once for each flow that is new here. */
  async #loadNames(flow: string): Promise<void> {
    if (this.#namesAskedFor === flow) return;
    this.#namesAskedFor = flow;
    try {
      const flows = await get<FlowSummary[]>(`${this.base}/simulator/flows`);
      this.#names = shortNames(flows.map(({ name }) => name));
      this.#changed();
    } catch {
      // The names are good as they are.
    }
  }

  async #load(name: string): Promise<void> {
    if (this.#loading.has(name)) return;
    this.#loading.add(name);
    try {
      this.flows.set(name, await get(`${this.base}/simulator/flows/${encodeURIComponent(name)}`));
      this.#changed();
    } catch {
      // The next look at it asks again.
      setTimeout(() => this.#loading.delete(name), 1000);
    }
  }

  async #ask(): Promise<void> {
    const wanted = this.#wanted;
    try {
      const [overview, detail] = await Promise.all([
        get<Overview>(`${this.base}/simulator/overview`),
        wanted === undefined
          ? undefined
          : get<ChatDetail>(`${this.base}/simulator/chats/${encodeURIComponent(wanted)}`).catch(unknown),
      ]);
      this.overview = overview;
      this.#overviewAt = performance.now();
      if (wanted === this.#wanted) this.detail = detail;
      this.connected = true;
    } catch {
      this.connected = false;
    }
    this.#changed();
  }
}

/** A chat that the cloud does not know (any more) is none. */
function unknown(error: unknown): undefined {
  if (error instanceof CallError && error.status === 404) return undefined;
  throw error;
}
