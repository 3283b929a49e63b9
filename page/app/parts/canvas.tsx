import type { FlowView } from '@resumed-chats/connect-simulator';
import { drawFlow } from '@resumed-chats/flow-language/picture';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Run } from '../model/story.ts';
import type { Page } from '../page.ts';
import { PanZoom } from '../pan-zoom.ts';
import { Icon } from './icon.tsx';

interface Props {
  page: Page;
  flow: FlowView;
  run: Run;
  /** The action at which it stands still. */
  lit: string | undefined;
  /** The one that was chosen. */
  block: string | undefined;
}

const ZOOMS = [
  ['Larger', '+', 'plus'],
  ['Smaller', '-', 'minus'],
  ['Show all', '0', 'fit'],
] as const;

/** A flow's picture that can be moved and zoomed, with the path taken. */
export function Canvas({ page, flow, run, lit, block }: Props) {
  const svg = useRef<SVGSVGElement>(null);
  const moves = useRef<PanZoom>(undefined);
  const { picture } = flow;
  const inside = useMemo(() => ({ __html: drawFlow(picture) }), [picture]);
  const latest = run.visits.at(-1)?.action;
  const looked = block ?? lit ?? latest;

  useEffect(() => {
    const made = new PanZoom(svg.current!, picture);
    moves.current = made;
    return () => made.stop();
  }, [picture]);

  useEffect(() => mark(svg.current!, run, lit, block));
  useEffect(() => {
    const found = picture.blocks.find(({ id }) => id === looked);
    if (found !== undefined) moves.current?.lookAt(found);
  }, [looked, picture]);

  const choose = (event: Event) => {
    const chosen = (event.target as Element).closest('[data-block]')?.getAttribute('data-block');
    if (chosen !== undefined && chosen !== null && moves.current?.moved !== true)
      page.go({ block: chosen === block ? undefined : chosen, run: run.index }, 'replace');
  };
  const keys = (event: KeyboardEvent) => {
    if (moves.current?.key(event.key)) event.preventDefault();
  };
  return (
    <div class="canvas">
      <div
        class="ground"
        role="application"
        tabIndex={0}
        aria-label={`The flow ${flow.name}: arrows move it, plus and minus zoom, 0 shows all of it`}
        onClick={choose}
        onKeyDown={keys}
      >
        <svg ref={svg} class="flow" aria-hidden="true">
          <g class="picture" dangerouslySetInnerHTML={inside} />
        </svg>
      </div>
      <div class="zoom">
        {ZOOMS.map(([name, key, icon]) => (
          <button
            key={key}
            type="button"
            class="icon-button"
            aria-label={name}
            onClick={() => moves.current?.key(key)}
          >
            <Icon name={icon} />
          </button>
        ))}
      </div>
    </div>
  );
}

/** Marks what was visited, which branches were taken, and where the flow stands. */
function mark(svg: SVGSVGElement, run: Run, lit: string | undefined, block: string | undefined): void {
  const visited = new Set(run.visits.map(({ action }) => action));
  const taken = new Map<string, Set<string>>();
  for (const { action, branch } of run.visits)
    if (branch !== undefined) taken.set(action, (taken.get(action) ?? new Set()).add(branch));
  for (const one of svg.querySelectorAll('.block')) {
    const id = one.getAttribute('data-block') ?? '';
    one.classList.toggle('visited', visited.has(id));
    one.classList.toggle('lit', id === lit);
    one.classList.toggle('chosen', id === block);
    for (const row of one.querySelectorAll('.row'))
      row.classList.toggle(
        'taken',
        taken.get(id)?.has(row.querySelector('title')?.textContent ?? '') === true,
      );
  }
  for (const line of svg.querySelectorAll('.line')) {
    const from = line.getAttribute('data-from') ?? '';
    line.classList.toggle('taken', taken.get(from)?.has(line.getAttribute('data-label') ?? '') === true);
  }
}
