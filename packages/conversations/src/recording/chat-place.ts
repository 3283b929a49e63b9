import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import type { Expectation } from '../step.ts';
import type { RecordedCentre } from './centre.ts';

/** Where the chat is, as far as its events tell. */
export class ChatPlace {
  #kind: 'flow' | 'queued' | 'offered' | 'whisper' | 'connected' | 'ended' = 'flow';
  #flow: string | undefined;
  #queue = '';
  #reason: string | undefined;
  agent: string | undefined;

  readonly #centre: Pick<RecordedCentre, 'queues' | 'flows'>;

  constructor(centre: Pick<RecordedCentre, 'queues' | 'flows'>) {
    this.#centre = centre;
  }

  get connecting(): boolean {
    return this.#kind === 'whisper';
  }

  get connected(): boolean {
    return this.#kind === 'connected';
  }

  /** An event of this chat. */
  see(event: SimulatorEvent): void {
    switch (event.type) {
      case 'contact.created':
        this.#to('flow');
        this.#flow = undefined;
        return;
      case 'flow.entered':
        this.#flow = this.#centre.flows.get(event.flow) ?? event.flow;
        return;
      case 'flow.left':
        this.#flow = undefined;
        return;
      case 'queue.entered':
        this.#queue = this.#centre.queues.get(event.queueArn) ?? event.queue;
        this.#to('queued');
        return;
      case 'queue.left':
        if (this.#kind === 'queued' || this.#kind === 'offered') this.#to('flow');
        return;
      case 'contact.offered':
        this.#to('offered', event.agent);
        return;
      case 'contact.accepted':
        this.#to('whisper', event.agent);
        return;
      case 'contact.missed':
      case 'contact.rejected':
        this.#to('queued');
        return;
      case 'participant.joined':
        if (event.role === 'AGENT') this.#kind = 'connected';
        return;
      case 'contact.ended':
        this.#reason = event.reason;
        this.#to('ended');
    }
  }

  /** Taken back from an agent who is available no more: no event of the chat tells it. */
  withdrawn(agent: string): boolean {
    if (this.#kind !== 'offered' || this.agent !== agent) return false;
    this.#to('queued');
    return true;
  }

  /** What a transcript expects of it; undefined while it is on its way. */
  get expectation(): Expectation | undefined {
    switch (this.#kind) {
      case 'queued':
        return { kind: 'waitsIn', queue: this.#queue };
      case 'offered':
        return { kind: 'offeredTo', agent: this.agent! };
      case 'connected':
        return { kind: 'with', agent: this.agent! };
      case 'ended':
        return { kind: 'ended', reason: this.#reason };
      case 'flow':
        return this.#flow === undefined ? undefined : { kind: 'inFlow', flow: this.#flow };
      default:
        return undefined;
    }
  }

  #to(kind: 'flow' | 'queued' | 'offered' | 'whisper' | 'ended', agent?: string): void {
    this.#kind = kind;
    this.agent = agent;
  }
}
