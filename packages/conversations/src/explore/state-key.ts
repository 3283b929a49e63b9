import type { Agent, Chat, Contact, Execution, Queue } from '@resumed-chats/connect-simulator';
import type { FlowContent } from '@resumed-chats/flow-language';
import type { ExploredChat } from './explored-chat.ts';

/**
 * What of a value tells two situations apart, where that is not the value itself. Everything that a rule does not name
 * tells them apart as it is: a rule that is missing costs time, one that says too little makes the search unsound.
 */
export interface StateRules<Config = unknown> {
  /** Seconds that the chat has left. */
  readonly remaining: (seconds: number, explored: ExploredChat<Config>) => unknown;
  /** Seconds until the flow that stands still goes on. */
  readonly due: (seconds: number, explored: ExploredChat<Config>) => unknown;
  /** Seconds after which a bot's session is forgotten. */
  readonly lexSession: number;
  readonly agent?: (agent: Agent, explored: ExploredChat<Config>) => string;
  readonly queue?: (queue: Queue, explored: ExploredChat<Config>) => string;
  /** By the name of an attribute of the contact, the flow, the session, or of a Lambda's answer. */
  readonly values?: Readonly<Record<string, (value: string, explored: ExploredChat<Config>) => unknown>>;
}

/** Of a contact: what does not tell two situations apart, and why. */
const OF_CONTACT: Partial<Record<keyof Contact, string>> = {
  contactId: 'every path has ids of its own',
  chat: 'its attributes are told with it',
  previous: 'a past segment is a record that nothing reads',
  next: 'the last segment has none',
  execution: 'told by what flows can read of it',
  initiatedAt: 'the time that is left tells',
  endedAt: 'the time that is left tells',
  enqueuedAt: 'one chat alone has no place in line',
  dequeuedAt: 'a record that nothing reads',
  connectedAt: 'a record that nothing reads',
  offerTimer: 'it begins with the status, and ends where nothing else happens',
};

/** The same of a chat. */
const OF_CHAT: Partial<Record<keyof Chat, string>> = {
  initialContactId: 'every path has ids of its own',
  contacts: 'past segments are records that nothing reads',
  transcript: 'what was said is read by people alone',
  startedAt: 'the time that is left tells',
  expiry: 'the time that is left tells',
  connectBy: 'cancelled when the customer connects',
  audience: 'nobody listens in',
};

/** All of a situation that decides what can become of it, as one text: equal texts, equal futures. */
export function stateKey<Config>(explored: ExploredChat<Config>, rules: StateRules<Config>): string {
  const { contact, chat, simulator } = explored;
  const value = (given: unknown, name = ''): unknown => {
    if (typeof given === 'string') {
      const rule = rules.values;
      if (rule !== undefined && Object.hasOwn(rule, name)) return rule[name]!(given, explored);
      if (given.startsWith('arn:')) return arn(given);
      return given.replace(IDS, 'id');
    }
    if (typeof given !== 'object' || given === null) return given;
    if (Array.isArray(given)) return given.map((one) => value(one));
    return Object.entries(given).map(([key, one]) => [key, value(one, key)]);
  };
  const agent = (one: Agent) => rules.agent?.(one, explored) ?? one.username;
  const queue = (one: Queue): string => {
    if (one.agent !== undefined) return `own ${agent(one.agent)}`;
    const serving = explored.agents.flatMap((name) => {
      const found = simulator.connect.agent(name);
      return one.agents.has(found) ? [agent(found)] : [];
    });
    const name = rules.queue?.(one, explored) ?? one.name;
    return `${name} (${serving.sort()}) ${one.hours === undefined}`;
  };
  const arn = (given: string) => {
    const [foundAgent, foundQueue] = [explored.agent(given), explored.queue(given)];
    if (foundAgent !== undefined) return agent(foundAgent);
    return foundQueue === undefined ? given.replace(IDS, 'id') : queue(foundQueue);
  };
  const { hooks, targetQueue, queue: at, agent: who } = contact;
  return JSON.stringify([
    fields(contact, OF_CONTACT, ['hooks', 'targetQueue', 'queue', 'agent']).map((one) => value(one)),
    fields(chat, OF_CHAT, ['attributes']).map((one) => value(one)),
    Object.entries(hooks)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, flow]) => [name, value(flow)]),
    [targetQueue, at].map((one) => one && queue(one)),
    who && agent(who),
    sorted(value(chat.attributes)),
    runOf(explored, rules, value),
    staff(explored).map(agent),
    rules.remaining(explored.remaining, explored),
    session(explored, rules, value),
  ]);
}

type ValueOf = (given: unknown, name?: string) => unknown;

/** Ids of contacts and sessions, which every path has of its own. */
const IDS = /[0-9a-f]{8}-[0-9a-f-]{27}(?:\/\d+)?/g;

function fields<T extends object>(
  of: T,
  left: Partial<Record<keyof T, string>>,
  elsewhere: readonly (keyof T)[],
): unknown[] {
  return (Object.keys(of) as (keyof T)[])
    .filter((key) => of[key] !== undefined && !Object.hasOwn(left, key) && !elsewhere.includes(key))
    .map((key) => [key, of[key]]);
}

function sorted(entries: unknown): unknown {
  return (entries as [string, unknown][])
    .filter(([, of]) => of !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A run of a flow: where it stands, and what a flow can still read of it. */
function runOf<Config>(explored: ExploredChat<Config>, rules: StateRules<Config>, value: ValueOf): unknown {
  const { execution } = explored.contact;
  if (execution === undefined) return undefined;
  const { flow, action, waiting, frame } = execution;
  const read = readIn(explored.options.flows);
  const only = (root: string, all: Readonly<Record<string, unknown>> | undefined) =>
    sorted(
      value(Object.fromEntries(Object.entries(all ?? {}).filter(([key]) => read.has(`${root}.${key}`)))),
    );
  return [
    flow.name,
    action.Identifier,
    waitingOf(waiting, explored, rules, value),
    only('FlowAttributes', frame.flowAttributes),
    only('External', frame.external),
    only('Lex.SessionAttributes', frame.lex?.sessionAttributes),
    only('Lex.Slots', frame.lex?.slots),
    read.has('Lex.IntentName') && frame.lex?.intentName,
    read.has('Lex.DialogState') && frame.lex?.dialogState,
    frame.metrics,
    frame.loops,
  ];
}

function waitingOf<Config>(
  waiting: Execution['waiting'],
  explored: ExploredChat<Config>,
  rules: StateRules<Config>,
  value: ValueOf,
): unknown {
  if (waiting === undefined || waiting.kind === 'async') return waiting?.kind;
  const due = rules.due(waiting.timer.dueAt / 1000 - explored.now, explored);
  if (waiting.kind === 'wait') return ['wait', due, waiting.customerReturned];
  const { localeId, sessionAttributes, backlog, busy, timeoutSeconds } = waiting.block;
  return ['lex', due, localeId, timeoutSeconds, value(sessionAttributes), backlog, busy];
}

/** Who could be offered a chat, next one first: whoever cannot may have missed one or gone home. */
function staff({ agents, simulator }: ExploredChat): Agent[] {
  return agents
    .map((name) => simulator.connect.agent(name))
    .filter(
      ({ availability, contacts, capacity }) => availability === 'available' && contacts.size < capacity,
    )
    .sort((a, b) => a.idleSince - b.idleSince);
}

/** What the bot's session holds, as long as it lasts. */
function session<Config>(
  { lastTurn, now, contact, simulator }: ExploredChat<Config>,
  { lexSession }: StateRules<Config>,
  value: ValueOf,
): unknown {
  if (lastTurn === undefined || now - lastTurn.at >= lexSession) return undefined;
  if (simulator.switches.lexSessionPerContact && lastTurn.contactId !== contact.contactId) return undefined;
  const { dialogAction, intent, sessionAttributes } = lastTurn.state;
  return [value(dialogAction), intent?.name, value(intent?.slots), value(sessionAttributes)];
}

const known = new WeakMap<ReadonlyMap<string, FlowContent>, ReadonlySet<string>>();

/** What flows read: `External.canReturn`, `Lex.SessionAttributes.route`. What none reads decides nothing. */
function readIn(flows: ReadonlyMap<string, FlowContent>): ReadonlySet<string> {
  let read = known.get(flows);
  if (read === undefined) {
    const text = JSON.stringify([...flows]);
    read = new Set([...text.matchAll(/\$\.([A-Z][\w]*(?:\.[\w]+)+)/g)].map(([, path]) => path!));
    known.set(flows, read);
  }
  return read;
}
