import { existsSync, readFileSync } from 'node:fs';
import {
  BuiltBot,
  type InstanceDefinition,
  type LambdaInvoker,
  type LexRuntime,
  loadInstance,
  VirtualClock,
} from '@resumed-chats/connect-simulator';
import {
  Conversation,
  FaultPlan,
  type OwnFlow,
  type OwnLambda,
  type PreparedTranscript,
  type Setting,
  SetupError,
  type Transcript,
} from '@resumed-chats/conversations';
import { isForUsers } from '@resumed-chats/findings';
import type { FlowContent } from '@resumed-chats/flow-language';
import { definitionInArchive } from '@resumed-chats/lex-model';
import { requireConfig } from '../../config/load.ts';
import type { Config } from '../../config/schema.ts';
import type { FlowTemplate } from '../build/flow-template.ts';
import { importedTemplates, type OwnFlowContent } from '../local/imported-flow.ts';
import { INVOKED, lambdaName } from '../local/local-lambdas.ts';
import { deployPrepared, type LocalProject, type PreparedProject, prepareProject } from '../local/project.ts';
import { typeInMetadata } from '../verify/flow-type.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface PrepareOptions {
  /** What is played on where the transcript names no other configuration. */
  configFile: string;
  /** The same for the instance. */
  instance: InstanceDefinition;
  /** In the place of the simulator's Lex. */
  lex?: LexRuntime | undefined;
  /** Looks on at what Connect and Lex say to each other. */
  watchLex?: (inner: LexRuntime) => LexRuntime;
}

/** A transcript with this project, or what else it names. */
export interface ProjectTranscript extends PreparedTranscript {
  readonly config: Config;
  readonly instance: InstanceDefinition;
}

/** Reads what the transcript names. @throws SetupError */
export async function prepareTranscript(
  transcript: Transcript,
  { configFile, instance: usual, lex, watchLex = (inner) => inner }: PrepareOptions,
): Promise<ProjectTranscript> {
  const { config: ownConfig = configFile, instance: instanceFile, bot: botFile } = transcript;
  const prepared = await prepareProject(readConfig(ownConfig), usual);
  const instance = instanceFile === undefined ? prepared.instance : attempt(() => loadInstance(instanceFile));
  const bot = botFile === undefined ? undefined : attempt(() => botIn(botFile), `the bot ${botFile}`);
  const flows = attempt(() => importedTemplates(transcript.flows.map(readFlow)));
  const { config } = prepared;
  return {
    transcript,
    config,
    instance,
    flows: new Map([...prepared.flows.values(), ...flows].map(({ name, content }) => [name, content])),
    open: (setting) => open(transcript, prepared, { instance, bot, flows, setting, lex, watchLex }),
  };
}

function readFlow({ name, file, type }: OwnFlow): OwnFlowContent {
  const text = attempt(() => readFileSync(file, 'utf8'), `the flow ${name}`);
  const content = attempt(() => JSON.parse(text) as FlowContent, file);
  return { name, type: type ?? typeInMetadata(text) ?? 'CONTACT_FLOW', content };
}

/** A bot as the Lex console exports it. */
function botIn(file: string): BuiltBot {
  return new BuiltBot(definitionInArchive(readFileSync(file)));
}

const configs = new Map<string, Config>();

function readConfig(file: string): Config {
  const known = configs.get(file);
  if (known !== undefined) return known;
  const config = requireConfig(file);
  configs.set(file, config);
  return config;
}

/** A new simulator with the transcript's project on it and its agents in place. @throws SetupError */
function open(
  transcript: Transcript,
  prepared: PreparedProject,
  given: Pick<PrepareOptions, 'lex'> & {
    instance: InstanceDefinition;
    bot: BuiltBot | undefined;
    flows: readonly FlowTemplate[];
    setting: Setting;
    watchLex: (inner: LexRuntime) => LexRuntime;
  },
): Conversation {
  const missing = missingBundles(transcript.lambdas);
  if (missing.length > 0) throw new SetupError(missing.join('\n'));
  const faults = new FaultPlan(lambdaName);
  const project = attempt(() =>
    deployPrepared(prepared, {
      switches: given.setting.switches,
      clock: new VirtualClock(transcript.starts),
      flows: given.flows,
      instance: given.instance,
      ...(given.bot === undefined ? {} : { bot: given.bot }),
      ...(transcript.start === undefined ? {} : { start: transcript.start }),
      wrapLambda: (inner) => faults.wrapLambda(withOwn(inner, transcript.lambdas, prepared)),
      wrapLex: (inner) => faults.wrapLex(given.watchLex(given.lex ?? inner)),
    }),
  );
  faults.emitTo(project.simulator.events);
  const conversation = new Conversation({
    ...projectOptions(project),
    faults,
    locale: transcript.locale,
  });
  const { connect } = project.simulator;
  for (const [name, availability] of Object.entries(transcript.agents))
    connect.setAvailability(attempt(() => conversation.names.agent(name)).username, availability);
  return conversation;
}

/** What of this project a conversation has to know. */
export function projectOptions({ simulator, config, flows, missing, startChat }: LocalProject) {
  return {
    simulator,
    flows,
    missing,
    startChat,
    names: { locales: config.locales, topics: config.topics.map(({ key }) => key), lambdas: INVOKED },
    vocabulary: vocabularyOf(config),
  };
}

/** The transcript's own Lambdas in front of the project's. */
function withOwn(
  inner: LambdaInvoker,
  own: Readonly<Record<string, OwnLambda>>,
  { lambdas }: PreparedProject,
): LambdaInvoker {
  const asked = new Map<string, number>();
  return {
    invoke: (functionArn, event, options) => {
      const name = lambdaName(functionArn);
      const lambda = Object.hasOwn(own, name) ? own[name] : undefined;
      if (lambda === undefined) return inner.invoke(functionArn, event, options);
      if ('bundle' in lambda) return inner.invoke(lambdas.add(lambda.bundle), event, options);
      const count = asked.get(name) ?? 0;
      asked.set(name, count + 1);
      const payload = lambda.answers[Math.min(count, lambda.answers.length - 1)];
      return Promise.resolve({ ok: true, payload: structuredClone(payload) });
    },
  };
}

function attempt<T>(run: () => T, what?: string): T {
  try {
    return run();
  } catch (error) {
    if (!isForUsers(error) && !(error instanceof SyntaxError)) throw error;
    const { message } = error;
    throw new SetupError(what === undefined ? message : `${what}: ${message}`, { cause: error });
  }
}

/** Bundles that a transcript names have to be there before anything calls them. */
function missingBundles(lambdas: Readonly<Record<string, OwnLambda>>): string[] {
  return Object.entries(lambdas).flatMap(([name, lambda]) =>
    'bundle' in lambda && !existsSync(lambda.bundle)
      ? [`the Lambda ${name}: there is no ${lambda.bundle}`]
      : [],
  );
}
