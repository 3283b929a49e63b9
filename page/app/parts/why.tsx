import type { FlowView } from '@resumed-chats/connect-simulator';
import { messageInWords } from '@resumed-chats/connect-simulator/words';
import type { FlowAction } from '@resumed-chats/flow-language';
import { spanText, timeText } from '../model/span.ts';
import type { Fact, Run, Visit } from '../model/story.ts';
import type { Page } from '../page.ts';

/** Why a flow went as it did: each action that was run, and what decided. */
export function Why({ page, run, flow }: { page: Page; run: Run; flow: FlowView | undefined }) {
  const { block } = page.place;
  const visits = block === undefined ? run.visits : run.visits.filter(({ action }) => action === block);
  const action = flow?.content.find(({ Identifier }) => Identifier === block);
  return (
    <div class="why" tabIndex={0} role="group" aria-label="Why">
      {action !== undefined && <Chosen page={page} action={action} visits={visits.length} />}
      <ol reversed>
        {visits.toReversed().map((visit, index) => (
          <li key={visits.length - index}>
            <VisitView page={page} run={run} visit={visit} />
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The block that was chosen, as it is written. */
function Chosen({ page, action, visits }: { page: Page; action: FlowAction; visits: number }) {
  return (
    <div class="chosen">
      <div class="row">
        <h3>
          {action.Identifier} <small>{action.Type}</small>
        </h3>
        <button type="button" class="quiet" onClick={() => page.go({ block: undefined }, 'replace')}>
          All blocks
        </button>
      </div>
      <details class="pairs" open={visits === 0}>
        <summary>parameters</summary>
        <pre tabIndex={0}>{JSON.stringify(action.Parameters ?? {}, undefined, 2)}</pre>
      </details>
      {visits === 0 && <p class="empty">This run has not come here.</p>}
    </div>
  );
}

function VisitView({ page, run, visit }: { page: Page; run: Run; visit: Visit }) {
  const { action, type, branch, branchAt, at, why, next, facts } = visit;
  const took = branchAt === undefined ? 0 : branchAt - at;
  const stands = branch === undefined && run.leftAt === undefined;
  return (
    <article
      class="visit"
      data-stands={stands}
      data-plain={branch === 'Success' && facts.length === 0 && why === ''}
    >
      <div class="row">
        <button
          type="button"
          class="link"
          onClick={() => page.go({ block: action, run: run.index }, 'replace')}
        >
          {action}
        </button>
        <small>
          {type} · {timeText(at)}
          {took >= 1000 ? ` · took ${spanText(took)}` : ''}
        </small>
      </div>
      {facts.map((fact) => (
        <FactView key={fact.seq} fact={fact} />
      ))}
      {stands ? (
        <p class="branch">stands here</p>
      ) : (
        branch !== undefined && (
          <p class="branch">
            <span class="took">{branch}</span>
            {next !== undefined && <> → {next}</>}
            {why !== '' && <span class="because"> because {why}</span>}
          </p>
        )
      )}
    </article>
  );
}

function FactView({ fact }: { fact: Fact }) {
  switch (fact.type) {
    case 'lex.turn':
      return (
        <div class="fact lex">
          <p>
            “{fact.text}” → <strong>{fact.intent ?? 'nothing'}</strong>
            {fact.state === undefined ? '' : `, ${fact.state}`}
          </p>
          <ul class="scores" aria-label="Intents and their scores">
            {(fact.interpretations ?? []).map(({ intent, score }) => (
              <li key={intent}>
                <span>{intent}</span>
                {score !== undefined && <meter min={0} max={1} value={score} aria-label={intent} />}
                <small>{score === undefined ? '' : score.toFixed(2)}</small>
              </li>
            ))}
          </ul>
          <Pairs title="slots" values={fact.slots ?? {}} />
          <Pairs title="session attributes" values={fact.sessionAttributes ?? {}} open />
        </div>
      );
    case 'lex.failed':
      return <p class="fact bad">Lex fails: {fact.error}</p>;
    case 'lambda.invoked':
      return (
        <div class="fact lambda" data-ok={fact.ok}>
          <p>
            Lambda <strong>{fact.functionArn.split(':').at(-1)}</strong>{' '}
            {fact.ok ? (fact.asynchronous ? 'is called, nobody waits' : 'answers') : `fails: ${fact.error}`}
          </p>
          {fact.parameters !== undefined && <Pairs title="given" values={fact.parameters} />}
          {fact.answer !== undefined && fact.answer !== null && <Answer answer={fact.answer} />}
        </div>
      );
    case 'attributes.set':
      return <Pairs title="attributes set" values={fact.attributes} open />;
    case 'message':
      return <p class="fact said">says “{shortened(messageInWords(fact))}”</p>;
    case 'fault.fired':
      return <p class="fact bad">A fault: {fact.fault}</p>;
  }
}

function Answer({ answer }: { answer: unknown }) {
  return (
    <details class="pairs">
      <summary>the answer</summary>
      <pre tabIndex={0}>{JSON.stringify(answer, undefined, 2)}</pre>
    </details>
  );
}

function Pairs(props: { title: string; values: Readonly<Record<string, string>>; open?: boolean }) {
  const { title, values, open = false } = props;
  const pairs = Object.entries(values);
  if (pairs.length === 0) return null;
  return (
    <details class="pairs" open={open || pairs.length <= 4}>
      <summary>{title}</summary>
      <dl>
        {pairs.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{shortened(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** What a template or a long text begins with. */
function shortened(text: string): string {
  return text.length <= 160 ? text : `${text.slice(0, 159)}…`;
}
