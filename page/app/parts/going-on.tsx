import { useMemo } from 'preact/hooks';
import { VIEWS, type View } from '../model/place.ts';
import { storyOf } from '../model/story.ts';
import { statusText } from '../model/words.ts';
import type { Page } from '../page.ts';
import { Attributes } from './attributes.tsx';
import { FlowTab } from './flow-tab.tsx';
import { Icon } from './icon.tsx';
import { Log } from './log.tsx';
import { Records } from './records.tsx';
import { Timeline } from './timeline.tsx';
import { Welcome } from './welcome.tsx';

const NAMES: Readonly<Record<View, string>> = {
  flow: 'Flow',
  timeline: 'Timeline',
  attributes: 'Attributes',
  records: 'Records',
  log: 'Log',
};

/** What is going on with the chat that is looked at. */
export function GoingOn({ page }: { page: Page }) {
  const { chatId, world } = page;
  const { overview, detail } = world;
  const chat = overview?.chats.find((one) => one.chatId === chatId) ?? detail;
  const events = world.events.ofChat(chatId);
  // A chat's events are only ever added to.
  const story = useMemo(() => storyOf(events), [events, events.length]);
  return (
    <section id="going-on" class="going-on" tabIndex={-1} aria-labelledby="going-on-title">
      <div class="title">
        <h2 id="going-on-title">What is going on</h2>
        {chat !== undefined && (
          <button type="button" class="quiet" onClick={() => page.open('save')}>
            <Icon name="save" /> Save as a transcript
          </button>
        )}
      </div>
      {chat === undefined ? (
        <Welcome page={page} missing={page.place.chat !== undefined && overview !== undefined} />
      ) : (
        <>
          <p class="where" aria-live="polite">
            {statusText(chat, world.now, (flow) => world.shortName(flow))}
          </p>
          <Tabs page={page} />
          <div
            class="view"
            role="tabpanel"
            id="view"
            aria-labelledby={`tab-${page.place.view}`}
            data-view={page.place.view}
          >
            {page.place.view === 'flow' && <FlowTab page={page} story={story} />}
            {page.place.view === 'timeline' && <Timeline page={page} events={events} chat={chat} />}
            {page.place.view === 'attributes' && <Attributes page={page} story={story} />}
            {page.place.view === 'records' && <Records detail={detail} />}
            {page.place.view === 'log' && <Log page={page} events={events} />}
          </div>
        </>
      )}
    </section>
  );
}

function Tabs({ page }: { page: Page }) {
  const { view } = page.place;
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = VIEWS[(VIEWS.indexOf(view) + step + VIEWS.length) % VIEWS.length]!;
    page.go({ view: next });
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="What to look at" onKeyDown={move}>
      {VIEWS.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={`tab-${one}`}
          aria-controls="view"
          aria-selected={one === view}
          tabIndex={one === view ? 0 : -1}
          onClick={() => page.go({ view: one })}
        >
          {NAMES[one]}
        </button>
      ))}
    </div>
  );
}
