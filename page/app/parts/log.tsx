import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import { useState } from 'preact/hooks';
import { timeText } from '../model/span.ts';
import type { Page } from '../page.ts';

const SHOWN = 500;
const LEFT_OUT = new Set(['seq', 'at', 'type', 'contactId', 'initialContactId', 'queueArn', 'sessionId']);

/** The event log: of this chat, or all of it. */
export function Log({ page, events }: { page: Page; events: readonly SimulatorEvent[] }) {
  const [all, setAll] = useState(false);
  const shown = (all ? page.world.events.all : events).slice(-SHOWN).reverse();
  return (
    <div class="log-view">
      <label class="check">
        <input type="checkbox" checked={all} onChange={() => setAll(!all)} /> of all chats
      </label>
      <ol class="log" tabIndex={0} aria-label="Events, the latest first">
        {shown.map((event) => (
          <li key={event.seq}>
            <time>{timeText(event.at)}</time> <b>{event.type}</b> {detailsOf(event)}
          </li>
        ))}
      </ol>
    </div>
  );
}

function detailsOf(event: SimulatorEvent): string {
  return Object.entries(event)
    .filter(([name, value]) => !LEFT_OUT.has(name) && value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${typeof value === 'object' ? JSON.stringify(value) : value}`)
    .join('  ');
}
