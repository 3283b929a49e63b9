import type { Chat, Clock, LambdaInvoker, LexRuntime, Switches } from '@resumed-chats/connect-simulator';
import {
  BuiltBot,
  type InstanceDefinition,
  Simulator,
  type SimulatorOptions,
} from '@resumed-chats/connect-simulator';
import type { ChatRequest } from '@resumed-chats/conversations';
import type { FlowContent } from '@resumed-chats/flow-language';
import { buildBot } from '../../bot/build.ts';
import type { Config } from '../../config/schema.ts';
import { type FlowTemplate, templatesOf } from '../build/flow-template.ts';
import { BOT_LAMBDA } from '../lambdas.ts';
import { deployFlows } from './deploy-flows.ts';
import { withConfigured } from './instance.ts';
import { LocalLambdas, lambdaArn } from './local-lambdas.ts';
import { startChat } from './start-chat.ts';

/** What is expensive to make and the same for every simulator: built once per configuration and process. */
export interface PreparedProject {
  readonly config: Config;
  readonly flows: ReadonlyMap<string, FlowTemplate>;
  readonly bot: BuiltBot;
  readonly lambdas: Pick<LocalLambdas, 'at' | 'add' | 'close'>;
  /** With every queue that the configuration names. */
  readonly instance: InstanceDefinition;
  /** What was made for that, in sentences. */
  readonly notices: readonly string[];
}

export interface DeployOptions {
  config: Config;
  instance: InstanceDefinition;
  switches?: Partial<Switches>;
  clock?: Clock;
  retainEvents?: number;
  /** Flows of somebody's own, in the place of ours where the name is the same. */
  flows?: readonly FlowTemplate[];
  /** In the place of ours. */
  bot?: BuiltBot;
  /** Name of the flow that chats start in. */
  start?: string;
  wrapLambda?: (inner: LambdaInvoker, prepared: PreparedProject) => LambdaInvoker;
  wrapLex?: (inner: LexRuntime) => LexRuntime;
  decideFault?: NonNullable<SimulatorOptions['decideFault']>;
}

/** The project on a simulator. */
export interface LocalProject {
  readonly simulator: Simulator;
  readonly config: Config;
  /** The deployed flows by name, resources still as tokens. */
  readonly flows: ReadonlyMap<string, FlowContent>;
  readonly botAliasArn: string;
  /** What flows of somebody's own name and is not here, a line each. */
  readonly missing: readonly string[];
  /** Starts a chat as the start-chat Lambda does. */
  startChat(this: void, request?: ChatRequest): Chat;
}

const prepared = new Map<string, Promise<PreparedProject>>();
const keys = new WeakMap<object, string>();

/** Builds what simulators share. Equal configurations on equal instances are built once. */
export function prepareProject(config: Config, instance: InstanceDefinition): Promise<PreparedProject> {
  const key = `${keyOf(config)} ${keyOf(instance)}`;
  let project = prepared.get(key);
  if (project === undefined) {
    project = prepare(config, instance);
    prepared.set(key, project);
  }
  return project;
}

function keyOf(value: object): string {
  const key = keys.get(value) ?? JSON.stringify(value);
  keys.set(value, key);
  return key;
}

/** Ends every Lambda thread that `prepareProject` started. */
export async function closeProjects(): Promise<void> {
  const all = await Promise.allSettled(prepared.values());
  prepared.clear();
  await Promise.all(all.map((one) => (one.status === 'fulfilled' ? one.value.lambdas.close() : undefined)));
}

async function prepare(config: Config, instance: InstanceDefinition): Promise<PreparedProject> {
  const building = LocalLambdas.build(config);
  const [flows, bot] = [templatesOf(config), new BuiltBot(buildBot(config))];
  return { config, flows, bot, lambdas: await building, ...withConfigured(instance, config) };
}

/** Puts the project on a simulator of its own in this process. Takes about a millisecond once prepared. */
export async function deployLocally(options: DeployOptions): Promise<LocalProject> {
  const prepared = await prepareProject(options.config, options.instance);
  return deployPrepared(prepared, { ...options, instance: prepared.instance });
}

/** The same without waiting. @throws UnknownResourceError, InvalidContactFlowException, Error of an instance */
export function deployPrepared(
  project: PreparedProject,
  options: Partial<Omit<DeployOptions, 'config'>> = {},
): LocalProject {
  const { config } = project;
  const simulator = new Simulator({
    instance: options.instance ?? project.instance,
    lambda: { invoke: (...call) => lambda.invoke(...call) },
    ...(options.clock === undefined ? {} : { clock: options.clock }),
    ...(options.switches === undefined ? {} : { switches: options.switches }),
    ...(options.retainEvents === undefined ? {} : { retainEvents: options.retainEvents }),
    ...(options.wrapLex === undefined ? {} : { wrapLex: options.wrapLex }),
    ...(options.decideFault === undefined ? {} : { decideFault: options.decideFault }),
  });
  const shared = project.lambdas.at(simulator.clock);
  const lambda = options.wrapLambda?.(shared, project) ?? shared;
  const botAliasArn = createBot(simulator, options.bot ?? project.bot);
  const { flows: own = [], start = 'inbound' } = options;
  const flows = deployFlows(simulator.connect, { ours: project.flows, own, start }, botAliasArn);
  return {
    simulator,
    config,
    flows: new Map(flows.templates.map(({ name, content }) => [name, content])),
    botAliasArn,
    missing: flows.missing,
    startChat: (request = {}) => startChat(simulator, config, flows.start, request),
  };
}

function createBot(simulator: Simulator, bot: BuiltBot): string {
  const { botId } = simulator.lex.createBot(bot);
  const locales = bot.definition.locales.map(({ localeId }) => [
    localeId,
    { lambdaArn: lambdaArn(BOT_LAMBDA) },
  ]);
  const { aliasArn } = simulator.lex.createAlias({
    botId,
    aliasName: 'live',
    localeSettings: Object.fromEntries(locales),
  });
  simulator.connect.associateBot(aliasArn);
  return aliasArn;
}
