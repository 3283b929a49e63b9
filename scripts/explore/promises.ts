import { contactInWords } from '@resumed-chats/connect-simulator/words';
import type { Promises, Violation } from '@resumed-chats/conversations/explore';
import type { Config } from '../../config/schema.ts';
import { languageTag } from '../../fulfillment/locale.ts';
import { type AllowedOutcome, allowedAfterFault } from './allowed-after-fault.ts';
import { difference } from './difference.ts';
import { agentGoes, expected, type Outcome } from './expected.ts';
import { decisionOf, type Explored, localeOf, messagesOf, reportsOf } from './explored.ts';
import { type Before, budgetNow, type Memory, NEW_CHAT, NO_MEMORY, remembered, situation } from './memory.ts';
import { beginnings, movesAt } from './moves.ts';
import { promisedSeconds } from './promised-span.ts';
import { stateRules } from './state-rules.ts';

/** What this project promises about chats, for the explorer to hold its flows against. */
export function promisesOf(config: Config): Promises<Config, Before, Memory> {
  return {
    rules: stateRules(config),
    beginnings: () => beginnings(config),
    movesAt,
    nothingYet: NO_MEMORY,
    before: (explored, memory) => (memory === undefined ? NEW_CHAT : situation(explored, memory)),
    moveKey,
    violations,
    remember,
  };
}

/** Texts after which a chat may end. */
const GOODBYES: ReadonlySet<string> = new Set(['goodbye', 'expired', 'lastCall', 'unavailable']);

/** Everything that is promised about a chat that has come to rest, against what is. */
function violations(before: Before, explored: Explored): Violation[] {
  const always = [
    ...stranded(before, explored),
    ...silentEnd(explored),
    ...longerThanPromised(explored),
    ...tooLong(before, explored),
  ];
  return always.length > 0 ? always : offTable(before, explored);
}

/** The customer is always with somebody, in a line, or where time goes on. */
function stranded(before: Before, explored: Explored): Violation[] {
  const { contact, chat } = explored;
  const { execution, status, queue, agent } = contact;
  if (chat.ended || status === 'connected') return [];
  const timed = execution?.waiting !== undefined && execution.waiting.kind !== 'async';
  if (status === 'queued' || status === 'offered') {
    // Against two failures in a row, of the queues and of the Waits, a flow has no means.
    if (queue?.agent === undefined || timed || explored.failures > 1) return [];
    return [
      {
        promise: "bounded stay in an agent's own queue",
        what: `the customer waits in ${queue.agent.username}'s own queue, from which nobody but ${queue.agent.username} can take the chat, and no flow runs that would take the customer out`,
        // An hour is far beyond every bound.
        instead: [
          { kind: 'pass', seconds: 3600 },
          { kind: 'waitsIn', queue: before.previousQueue?.name ?? explored.config.queues.default },
        ],
      },
    ];
  }
  if (timed) return [];
  return [
    {
      promise: 'never stranded',
      what: `the chat ${contactInWords(contact)}${agent === undefined ? '' : ` (${agent.username})`}, and nothing will go on`,
      instead: [{ kind: 'ended', reason: undefined }],
    },
  ];
}

/** No flow ends a chat without a word, and no agent's leaving does. */
function silentEnd(explored: Explored): Violation[] {
  const { chat, move, contact } = explored;
  if (!chat.ended) return [];
  const last = move.texts.at(-1);
  switch (contact.disconnectReason) {
    case 'CONTACT_FLOW_DISCONNECT':
      return last !== undefined && GOODBYES.has(last)
        ? []
        : [
            {
              promise: 'no end without a word',
              what: 'a flow ends the chat, and the last thing that was said is no goodbye',
              instead: [{ kind: 'open' }],
            },
          ];
    case 'SYSTEM_ERROR':
      return [
        {
          promise: 'no end without a word',
          what: 'the chat ends by a mistake in a flow',
          instead: [{ kind: 'open' }],
        },
      ];
    case 'AGENT_DISCONNECT':
      return mayEndWithAgent(explored)
        ? []
        : [
            {
              promise: "an agent's leaving is no end",
              what: 'the chat ends because the agent leaves',
              instead: [{ kind: 'open' }],
            },
          ];
    default:
      return [];
  }
}

/** Nothing can be done where AWS would not set the hook, or takes it away (see TRUTH.md). */
function mayEndWithAgent({ simulator, contact, failedTypes }: Explored): boolean {
  const { hooksCarryToQueueTransfer } = simulator.switches;
  return (
    failedTypes.has('UpdateContactEventHooks') ||
    (contact.initiationMethod === 'QUEUE_TRANSFER' && !hooksCarryToQueueTransfer)
  );
}

/** "Reply within …" is never more than the Wait that follows, nor than the chat lasts. */
function longerThanPromised(explored: Explored): Violation[] {
  const { contact, move } = explored;
  const { waiting } = contact.execution ?? {};
  if (explored.chat.ended || waiting?.kind !== 'wait') return [];
  const real = Math.min(waiting.timer.dueAt / 1000 - explored.now, explored.remaining);
  const text = move.said.at(-1) ?? '';
  // Other texts may name a span for other reasons.
  const promised = ['agentLeft', 'missedYou'].includes(move.texts.at(-1) ?? '')
    ? promisedSeconds(text, languageTag(localeOf(explored)))
    : undefined;
  if (promised === undefined || promised <= real) return [];
  return [
    {
      promise: 'a promised time is kept',
      what: `the customer is told "${text}", and the wait is over after ${Math.round(real)} s`,
      instead: [
        { kind: 'pass', seconds: Math.ceil(real) },
        { kind: 'atAction', action: contact.execution!.action.Identifier },
      ],
    },
  ];
}

/** No Wait outlasts the chat, which would end in it without a word: but when the budget could not be asked. */
function tooLong(before: Before, explored: Explored): Violation[] {
  const { contact, chat, failures, move, remaining } = explored;
  const { waiting } = contact.execution ?? {};
  const began = move.action.kind !== 'pass' || before.due === undefined || explored.now >= before.due;
  if (failures > 0 || chat.ended || contact.status !== 'flow' || waiting?.kind !== 'wait' || !began)
    return [];
  const ends = waiting.timer.dueAt / 1000 - explored.now;
  if (ends < remaining) return [];
  return [
    {
      promise: 'no wait outlasts the chat',
      what: `the Wait ends in ${Math.round(ends)} s, the chat in ${Math.round(remaining)} s, in the middle of it and without a word`,
      instead: [
        { kind: 'pass', seconds: Math.ceil(remaining) },
        { kind: 'ended', reason: 'CONTACT_FLOW_DISCONNECT' },
      ],
    },
  ];
}

/** The table of README.md, as far as failures leave it. */
function offTable(before: Before, explored: Explored): Violation[] {
  const foreign = explored.failures === 0 ? inAnotherLanguage(explored) : undefined;
  if (foreign !== undefined)
    return [
      {
        promise: "in the customer's language",
        what: `the customer is told "${foreign}"`,
        instead: [{ kind: 'seesNot', texts: [{ written: foreign, pattern: undefined }] }],
      },
    ];
  const usual = expected(before, explored);
  const atOnce = explored.chat.ended && explored.contact.disconnectReason === 'AGENT_DISCONNECT';
  if (usual === undefined || atOnce) return [];
  const differences = allowed(usual, before, explored).map((one) => difference(one, explored));
  const [first] = differences;
  if (first === undefined || differences.some((one) => one === undefined)) return [];
  return [{ promise: 'as promised', ...first }];
}

const LEX_FAILS = { type: 'ConnectParticipantWithLexBot', ownQueue: false, asynchronous: false };

/** What may come of the move; nothing when nothing is promised about it: two failures, or one before it. */
function allowed(usual: Outcome, before: Before, explored: Explored): readonly AllowedOutcome[] {
  const { failures, move } = explored;
  if (failures === 0) return [usual];
  const failure =
    move.failures.length === 1 ? move.failures[0] : move.lex === undefined ? undefined : LEX_FAILS;
  return failures > 1 || failure === undefined ? [] : allowedAfterFault(failure, usual, before, explored);
}

/** A text of the configuration in a language that is not the customer's. */
function inAnotherLanguage(explored: Explored): string | undefined {
  const { config, move } = explored;
  const own = new Set(Object.values(messagesOf(explored)));
  const others = new Set(config.locales.flatMap((locale) => Object.values(config.messages[locale]!)));
  return move.said.find((text) => others.has(text) && !own.has(text));
}

/** What matters of the move that is under way for what is promised at its end. */
function moveKey(before: Before, explored: Explored): string {
  const { action, lex, texts, failures, closed, full } = explored.move;
  const { route, topic } = decisionOf(explored);
  return [
    action.kind === 'agent' ? action.does : action.kind,
    lex,
    texts,
    reportsOf(explored),
    failures.length > 1 ? 'several' : failures.map(({ type, ownQueue }) => `${type} ${ownQueue}`),
    closed,
    full.map(({ agent }) => agent === undefined),
    route,
    topic,
    before.status,
    before.waiting,
    before.first,
    before.asks,
    before.agentFree,
  ].join(' ');
}

/** What has to be remembered of a move for the promises about the next. */
function remember(before: Before, explored: Explored): Memory {
  const { contact } = explored;
  const { memory } = before;
  const own =
    contact.queue?.agent !== undefined && (contact.status === 'queued' || contact.status === 'offered');
  const waits = contact.status === 'flow' && contact.execution?.waiting?.kind === 'wait';
  const budget = agentGoes(before, explored) ? budgetNow(explored, 'sameAgent') : undefined;
  return remembered({
    longWait:
      budget === undefined
        ? waits
          ? memory.longWait
          : undefined
        : budget.canAskOnReturn
          ? budget.askOnReturnWaitSeconds
          : undefined,
    ownSince: own ? (memory.ownSince ?? explored.elapsed) : undefined,
  });
}
