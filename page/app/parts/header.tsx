import { dateText, spanText } from '../model/span.ts';
import { upcomingText } from '../model/words.ts';
import type { Page } from '../page.ts';
import { Icon } from './icon.tsx';

const SKIPS = [
  ['+5 min', 300],
  ['+1 h', 3600],
  ['+12 h', 43_200],
] as const;

/** The clock, what happens next, and what opens everything else. */
export function Header({ page }: { page: Page }) {
  const { overview, now, connected } = page.world;
  return (
    <header>
      <h1>
        <Icon name="cloud" />
        Embedded cloud
      </h1>
      {overview !== undefined && (
        <fieldset class="clock">
          <legend class="hidden">Time</legend>
          <time dateTime={new Date(now).toISOString()} data-stands={overview.clock.stands}>
            {dateText(now)}
          </time>
          {!overview.clock.virtual && (
            <button
              type="button"
              class="icon-button"
              aria-pressed={overview.clock.stands}
              aria-label="Pause the clock"
              title={overview.clock.stands ? 'Let the clock go on (p)' : 'Pause the clock (p)'}
              onClick={() => void page.act('clock', { paused: !overview.clock.stands })}
            >
              <Icon name={overview.clock.stands ? 'play' : 'pause'} />
            </button>
          )}
          {SKIPS.map(([text, seconds]) => (
            <button
              key={text}
              type="button"
              aria-label={`Skip ${text.slice(1)}`}
              onClick={() => void page.act('clock', { advanceSeconds: seconds })}
            >
              {text}
            </button>
          ))}
        </fieldset>
      )}
      <Next page={page} />
      <p class="status" role="status" data-bad={page.complaint !== undefined || !connected}>
        {page.complaint ?? (connected ? '' : 'connecting…')}
      </p>
      <nav aria-label="More">
        <button type="button" onClick={() => page.open('scenarios')}>
          Scenarios
        </button>
        <button type="button" onClick={() => page.open('assumptions')}>
          Assumptions and faults
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label="Keys"
          title="Keys (?)"
          onClick={() => page.open('keys')}
        >
          <Icon name="keys" />
        </button>
      </nav>
    </header>
  );
}

function Next({ page }: { page: Page }) {
  const { overview, now } = page.world;
  const [next, ...more] = overview?.next ?? [];
  if (next === undefined) return <p class="next">Nothing happens by itself.</p>;
  return (
    <div class="next">
      <button
        type="button"
        class="primary"
        title="To the next thing that happens by itself (n)"
        onClick={() => void page.act('clock', { toNext: true })}
      >
        <Icon name="next" /> Next
      </button>
      <p title={more.map((one) => `then, in ${spanText(one.at - now)}: ${upcomingText(one)}`).join('\n')}>
        <strong>in {spanText(next.at - now)}</strong> {upcomingText(next)}
      </p>
    </div>
  );
}
