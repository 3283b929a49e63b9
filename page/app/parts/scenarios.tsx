import { useState } from 'preact/hooks';
import { found, type Scenario, stepsToNext } from '../model/scenario.ts';
import type { Page } from '../page.ts';
import { Dialog } from './dialog.tsx';

/** Every transcript, to be played at once or step by step. */
export function ScenarioDialog({ page }: { page: Page }) {
  const [words, setWords] = useState('');
  const { scenarios } = page;
  return (
    <Dialog page={page} title="Scenarios" wide>
      {scenarios === undefined && <p class="empty">They are being read…</p>}
      {scenarios === null && (
        <p class="empty">
          This cloud was started without scenarios; npm start has those of tests/transcripts.
        </p>
      )}
      {scenarios !== undefined && scenarios !== null && (
        <>
          <p class="empty">
            Each plays in a world of its own with virtual time; the live one stays as it is. You can take over
            by hand at any step.
          </p>
          <input
            type="search"
            class="search"
            aria-label="Search scenarios"
            placeholder={`Search ${scenarios.scenarios.length} scenarios`}
            value={words}
            onInput={({ currentTarget }) => setWords(currentTarget.value)}
          />
          <ul class="scenarios" aria-label="Scenarios">
            {found(scenarios.scenarios, words).map((scenario) => (
              <Row key={scenario.id} page={page} scenario={scenario} />
            ))}
          </ul>
          {scenarios.unreadable.length > 0 && (
            <details class="pairs">
              <summary>{scenarios.unreadable.length} files cannot be read</summary>
              <ul>
                {scenarios.unreadable.map(({ file, problem }) => (
                  <li key={file}>
                    {file}: {problem}
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </Dialog>
  );
}

function Row({ page, scenario }: { page: Page; scenario: Scenario }) {
  const { id, name, covers, steps } = scenario;
  return (
    <li>
      <span class="who">
        <strong>{name}</strong>
        <small>
          {id} · {steps.length} steps{covers.length > 0 ? ` · ${covers.join(', ')}` : ''}
        </small>
      </span>
      <button
        type="button"
        class="primary"
        aria-label={`Step by step: ${name}`}
        onClick={() => void page.play(id, stepsToNext(scenario, 0))}
      >
        Step by step
      </button>
      <button type="button" aria-label={`At once: ${name}`} onClick={() => void page.play(id, steps.length)}>
        At once
      </button>
    </li>
  );
}
