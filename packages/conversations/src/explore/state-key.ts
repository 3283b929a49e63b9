import type { Agent, Queue } from '@resumed-chats/connect-simulator';
import { isAvailable } from '@resumed-chats/connect-simulator';
import { CONTACT, DECISION } from '../../config/contract.ts';
import type { Config } from '../../config/schema.ts';
import type { Memory } from './memory.ts';
import type { Stage } from './stage.ts';

/**
 * All of a chat's situation that decides what can become of it, as one text: equal texts, equal futures. Names are
 * told by what they are to this chat (the previous agent, another one), times by what they still allow, and texts with
 * their numbers left out.
 */
export function stateKey(stage: Stage, memory: Memory): string {
  const { contact, chat, project } = stage;
  const { attributes } = chat;
  const { execution, hooks } = contact;
  const waiting = execution?.waiting;
  const previous = stage.agent(attributes[CONTACT.previousAgentArn]) ?? contact.agent;
  const previousQueue = stage.queue(attributes[CONTACT.previousQueueArn]);
  const who = (agent: Agent | undefined) => (agent === undefined ? '-' : agent === previous ? 'P' : 'Q');
  const { config } = project;
  const where = (queue: Queue | undefined) => {
    if (queue === undefined) return '-';
    if (queue.agent !== undefined) return `own ${who(queue.agent)}`;
    return `${queue.name === config.queues.default ? 'D' : 'T'}${queue === previousQueue ? 'P' : ''}`;
  };
  const topic = config.topics.find(({ key }) => key === attributes[CONTACT.previousTopic]);
  const { agents } = project.simulator.connect.instance;
  // Whoever is not to be had may have missed a chat or gone home: it makes no difference to her.
  const staff = [...agents.values()]
    .filter(
      (agent) => isAvailable(agent) && (agent === previous || contact.queue?.agents.has(agent) !== false),
    )
    .map(who)
    .sort();
  const due = waiting !== undefined && waiting.kind !== 'async' ? waiting.timer.dueAt / 1000 - stage.now : 0;
  const { frame } = execution ?? {};
  const locale = attributes[CONTACT.locale] ?? '';
  const count = attributes[CONTACT.returnCount];
  return [
    chat.ended ? `ended ${contact.disconnectReason}` : contact.status,
    contact.initiationMethod,
    execution?.flow.name,
    execution?.action.Identifier,
    waiting?.kind,
    waiting === undefined ? '' : dueClass(stage, due, contact.queue),
    Object.keys(hooks).sort(),
    where(contact.targetQueue),
    where(contact.queue),
    where(previousQueue),
    who(contact.agent),
    contact.priority,
    contact.languageCode,
    contact.returningMessage === undefined,
    config.locales.includes(locale) ? locale : '-',
    // Until she is in her first queue it says which.
    contact.initiationMethod === 'API' && contact.status === 'flow' ? topic?.key : topic !== undefined,
    attributes[CONTACT.previousAgentArn] === undefined,
    attributes[CONTACT.resumePhase],
    attributes[CONTACT.resumeTarget],
    count === undefined ? '-' : Number(count) - stage.returns,
    values(stage, frame?.flowAttributes),
    values(stage, frame?.external),
    frame?.lex?.sessionAttributes[DECISION.route],
    JSON.stringify(frame?.loops ?? {}),
    staff,
    timeClass(stage),
    stage.dialog,
    stale(stage),
    memory.key,
  ].join('\n');
}

/** What the time that is left still allows: nothing, one short wait, both waits shortened, in full, twice. */
export function timeClass({ remaining, project, contact }: Stage): number {
  const { chat, waits } = project.config;
  const bounds = [
    chat.lastCall + 60,
    chat.lastCall + waits.sameAgent + 60,
    chat.lastCall + waits.sameAgent + waits.askOnReturn,
    // Before her first agent long waits may follow each other: after the first of two it is not the same situation.
    ...(contact.initiationMethod === 'API' ? [chat.lastCall + 2 * waits.askOnReturn] : []),
  ];
  return bounds.filter((bound) => remaining >= bound).length;
}

function dueClass(stage: Stage, seconds: number, queue: Queue | undefined): string {
  if (seconds <= 1) return 'soon';
  // In a queue nothing depends on when the flow goes on.
  if (queue !== undefined) return '';
  if (seconds >= stage.remaining) return 'expiry';
  const { waits, bot } = stage.project.config;
  const known = [waits.sameAgent, waits.askOnReturn, waits.previousAgentQueue, bot.answerTimeout];
  const rounded = Math.round(seconds);
  return known.includes(rounded) ? String(rounded) : rounded > waits.sameAgent ? 'long' : 'short';
}

/** The decision that a running Lex session still holds of another visit. */
function stale({ decided, contact, now, project }: Stage): string {
  if (decided === undefined || now - decided.at >= project.config.bot.sessionTimeout) return '-';
  const { lexSessionPerContact } = project.simulator.switches;
  return lexSessionPerContact && decided.contactId !== contact.contactId ? '-' : decided.route;
}

/** Seconds by whether the chat lasts as long; the configured texts as they are, others as some text. */
function values(stage: Stage, all: Readonly<Record<string, unknown>> | undefined): string {
  const known = textsOf(stage.project.config);
  return Object.entries(all ?? {})
    .map(([key, value]) => {
      const text = String(value);
      if (/^\d\d+$/.test(text)) return `${key}${Number(text) > stage.remaining ? 'over' : ''}`;
      if (text === '' || text === 'true' || text === 'false') return `${key}=${text}`;
      return `${key}=${known.get(text) ?? '*'}`;
    })
    .join();
}

const texts = new WeakMap<Config, Map<string, string>>();

/** Every text of the configuration, by a short name. */
function textsOf(config: Config): Map<string, string> {
  let known = texts.get(config);
  if (known === undefined) {
    const all = Object.entries(config.messages).flatMap(([locale, messages]) =>
      Object.entries(messages).map(([key, text]): [string, string] => [text, `${locale.slice(0, 2)}.${key}`]),
    );
    known = new Map(all);
    texts.set(config, known);
  }
  return known;
}
