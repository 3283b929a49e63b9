import { CONTACT } from '../../config/contract.ts';
import { inWords } from '../transcripts/conversation.ts';
import { type Difference, difference } from './difference.ts';
import { agentGoes, expected } from './expected.ts';
import { type Before, budgetNow, type Memory, remembered } from './memory.ts';
import { promisedSeconds } from './promised-span.ts';
import type { Stage } from './stage.ts';
import { type Tolerated, tolerated } from './tolerated.ts';

/** A promise that was not kept. */
export interface Broken extends Difference {
  /** e.g. `never stranded`. */
  readonly promise: string;
}

/** Texts after which a chat may end. */
const GOODBYES: ReadonlySet<string> = new Set(['goodbye', 'expired', 'lastCall', 'unavailable']);

/** Everything that is promised about a chat that has come to rest, against what is. */
export function broken(before: Before, stage: Stage): Broken[] {
  const always = [
    ...stranded(before, stage),
    ...silentEnd(stage),
    ...longerThanPromised(stage),
    ...tooLong(before, stage),
  ];
  return always.length > 0 ? always : offTable(before, stage);
}

/** She is always with somebody, in a line, or where time goes on. */
function stranded(before: Before, stage: Stage): Broken[] {
  const { contact, chat } = stage;
  const { execution, status, queue, agent } = contact;
  if (chat.ended || status === 'connected') return [];
  const timed = execution?.waiting !== undefined && execution.waiting.kind !== 'async';
  if (status === 'queued' || status === 'offered') {
    // Against two failures in a row, of the queues and of the Waits, a flow has no means.
    if (queue?.agent === undefined || timed || stage.faults > 1) return [];
    return [
      {
        promise: "bounded stay in an agent's own queue",
        what: `she waits in ${queue.agent.username}'s own queue, from which nobody but ${queue.agent.username} can take her, and no flow runs that would take her out`,
        // An hour is far beyond every bound.
        instead: [
          '1 hour passes',
          `chat waits in: ${before.previousQueue?.name ?? stage.project.config.queues.default}`,
        ],
      },
    ];
  }
  if (timed) return [];
  return [
    {
      promise: 'never stranded',
      what: `the chat ${inWords(contact)}${agent === undefined ? '' : ` (${agent.username})`}, and nothing will go on`,
      instead: ['chat has ended'],
    },
  ];
}

/** No flow ends a chat without a word, and no agent's leaving does. */
function silentEnd(stage: Stage): Broken[] {
  const { chat, step, contact } = stage;
  if (!chat.ended) return [];
  const last = step.tried.at(-1);
  switch (contact.disconnectReason) {
    case 'CONTACT_FLOW_DISCONNECT':
      return last !== undefined && GOODBYES.has(last)
        ? []
        : [
            {
              promise: 'no end without a word',
              what: 'a flow ends the chat, and the last thing she was told is no goodbye',
              instead: ['chat is open'],
            },
          ];
    case 'SYSTEM_ERROR':
      return [
        {
          promise: 'no end without a word',
          what: 'the chat ends by a mistake in a flow',
          instead: ['chat is open'],
        },
      ];
    case 'AGENT_DISCONNECT':
      return mayEndWithAgent(stage)
        ? []
        : [
            {
              promise: "an agent's leaving is no end",
              what: 'the chat ends because the agent leaves',
              instead: ['chat is open'],
            },
          ];
    default:
      return [];
  }
}

/** Nothing can be done where AWS would not set the hook, or takes it away (see TRUTH.md). */
function mayEndWithAgent({ project, contact, hookFailed }: Stage): boolean {
  const { hooksCarryToQueueTransfer } = project.simulator.switches;
  return hookFailed || (contact.initiationMethod === 'QUEUE_TRANSFER' && !hooksCarryToQueueTransfer);
}

/** "Reply within …" is never more than the Wait that follows, nor than the chat lasts. */
function longerThanPromised(stage: Stage): Broken[] {
  const { contact, step } = stage;
  const { waiting } = contact.execution ?? {};
  if (stage.chat.ended || waiting?.kind !== 'wait') return [];
  const real = Math.min(waiting.timer.dueAt / 1000 - stage.now, stage.remaining);
  const text = step.said.at(-1) ?? '';
  // Other texts may name a span for other reasons.
  const promised = ['agentLeft', 'missedYou'].includes(step.tried.at(-1) ?? '')
    ? promisedSeconds(text)
    : undefined;
  if (promised === undefined || promised <= real) return [];
  return [
    {
      promise: 'a promised time is kept',
      what: `she is told "${text}", and the wait is over after ${Math.round(real)} s`,
      instead: [
        `${Math.ceil(real)} seconds pass`,
        `chat is at the action: ${contact.execution!.action.Identifier}`,
      ],
    },
  ];
}

/** No Wait outlasts the chat, which would end in it without a word: but when the budget could not be asked. */
function tooLong(before: Before, stage: Stage): Broken[] {
  const { contact, chat, faults } = stage;
  const { waiting } = contact.execution ?? {};
  const began = stage.step.deed.kind !== 'pass' || before.due === undefined || stage.now >= before.due;
  if (faults > 0 || chat.ended || contact.status !== 'flow' || waiting?.kind !== 'wait' || !began) return [];
  const ends = waiting.timer.dueAt / 1000 - stage.now;
  if (ends < stage.remaining) return [];
  return [
    {
      promise: 'no wait outlasts the chat',
      what: `the Wait ends in ${Math.round(ends)} s, the chat in ${Math.round(stage.remaining)} s, in the middle of it and without a word`,
      instead: [`${Math.ceil(stage.remaining)} seconds pass`, 'chat has ended: CONTACT_FLOW_DISCONNECT'],
    },
  ];
}

/** The table of README.md, as far as failures leave it. */
function offTable(before: Before, stage: Stage): Broken[] {
  const { step, faults } = stage;
  const foreign = faults === 0 ? inAnotherLanguage(stage) : undefined;
  if (foreign !== undefined)
    return [
      {
        promise: 'in her language',
        what: `she is told "${foreign}"`,
        instead: [`customer does not see: ${JSON.stringify(foreign)}`],
      },
    ];
  const usual = expected(before, stage);
  const atOnce = stage.chat.ended && stage.contact.disconnectReason === 'AGENT_DISCONNECT';
  if (usual === undefined || atOnce) return [];
  const failed = step.faults.length;
  const lexFails = step.deed.kind === 'say' && step.deed.lex !== undefined;
  const allowed: readonly Tolerated[] | undefined =
    faults === 0
      ? [usual]
      : faults > 1
        ? undefined
        : failed === 1
          ? tolerated(step.faults[0]!, usual, before, stage)
          : lexFails
            ? tolerated(
                {
                  type: 'ConnectParticipantWithLexBot',
                  flow: '',
                  action: '',
                  error: '',
                  own: false,
                  asynchronous: false,
                },
                usual,
                before,
                stage,
              )
            : undefined;
  if (allowed === undefined) return [];
  const differences = allowed.map((one) => difference(one, stage));
  const [first] = differences;
  if (first === undefined || differences.some((one) => one === undefined)) return [];
  return [{ promise: 'as promised', ...first! }];
}

/** A text of the configuration in a language that is not hers. */
function inAnotherLanguage({ project, chat, step }: Stage): string | undefined {
  const { messages, locales } = project.config;
  const wanted = chat.attributes[CONTACT.locale] ?? '';
  const hers = locales.includes(wanted) ? wanted : locales[0]!;
  const own = new Set(Object.values(messages[hers]!));
  const others = new Set(locales.flatMap((locale) => Object.values(messages[locale]!)));
  return step.said.find((text) => others.has(text) && !own.has(text));
}

/** What has to be remembered of a step for the promises about the next. */
export function rememberStep(before: Before, stage: Stage): Memory {
  const { contact } = stage;
  const { memory } = before;
  const own =
    contact.queue?.agent !== undefined && (contact.status === 'queued' || contact.status === 'offered');
  const waits = contact.status === 'flow' && contact.execution?.waiting?.kind === 'wait';
  const budget = agentGoes(before, stage) ? budgetNow(stage, 'sameAgent') : undefined;
  return remembered({
    longWait:
      budget === undefined
        ? waits
          ? memory.longWait
          : undefined
        : budget.canAskOnReturn
          ? budget.askOnReturnWaitSeconds
          : undefined,
    ownSince: own ? (memory.ownSince ?? stage.elapsed) : undefined,
  });
}
