import { stepsBefore } from '../model/scenario.ts';
import type { Page } from '../page.ts';
import { Icon } from './icon.tsx';

/** The scenario that is being played: where it is, and what moves it. */
export function ScenarioBar({ page }: { page: Page }) {
  const { playing, scenario, busy } = page;
  if (playing === undefined) return null;
  const { played, total, failure } = playing;
  const steps = scenario?.steps ?? [];
  const done = steps.slice(stepsBefore({ steps }, played), played).map(({ text }) => text);
  return (
    <section class="scenario-bar" aria-label="Scenario">
      <div class="buttons">
        <button
          type="button"
          class="icon-button"
          aria-label="One step back"
          title="One step back (,)"
          disabled={busy || played === 0}
          onClick={() => void page.stepBack()}
        >
          <Icon name="back" />
        </button>
        <button
          type="button"
          class="primary"
          title="Next step (.)"
          disabled={busy || played >= total}
          onClick={() => void page.stepOn()}
        >
          <Icon name="play" /> Next step
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label="All steps"
          title="All that is left"
          disabled={busy || played >= total}
          onClick={() => void page.stepOn(true)}
        >
          <Icon name="all" />
        </button>
      </div>
      <div class="who">
        <strong>{scenario?.name ?? playing.scenario}</strong>
        <small>
          {played} of {total}
          {done.length > 0 && <> · {done.join(' · ')}</>}
        </small>
      </div>
      {failure !== null && (
        <p class="failure" role="alert">
          Step {failure.step ?? played} fails: expected {failure.expected}; {failure.happened}
        </p>
      )}
      <details class="steps">
        <summary>Steps</summary>
        <ol>
          {steps.map(({ number, text, kind }) => (
            <li key={number} data-kind={kind} data-played={number <= played}>
              <button type="button" class="link" onClick={() => void page.play(playing.scenario, number)}>
                {text}
              </button>
            </li>
          ))}
        </ol>
      </details>
      <progress max={total} value={played} aria-label="Steps played" />
      <button type="button" onClick={() => page.leaveScenario()}>
        Leave the scenario
      </button>
    </section>
  );
}
