import { z } from 'zod';
import type { Simulator } from '../simulator.ts';
import { WindableClock } from '../windable-clock.ts';
import { BadRequestError } from './request.ts';
import { upcoming } from './upcoming.ts';
import type { ClockMoved } from './view.ts';

/** `POST /simulator/clock`. */
export const clockSchema = z.union(
  [
    z.strictObject({
      advanceSeconds: z
        .number()
        .min(0)
        .max(30 * 86_400),
    }),
    z.strictObject({ toNext: z.literal(true) }),
    z.strictObject({ paused: z.boolean() }),
  ],
  { error: 'advanceSeconds (0 to 2592000), toNext (true) or paused (true or false), one of them' },
);

/** Moves, stops or starts the clock. Resolves once everything due has run. @throws BadRequestError */
export async function moveClock(
  simulator: Simulator,
  given: z.output<typeof clockSchema>,
): Promise<ClockMoved> {
  if ('paused' in given) {
    pause(simulator, given.paused);
    return answer(simulator);
  }
  if ('advanceSeconds' in given) {
    await simulator.advance(given.advanceSeconds);
    return answer(simulator);
  }
  await simulator.settle();
  const [next] = upcoming(simulator);
  if (next !== undefined)
    await simulator.advance(Math.max(0, Math.ceil(next.at - simulator.clock.now())) / 1000);
  return { ...answer(simulator), happened: next ?? null };
}

function pause({ clock, events }: Simulator, paused: boolean): void {
  if (!(clock instanceof WindableClock))
    throw new BadRequestError('paused: this clock is virtual, and never goes on by itself');
  if (paused === clock.paused) return;
  if (paused) clock.pause();
  else clock.resume();
  events.emit({ type: paused ? 'clock.paused' : 'clock.resumed' });
}

function answer({ clock }: Simulator): ClockMoved {
  return { now: new Date(clock.now()).toISOString() };
}
