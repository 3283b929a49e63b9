import { useEffect, useRef } from 'preact/hooks';
import { timeText } from '../model/span.ts';
import { type Entry, type Run, runsOf, standsAt } from '../model/story.ts';
import type { Page } from '../page.ts';
import { Canvas } from './canvas.tsx';
import { Why } from './why.tsx';

/** The flow that is being run, as a picture, and why each branch was taken. */
export function FlowTab({ page, story }: { page: Page; story: readonly Entry[] }) {
  const runs = runsOf(story);
  const chosen = page.place.run === undefined ? undefined : runs[page.place.run];
  const run = chosen ?? runs.at(-1);
  const flow = run === undefined ? undefined : page.world.flow(run.flow);
  return (
    <div class="flow-tab">
      <Path page={page} story={story} run={run} follows={chosen === undefined} />
      <div class="flow-and-why">
        {run !== undefined && flow !== undefined ? (
          <Canvas
            key={flow.name}
            page={page}
            flow={flow}
            run={run}
            lit={standsAt(run)?.action}
            block={page.place.block}
          />
        ) : (
          <p class="empty">{run === undefined ? 'No flow has been run.' : `${run.flow} is being loaded…`}</p>
        )}
        {run !== undefined && <Why page={page} run={run} flow={flow} />}
      </div>
    </div>
  );
}

interface PathProps {
  page: Page;
  story: readonly Entry[];
  run: Run | undefined;
  follows: boolean;
}

/** Every flow that was run, in its order, and what came between. */
function Path({ page, story, run, follows }: PathProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const { current } = list;
    const shown = current?.querySelector<HTMLElement>('[aria-current]');
    if (current === null) return;
    if (follows) current.scrollLeft = current.scrollWidth;
    else if (shown) current.scrollLeft = shown.offsetLeft - current.offsetLeft - current.clientWidth / 2;
  }, [follows, run?.index, story.length]);
  return (
    <div class="path">
      <ol aria-label="The path so far" tabIndex={0} ref={list}>
        {story.map((entry, index) =>
          entry.kind === 'run' ? (
            <li key={`run ${entry.index}`}>
              <button
                type="button"
                aria-current={entry === run ? 'step' : undefined}
                title={`${entry.flow} (${entry.flowType}), ${timeText(entry.enteredAt)}`}
                onClick={() => page.go({ run: entry.index, block: undefined })}
              >
                {page.world.shortName(entry.flow)}
              </button>
            </li>
          ) : (
            <li key={`note ${index}`} class="note" data-tone={entry.tone} title={timeText(entry.at)}>
              {entry.text}
            </li>
          ),
        )}
      </ol>
      <button
        type="button"
        class="toggle"
        aria-pressed={follows}
        title="Show always the flow that runs"
        onClick={() => page.go({ run: follows ? run?.index : undefined, block: undefined })}
      >
        follow
      </button>
    </div>
  );
}
