import type { QueueState } from './connect/queue-states.ts';

/**
 * The one event log. Every fact is a typed event; the page, the transcripts, branch coverage and the contact
 * records' readers get it from here, and nothing else is told anything.
 */
export type SimulatorEvent = { seq: number; at: number } & EventBody;

/** What happened, without its number and time. `contactId` is the segment it happened to. */
export type EventBody =
  | {
      type: 'contact.created';
      contactId: string;
      initialContactId: string;
      initiationMethod: string;
      previousContactId?: string;
      /** Of the first segment: what the chat was started with. */
      chat?: {
        customerName: string;
        durationMinutes: number;
        contentTypes: readonly string[];
        attributes: Readonly<Record<string, string>>;
      };
    }
  | {
      type: 'contact.ended';
      contactId: string;
      initialContactId: string;
      reason: string | undefined;
      chatEnded: boolean;
    }
  | { type: 'participant.joined' | 'participant.left'; contactId: string; role: string; name: string }
  | { type: 'message'; contactId: string; role: string; name: string; contentType: string; content: string }
  | { type: 'flow.entered' | 'flow.left'; contactId: string; flow: string; flowType: string }
  | { type: 'action.entered'; contactId: string; flow: string; action: string; actionType: string }
  | {
      type: 'branch.taken';
      contactId: string;
      flow: string;
      action: string;
      branch: string;
      next: string | undefined;
      why: string;
    }
  | { type: 'queue.entered' | 'queue.left'; contactId: string; queue: string; queueArn: string }
  | {
      type: 'contact.offered' | 'contact.accepted' | 'contact.rejected' | 'contact.missed';
      contactId: string;
      agent: string;
    }
  | { type: 'attributes.set'; contactId: string; attributes: Record<string, string> }
  | {
      type: 'lambda.invoked';
      functionArn: string;
      ok: boolean;
      error?: string;
      /** What it answered, if it did. */
      answer?: unknown;
      contactId?: string;
      /** For a Lex code hook: the session. */
      sessionId?: string;
      /** Nobody waits for its answer. */
      asynchronous?: true;
      /** What the action gave it as parameters, if anything. */
      parameters?: Record<string, string>;
    }
  | {
      type: 'lex.turn';
      sessionId: string;
      text: string;
      intent: string | undefined;
      score: number | undefined;
      state: string | undefined;
      dialogAction: string | undefined;
      /** Every intent that was thought of, best first. */
      interpretations?: readonly { intent: string; score: number | undefined }[];
      /** By slot, what was understood. */
      slots?: Readonly<Record<string, string>>;
      /** As they are after the turn. */
      sessionAttributes?: Readonly<Record<string, string>>;
      /** What the bot said. */
      messages?: readonly string[];
    }
  | { type: 'lex.failed'; sessionId: string; error: string }
  | { type: 'agent.availability'; agent: string; availability: string }
  | { type: 'queue.set'; queue: string; becomes: QueueState }
  | { type: 'switch.set'; name: string; value: boolean }
  | {
      /** A fault that is to happen: of a flow's action, or of an AWS operation. */
      type: 'fault.set';
      fault:
        | { action: string; flow?: string; error?: string; times?: number }
        | { operation: string; nth: number; kind: string };
    }
  | { type: 'faults.cleared' }
  | { type: 'fault.fired'; fault: string; contactId?: string }
  | { type: 'clock.paused' | 'clock.resumed' }
  | { type: 'clock.moved'; seconds: number };

export type EventType = EventBody['type'];

/** Takes events as they happen. */
export interface EventSink {
  emit(event: EventBody): void;
}
