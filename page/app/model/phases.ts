import type { SimulatorEvent } from '@resumed-chats/connect-simulator';

/** What a chat was doing for a while. */
export interface Phase {
  readonly kind: 'flow' | 'queue' | 'offered' | 'agent' | 'wait' | 'question';
  /** Queue, agent, or the action at which the flow stood still. */
  readonly label: string;
  readonly from: number;
  /** Undefined for the one that goes on. */
  to: number | undefined;
  readonly contactId: string;
}

export interface Segment {
  readonly contactId: string;
  readonly method: string;
  readonly from: number;
  to: number | undefined;
  reason: string | undefined;
}

export interface Course {
  readonly phases: Phase[];
  readonly segments: Segment[];
  readonly messages: { readonly at: number; readonly role: string }[];
}

const STANDING: Readonly<Record<string, Phase['kind']>> = {
  Wait: 'wait',
  ConnectParticipantWithLexBot: 'question',
};

/** How a chat went: its segments, and what it was doing. Flows that took no time are left out. Pure. */
export function courseOf(events: readonly SimulatorEvent[]): Course {
  const course: Course = { phases: [], segments: [], messages: [] };
  let queue: string | undefined;
  const now = (kind: Phase['kind'], label: string, event: SimulatorEvent & { contactId: string }) => {
    const last = course.phases.at(-1);
    if (last?.to === undefined && last?.kind === kind && last.label === label) return;
    endLast(course.phases, event.at);
    course.phases.push({ kind, label, from: event.at, to: undefined, contactId: event.contactId });
  };
  for (const event of events) {
    switch (event.type) {
      case 'contact.created':
        course.segments.push({
          contactId: event.contactId,
          method: event.initiationMethod,
          from: event.at,
          to: undefined,
          reason: undefined,
        });
        break;
      case 'contact.ended': {
        const segment = course.segments.find(({ contactId }) => contactId === event.contactId);
        if (segment !== undefined) Object.assign(segment, { to: event.at, reason: event.reason });
        if (event.chatEnded) endLast(course.phases, event.at);
        break;
      }
      case 'action.entered':
        if (queue === undefined) {
          const kind = STANDING[event.actionType] ?? 'flow';
          now(kind, kind === 'flow' ? event.flow : event.action, event);
        }
        break;
      case 'queue.entered':
        queue = event.queue;
        now('queue', queue, event);
        break;
      case 'queue.left':
        queue = undefined;
        break;
      case 'contact.offered':
        now('offered', event.agent, event);
        break;
      case 'contact.rejected':
      case 'contact.missed':
        if (queue !== undefined) now('queue', queue, event);
        break;
      case 'participant.joined':
        if (event.role === 'AGENT') now('agent', event.name, event);
        break;
      case 'message':
        course.messages.push({ at: event.at, role: event.role });
        break;
    }
  }
  const lasts = ({ kind, from, to }: Phase) => kind !== 'flow' || to === undefined || to > from;
  return { ...course, phases: course.phases.filter(lasts) };
}

function endLast(phases: Phase[], at: number): void {
  const last = phases.at(-1);
  if (last !== undefined && last.to === undefined) last.to = at;
}

/** An instant's place on a line on which short phases can still be seen beside a wait of hours. */
export interface Scale {
  readonly width: number;
  x(at: number): number;
}

const LEAST = 9;
const PER_DECADE = 30;

/** A line that is cut at `instants`; what lies between two of them is as wide as its length has digits. */
export function scaleOf(instants: readonly number[]): Scale {
  const cuts = [...new Set(instants)].sort((a, b) => a - b);
  const places = [0];
  for (let index = 1; index < cuts.length; index++) {
    const seconds = (cuts[index]! - cuts[index - 1]!) / 1000;
    places.push(places[index - 1]! + LEAST + PER_DECADE * Math.log10(1 + seconds));
  }
  return {
    width: places.at(-1) ?? 0,
    x: (at) => {
      const next = cuts.findIndex((cut) => cut >= at);
      if (next < 0) return places.at(-1) ?? 0;
      if (next === 0 || cuts[next] === at) return places[next]!;
      const share = (at - cuts[next - 1]!) / (cuts[next]! - cuts[next - 1]!);
      return places[next - 1]! + share * (places[next]! - places[next - 1]!);
    },
  };
}
