import type { FaultView, FlowSummary, FlowView, SwitchView } from '@resumed-chats/connect-simulator';
import { isError } from '@resumed-chats/flow-language/picture';
import { useEffect, useState } from 'preact/hooks';
import { call, get, post } from '../api.ts';
import type { Page } from '../page.ts';
import { Dialog } from './dialog.tsx';

/** What is assumed about AWS, and what is to go wrong. */
export function Assumptions({ page }: { page: Page }) {
  const [switches, setSwitches] = useState<SwitchView[]>([]);
  const [faults, setFaults] = useState<FaultView[]>([]);
  const { base } = page.world;
  const load = () =>
    page.attempt(async () => {
      setSwitches(await get(`${base}/simulator/switches/about`));
      setFaults(await get(`${base}/simulator/faults`));
    });
  useEffect(() => void load(), []);
  const change = (path: string, body: unknown) =>
    page.attempt(async () => {
      await post(`${base}/simulator/${path}`, body);
      await load();
    });
  return (
    <Dialog page={page} title="Assumptions and faults" wide>
      <h3>What is assumed about AWS</h3>
      <p class="empty">
        Nobody has verified these; TRUTH.md says what is known. The flows have to work either way.
      </p>
      <ul class="switches">
        {switches.map(({ name, about, value, usual }) => (
          <li key={name}>
            <button
              type="button"
              role="switch"
              class="switch"
              aria-checked={value}
              aria-label={name}
              onClick={() => void change('switches', { [name]: !value })}
            />
            <span class="who">
              <strong>
                {name} {value !== usual && <em>changed</em>}
              </strong>
              <small>{about}</small>
            </span>
          </li>
        ))}
      </ul>
      <h3>Faults</h3>
      <ActionFault page={page} change={change} />
      <OperationFault change={change} />
      <ul class="faults" aria-label="Faults that have not happened yet">
        {faults.map(({ what, how, left }, index) => (
          <li key={index}>
            {what}: {how}
            {left > 1 ? `, ${left} times` : ''}
          </li>
        ))}
      </ul>
      {faults.length === 0 ? (
        <p class="empty">None are to happen.</p>
      ) : (
        <button
          type="button"
          onClick={() =>
            void page.attempt(async () => {
              await call('DELETE', `${base}/simulator/faults`);
              await load();
            })
          }
        >
          Clear them
        </button>
      )}
    </Dialog>
  );
}

type Change = (path: string, body: unknown) => Promise<boolean>;

/** An action of a flow fails: which, and by which of its error branches. */
function ActionFault({ page, change }: { page: Page; change: Change }) {
  const [names, setNames] = useState<string[]>([]);
  const [flow, setFlow] = useState<FlowView>();
  const [action, setAction] = useState('');
  const [error, setError] = useState('NoMatchingError');
  const { base } = page.world;
  const pick = (from: FlowView | undefined, name: string) => {
    setAction(name);
    setError(errorsOf(from, name)[0] ?? 'NoMatchingError');
  };
  const choose = async (name: string) => {
    const chosen = await get<FlowView>(`${base}/simulator/flows/${encodeURIComponent(name)}`);
    setFlow(chosen);
    pick(chosen, chosen.content[0]?.Identifier ?? '');
  };
  useEffect(
    () =>
      void page.attempt(async () => {
        const flows = await get<FlowSummary[]>(`${base}/simulator/flows`);
        setNames(flows.map(({ name }) => name));
        if (flows[0] !== undefined) await choose(flows[0].name);
      }),
    [],
  );
  const errors = errorsOf(flow, action);
  return (
    <form
      class="fault"
      onSubmit={(event) => {
        event.preventDefault();
        void change('faults', { action, flow: flow?.name, error });
      }}
    >
      <label>
        flow
        <select
          aria-label="flow"
          value={flow?.name ?? ''}
          onChange={({ currentTarget: { value } }) => void page.attempt(() => choose(value))}
        >
          {names.map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label>
        action
        <select
          aria-label="action"
          value={action}
          onChange={({ currentTarget: { value } }) => pick(flow, value)}
        >
          {(flow?.content ?? []).map(({ Identifier }) => (
            <option key={Identifier}>{Identifier}</option>
          ))}
        </select>
      </label>
      <label>
        takes the branch
        <select
          aria-label="takes the branch"
          value={error}
          onChange={({ currentTarget }) => setError(currentTarget.value)}
        >
          {(errors.length === 0 ? ['NoMatchingError'] : errors).map((label) => (
            <option key={label}>{label}</option>
          ))}
        </select>
      </label>
      <button type="submit" disabled={action === ''}>
        The next time, fail
      </button>
    </form>
  );
}

/** The error branches of an action. */
function errorsOf(flow: FlowView | undefined, action: string): string[] {
  const branches = flow?.picture.blocks.find(({ id }) => id === action)?.branches ?? [];
  return branches.map(({ label }) => label).filter(isError);
}

/** A call of an AWS API fails. */
function OperationFault({ change }: { change: Change }) {
  const [operation, setOperation] = useState('SendMessage');
  const [kind, setKind] = useState('throttle');
  const [nth, setNth] = useState(1);
  return (
    <form
      class="fault"
      onSubmit={(event) => {
        event.preventDefault();
        void change('faults', { operation, nth, kind });
      }}
    >
      <label>
        AWS operation
        <input
          aria-label="AWS operation"
          value={operation}
          onInput={({ currentTarget }) => setOperation(currentTarget.value)}
        />
      </label>
      <label>
        call
        <input
          aria-label="call"
          type="number"
          min={1}
          value={nth}
          onInput={({ currentTarget }) => setNth(Math.max(1, Math.floor(currentTarget.valueAsNumber) || 1))}
        />
      </label>
      <label>
        kind
        <select aria-label="kind" value={kind} onChange={({ currentTarget }) => setKind(currentTarget.value)}>
          <option value="throttle">is throttled</option>
          <option value="error">fails</option>
          <option value="drop">gets no answer</option>
        </select>
      </label>
      <button type="submit" disabled={operation.trim() === ''}>
        Fail
      </button>
    </form>
  );
}
