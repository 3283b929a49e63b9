import { VirtualClock } from '../../../../packages/connect-simulator/src/clock.ts';
import type { StartChat } from '../../../../packages/connect-simulator/src/connect/chats.ts';
import { Connect } from '../../../../packages/connect-simulator/src/connect/connect.ts';
import {
  type Chat,
  type Contact,
  currentContact,
} from '../../../../packages/connect-simulator/src/connect/contact.ts';
import type { StoredFlow } from '../../../../packages/connect-simulator/src/connect/flow-store.ts';
import type { InstanceDefinition } from '../../../../packages/connect-simulator/src/connect/instance.ts';
import { EventLog } from '../../../../packages/connect-simulator/src/event-log.ts';
import type { EventBody, EventType } from '../../../../packages/connect-simulator/src/events.ts';
import { countedIds } from '../../../../packages/connect-simulator/src/ids.ts';
import type { LambdaResult } from '../../../../packages/connect-simulator/src/lambda/port.ts';
import type {
  RecognizeTextInput,
  RecognizeTextResult,
} from '../../../../packages/connect-simulator/src/lex/port.ts';
import { DEFAULT_SWITCHES, type Switches } from '../../../../packages/connect-simulator/src/switches.ts';
import { actionSpec } from '../../../../packages/flow-language/src/actions/index.ts';
import { conditionLabel } from '../../../../packages/flow-language/src/branches.ts';
import { shapeOf } from '../../../../packages/flow-language/src/spec.ts';
import type {
  FlowAction,
  FlowContent,
  FlowType,
  Operator,
} from '../../../../packages/flow-language/src/types.ts';

export const BOT = 'arn:aws:lex:us-east-1:123456789012:bot-alias/BOTBOTBOT1/ALIASALIAS';
export const LAMBDA = 'arn:aws:lambda:us-east-1:123456789012:function:helper';

/** Where a branch goes that a test says nothing of: a long Wait, or in a whisper or queue flow its end. */
export const REST = 'rest';

/**
 * An action in short: type, parameters, and where it goes. A branch is named as the event log names it (`= True`,
 * `> 0`, `QueueAtCapacity`), success is `next`. What is required and left out goes to REST.
 */
export type Short = readonly [type: string, parameters?: object, to?: Readonly<Record<string, string>>];

/** A flow from actions in short, the first one being its start. */
export function flowOf(
  actions: Readonly<Record<string, Short>>,
  type: FlowType = 'CONTACT_FLOW',
): FlowContent {
  const written = Object.entries(actions).map(([identifier, short]) => actionOf(identifier, short));
  const rest: Short =
    type === 'CONTACT_FLOW'
      ? [
          'Wait',
          { TimeLimitSeconds: '86400' },
          { '= WaitCompleted': 'over', NoMatchingError: 'over', next: 'over' },
        ]
      : ['EndFlowExecution'];
  return {
    Version: '2019-10-30',
    StartAction: written[0]!.Identifier,
    Actions: [
      ...written,
      actionOf(REST, rest),
      ...(type === 'CONTACT_FLOW' ? [actionOf('over', ['DisconnectParticipant'])] : []),
    ],
  };
}

function actionOf(Identifier: string, [Type, parameters = {}, to = {}]: Short): FlowAction {
  const Parameters = { ...parameters };
  const spec = actionSpec(Type);
  if (spec === undefined || spec.next === 'forbidden')
    return { Identifier, Type, Parameters, Transitions: {} };
  const shape = shapeOf(spec, Parameters);
  const { next, ...branches } = to;
  const conditions = { ...Object.fromEntries((shape.conditions.exactly ?? []).map((o) => [`= ${o}`, REST])) };
  const errors = {
    ...Object.fromEntries(
      [...shape.errors.required, ...(shape.errors.expected ?? [])].map((error) => [error, REST]),
    ),
  };
  for (const [label, target] of Object.entries(branches))
    (/^[A-Z]/.test(label) ? errors : conditions)[label] = target;
  return {
    Identifier,
    Type,
    Parameters,
    Transitions: {
      NextAction: next ?? REST,
      Conditions: Object.entries(conditions).map(([label, NextAction]) => ({
        NextAction,
        Condition: conditionOf(label),
      })),
      Errors: Object.entries(errors).map(([ErrorType, NextAction]) => ({ NextAction, ErrorType })),
    },
  };
}

const OPERATORS: readonly Operator[] = [
  'TextStartsWith',
  'TextEndsWith',
  'TextContains',
  'NumberGreaterOrEqualTo',
  'NumberLessOrEqualTo',
  'NumberGreaterThan',
  'NumberLessThan',
  'Equals',
];

function conditionOf(label: string) {
  for (const Operator of OPERATORS) {
    const sign = conditionLabel({ Operator, Operands: [''] });
    if (label.startsWith(sign)) return { Operator, Operands: [label.slice(sign.length)] };
  }
  throw new Error(`"${label}" is no condition such as "= True"`);
}

export interface WorldOptions {
  instance?: Partial<InstanceDefinition>;
  switches?: Partial<Switches>;
  /** What Lambdas answer; an object when left out. */
  lambda?: (event: unknown, functionArn: string) => LambdaResult | Promise<LambdaResult>;
  /** What the bot answers. */
  lex?: (input: RecognizeTextInput) => RecognizeTextResult | Promise<RecognizeTextResult>;
}

/** One simulated instance in virtual time, with Lambdas and a bot of the test's own. */
export class TestWorld {
  readonly clock = new VirtualClock();
  readonly log = new EventLog(this.clock);
  readonly connect: Connect;
  readonly switches: Switches;
  /** What Lambdas and the bot were asked. */
  readonly invoked: { functionArn: string; event: unknown; timeoutMs: number }[] = [];
  readonly heard: RecognizeTextInput[] = [];

  constructor(options: WorldOptions = {}) {
    this.switches = { ...DEFAULT_SWITCHES, ...options.switches };
    const { lambda = () => ({ ok: true, payload: {} }), lex = () => closed('Any') } = options;
    this.connect = new Connect(
      {
        clock: this.clock,
        events: this.log,
        newId: countedIds(),
        switches: this.switches,
        lambda: {
          invoke: async (functionArn, event, { timeoutMs }) => {
            this.invoked.push({ functionArn, event, timeoutMs });
            return lambda(event, functionArn);
          },
        },
        lex: {
          recognizeText: async (input) => {
            this.heard.push(input);
            return lex(input);
          },
        },
      },
      { queues: [{ name: 'Support' }, { name: 'Sales' }], agents: [], ...options.instance },
    );
    this.connect.associateBot(BOT);
  }

  flow(name: string, actions: Readonly<Record<string, Short>>, type: FlowType = 'CONTACT_FLOW'): StoredFlow {
    return this.connect.createContactFlow({ name, type, content: flowOf(actions, type) });
  }

  start(flow: StoredFlow, request: Partial<Omit<StartChat, 'flow'>> = {}): Chat {
    return this.connect.startChatContact({ customerName: 'Cleo', ...request, flow: flow.id });
  }

  /** Starts a chat in a flow of these actions, and waits for its Lambdas and bots. */
  async run(
    actions: Readonly<Record<string, Short>>,
    request: Partial<Omit<StartChat, 'flow'>> = {},
  ): Promise<Chat> {
    const chat = this.start(this.flow(`flow ${this.log.lastSeq}`, actions), request);
    await this.settle();
    return chat;
  }

  /** Starts a chat that goes straight to a queue, with these flows as its hooks. */
  queued(queue = 'Support', hooks: Readonly<Record<string, StoredFlow>> = {}, request = {}): Chat {
    const set = Object.entries(hooks).map(([hook, flow], index): [string, Short] => [
      `hook ${index}`,
      ['UpdateContactEventHooks', { EventHooks: { [hook]: flow.arn } }, { next: `hook ${index + 1}` }],
    ]);
    const flow = this.flow(`to ${queue} ${this.log.lastSeq}`, {
      ...Object.fromEntries(set),
      [`hook ${set.length}`]: [
        'UpdateContactTargetQueue',
        { QueueId: this.queue(queue).arn },
        { next: 'go' },
      ],
      go: ['TransferContactToQueue'],
    });
    return this.start(flow, request);
  }

  /** The same, accepted by the agent to whom it is offered. */
  connected(hooks: Readonly<Record<string, StoredFlow>> = {}, request = {}): Chat {
    const chat = this.queued('Support', hooks, request);
    this.connect.agentAccepts(now(chat).agent!.username, now(chat));
    return chat;
  }

  settle(): Promise<void> {
    return this.connect.settled();
  }

  /** Lets time pass, running on the way what falls due. */
  async pass(seconds: number): Promise<void> {
    const until = this.clock.now() + seconds * 1000;
    await this.settle();
    while (this.clock.runNext(until)) await this.settle();
    this.clock.moveTo(until);
  }

  async says(chat: Chat, text: string): Promise<void> {
    this.connect.customerSays(chat, text);
    await this.settle();
  }

  queue(name: string) {
    return this.connect.queue(name);
  }

  agent(username: string) {
    return this.connect.agent(username);
  }

  /** All branches taken, as `action: branch`, in order. */
  get path(): string[] {
    return this.all('branch.taken').map(({ action, branch }) => `${action}: ${branch}`);
  }

  /** Why an action took the branch that it took last. */
  why(action: string): string | undefined {
    return this.all('branch.taken').findLast((event) => event.action === action)?.why;
  }

  all<T extends EventType>(type: T): (EventOf<T> & { at: number })[] {
    return this.log.after(0).filter((event) => event.type === type) as never;
  }

  types(from = 0): string[] {
    return this.log.after(from).map((event) => event.type);
  }
}

type EventOf<T extends EventType, Body = EventBody> = Body extends { type: infer Types }
  ? T extends Types
    ? Body & { type: T }
    : never
  : never;

/** The segment that is going on. */
export function now(chat: Chat): Contact {
  return currentContact(chat);
}

/** The action at which the chat's flow stands, if it is in one. */
export function at(chat: Chat): string | undefined {
  return now(chat).execution?.action.Identifier;
}

/** What was said, as `NAME: words`. */
export function said(chat: Chat): string[] {
  return chat.transcript
    .filter(({ type }) => type === 'MESSAGE')
    .map(({ name, content }) => `${name}: ${content}`);
}

/** An agent's entry of an instance. */
export function agent(
  username: string,
  queues: string[],
  more: { chats?: number; availability?: 'offline' } = {},
) {
  return { username, queues, ...more };
}

interface Answer {
  state?: 'Fulfilled' | 'Failed' | 'ReadyForFulfillment';
  messages?: string[];
  slots?: Record<string, string>;
  attributes?: Record<string, string>;
  score?: number;
}

/** A bot's answer with which its dialog is over. */
export function closed(intent: string, answer: Answer = {}): RecognizeTextResult {
  return answered('Close', intent, answer);
}

/** A bot's answer after which it waits for the customer. */
export function asks(
  question: string,
  type: 'ElicitIntent' | 'ElicitSlot' | 'ConfirmIntent' = 'ElicitIntent',
) {
  return answered(type, 'Any', { messages: [question] });
}

function answered(
  type: 'Close' | 'ElicitIntent' | 'ElicitSlot' | 'ConfirmIntent',
  name: string,
  answer: Answer,
) {
  const { state = 'Fulfilled', messages = [], slots = {}, attributes = {}, score } = answer;
  const intent = {
    name,
    state: type === 'Close' ? state : ('InProgress' as const),
    slots: Object.fromEntries(
      Object.entries(slots).map(([slot, value]) => [slot, { value: { interpretedValue: value } }]),
    ),
  };
  return {
    messages: messages.map((content) => ({ content, contentType: 'PlainText' as const })),
    sessionState: { dialogAction: { type }, intent, sessionAttributes: attributes },
    interpretations: [{ intent, ...(score === undefined ? {} : { nluConfidence: { score } }) }],
  };
}
