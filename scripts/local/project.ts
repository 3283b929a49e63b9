import { fileURLToPath } from 'node:url';
import { buildBot } from '../../bot/build.ts';
import { CONTACT } from '../../config/contract.ts';
import type { Config } from '../../config/schema.ts';
import type { FlowContent, FlowType } from '../../flows/language/types.ts';
import type { Clock } from '../../simulator/clock.ts';
import { type Chat, CONTENT_TYPES } from '../../simulator/connect/contact.ts';
import { type InstanceDefinition, loadInstance } from '../../simulator/connect/instance.ts';
import type { LambdaInvoker } from '../../simulator/lambda/port.ts';
import { BuiltBot } from '../../simulator/lex/built-bot.ts';
import type { LexRuntime } from '../../simulator/lex/port.ts';
import { Simulator } from '../../simulator/simulator.ts';
import type { Switches } from '../../simulator/switches.ts';
import {
  bindTemplate,
  type FlowTemplate,
  reachable,
  templatesOf,
  UnknownResourceError,
} from './flow-template.ts';
import { LocalLambdas, lambdaArn } from './local-lambdas.ts';

const INSTANCE_FILE = fileURLToPath(new URL('../../simulator/instance.yaml', import.meta.url));

/** What is expensive to make and the same for every simulator: built once per configuration and process. */
export interface PreparedProject {
  readonly config: Config;
  readonly flows: ReadonlyMap<string, FlowTemplate>;
  readonly bot: BuiltBot;
  readonly lambdas: LocalLambdas;
  readonly instance: InstanceDefinition;
}

export interface DeployOptions {
  config: Config;
  /** That of simulator/instance.yaml when left out. */
  instance?: InstanceDefinition;
  switches?: Partial<Switches>;
  clock?: Clock;
  retainEvents?: number;
  /** Flows of somebody's own, in the place of ours where the name is the same. */
  flows?: readonly FlowTemplate[];
  /** Name of the flow that chats start in. */
  start?: string;
  wrapLambda?: (inner: LambdaInvoker, prepared: PreparedProject) => LambdaInvoker;
  wrapLex?: (inner: LexRuntime) => LexRuntime;
}

/** What a customer's page sends with a new chat. */
export interface StartChatRequest {
  name?: string;
  locale?: string;
  /** A topic's key. */
  topic?: string;
  message?: string;
  /** False for a client that cannot show buttons. */
  interactive?: boolean;
  durationMinutes?: number;
  attributes?: Readonly<Record<string, string>>;
}

/** The project on a simulator. */
export interface LocalProject {
  readonly simulator: Simulator;
  readonly config: Config;
  /** The deployed flows by name, resources still as tokens. */
  readonly flows: ReadonlyMap<string, FlowContent>;
  readonly botAliasArn: string;
  /** Starts a chat as the start-chat Lambda does. */
  startChat(request?: StartChatRequest): Chat;
}

const prepared = new Map<string, Promise<PreparedProject>>();
const keys = new WeakMap<Config, string>();

/** Builds what simulators share. Equal configurations are built once. */
export function prepareProject(config: Config): Promise<PreparedProject> {
  let key = keys.get(config);
  if (key === undefined) {
    key = JSON.stringify(config);
    keys.set(config, key);
  }
  let project = prepared.get(key);
  if (project === undefined) {
    project = prepare(config);
    prepared.set(key, project);
  }
  return project;
}

/** Ends every Lambda thread that `prepareProject` started. */
export async function closeProjects(): Promise<void> {
  const all = await Promise.allSettled(prepared.values());
  prepared.clear();
  await Promise.all(all.map((one) => (one.status === 'fulfilled' ? one.value.lambdas.close() : undefined)));
}

async function prepare(config: Config): Promise<PreparedProject> {
  const building = LocalLambdas.build(config);
  const [flows, bot, instance] = [
    templatesOf(config),
    new BuiltBot(buildBot(config)),
    loadInstance(INSTANCE_FILE),
  ];
  return { config, flows, bot, lambdas: await building, instance };
}

/** Puts the project on a simulator of its own in this process. Takes about a millisecond once prepared. */
export async function deployLocally(options: DeployOptions): Promise<LocalProject> {
  return deployPrepared(await prepareProject(options.config), options);
}

/** The same without waiting. @throws UnknownResourceError, InvalidContactFlowException, Error of an instance */
export function deployPrepared(
  project: PreparedProject,
  options: Omit<DeployOptions, 'config'> = {},
): LocalProject {
  const { config } = project;
  const simulator = new Simulator({
    instance: options.instance ?? project.instance,
    lambda: { invoke: (...call) => lambda.invoke(...call) },
    ...(options.clock === undefined ? {} : { clock: options.clock }),
    ...(options.switches === undefined ? {} : { switches: options.switches }),
    ...(options.retainEvents === undefined ? {} : { retainEvents: options.retainEvents }),
    ...(options.wrapLex === undefined ? {} : { wrapLex: options.wrapLex }),
  });
  const shared = project.lambdas.at(simulator.clock);
  const lambda = options.wrapLambda?.(shared, project) ?? shared;
  const botAliasArn = createBot(simulator, project.bot);
  const start = options.start ?? 'inbound';
  const flows = createFlows(simulator, project, options.flows ?? [], start, botAliasArn);
  return {
    simulator,
    config,
    flows: new Map(flows.templates.map(({ name, content }) => [name, content])),
    botAliasArn,
    startChat: (request = {}) => startChat(simulator, config, flows.start, request),
  };
}

function createBot(simulator: Simulator, bot: BuiltBot): string {
  const { botId } = simulator.lex.createBot(bot);
  const locales = bot.definition.locales.map(({ localeId }) => [
    localeId,
    { lambdaArn: lambdaArn('fulfillment') },
  ]);
  const { aliasArn } = simulator.lex.createAlias({
    botId,
    aliasName: 'live',
    localeSettings: Object.fromEntries(locales),
  });
  simulator.connect.associateBot(aliasArn);
  return aliasArn;
}

/** Flows refer to each other in a circle: each is created as little as can be, and gets its content when all are there. */
const PLACEHOLDER = (type: FlowType) =>
  JSON.stringify({
    Version: '2019-10-30',
    StartAction: 'End',
    Actions: [
      {
        Identifier: 'End',
        // Contact flows and the others each have an end of their own.
        Type:
          type.endsWith('WHISPER') || type === 'CUSTOMER_QUEUE'
            ? 'EndFlowExecution'
            : 'DisconnectParticipant',
        Parameters: {},
        Transitions: {},
      },
    ],
  });

function createFlows(
  { connect }: Simulator,
  project: PreparedProject,
  own: readonly FlowTemplate[],
  start: string,
  botAliasArn: string,
) {
  const all = new Map([...project.flows, ...own.map((flow) => [flow.name, flow] as const)]);
  const templates = reachable(all, [start, ...own.map(({ name }) => name)]);
  const arns = new Map<string, string>();
  for (const { name, type } of templates)
    arns.set(name, connect.createContactFlow({ name, type, content: PLACEHOLDER(type) }).arn);
  const found = arns.get(start);
  if (found === undefined)
    throw new UnknownResourceError(
      `there is no flow "${start}" to start in; there are ${[...all.keys()].join(', ')}`,
    );
  for (const template of templates) {
    const content = bindTemplate(template, (kind, name) => {
      if (kind === 'queue') return connect.instance.queues.get(name)?.arn;
      if (kind === 'flow') return arns.get(name);
      if (kind === 'lambda') return lambdaArn(name);
      if (kind === 'hours') return connect.instance.hours.get(name)?.arn;
      return kind === 'botAlias' ? botAliasArn : undefined;
    });
    connect.flows.updateContent(arns.get(template.name)!, content);
  }
  return { templates, start: found };
}

function startChat(simulator: Simulator, config: Config, flow: string, request: StartChatRequest): Chat {
  const interactive = request.interactive ?? true;
  const durationMinutes = request.durationMinutes ?? config.chat.duration / 60;
  return simulator.connect.startChatContact({
    flow,
    customerName: request.name ?? 'Customer',
    durationMinutes,
    ...(request.message === undefined ? {} : { initialMessage: request.message }),
    contentTypes: interactive
      ? [CONTENT_TYPES.text, CONTENT_TYPES.interactive, CONTENT_TYPES.interactiveResponse]
      : [CONTENT_TYPES.text],
    attributes: {
      [CONTACT.chatStartedAt]: new Date(simulator.clock.now()).toISOString(),
      [CONTACT.chatDurationMinutes]: String(durationMinutes),
      [CONTACT.locale]: request.locale ?? config.locales[0]!,
      [CONTACT.interactive]: String(interactive),
      ...(request.topic === undefined ? {} : { [CONTACT.previousTopic]: request.topic }),
      ...request.attributes,
    },
  });
}
