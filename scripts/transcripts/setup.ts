import { existsSync, readFileSync } from 'node:fs';
import type { LambdaInvoker, LexRuntime } from '@resumed-chats/connect-simulator';
import {
  BuiltBot,
  type InstanceDefinition,
  loadInstance,
  VirtualClock,
} from '@resumed-chats/connect-simulator';
import { isForUsers, UserError } from '@resumed-chats/findings';
import type { FlowContent } from '@resumed-chats/flow-language';
import { definitionInArchive } from '@resumed-chats/lex-model';
import { requireConfig } from '../../config/load.ts';
import type { Config } from '../../config/schema.ts';
import type { FlowTemplate } from '../build/flow-template.ts';
import { importedTemplates, type OwnFlowContent } from '../local/imported-flow.ts';
import { lambdaName } from '../local/local-lambdas.ts';
import { deployPrepared, type PreparedProject, prepareProject } from '../local/project.ts';
import { typeInMetadata } from '../verify/flow-type.ts';
import { Conversation } from './conversation.ts';
import { FaultPlan } from './fault-plan.ts';
import { findAgent } from './names.ts';
import type { Setting } from './settings.ts';
import type { OwnFlow, OwnLambda, Transcript } from './transcript.ts';

/** Something that a transcript names and that cannot be used. */
export class SetupError extends UserError {
  override readonly name = 'SetupError';
}

/** A transcript with all that it is played on, read once for any number of settings. */
export interface Stage {
  transcript: Transcript;
  prepared: PreparedProject;
  instance: InstanceDefinition | undefined;
  /** In the place of the project's. */
  bot?: BuiltBot | undefined;
  flows: FlowTemplate[];
  /** In the place of the simulator's Lex. */
  lex?: LexRuntime;
  /** Looks on at what Connect and Lex say to each other. */
  watchLex?: (inner: LexRuntime) => LexRuntime;
}

/**
 * Reads what the transcript names.
 * @param usualConfig file of the configuration, unless it names another @param usualInstance likewise
 * @throws SetupError
 */
export async function prepareStage(
  transcript: Transcript,
  usualConfig: string,
  usualInstance: InstanceDefinition,
): Promise<Stage> {
  const { flows, instance, bot, config = usualConfig } = transcript;
  return {
    transcript,
    prepared: await prepareProject(readConfig(config), usualInstance),
    instance: instance === undefined ? undefined : attempt(() => loadInstance(instance)),
    bot: bot === undefined ? undefined : attempt(() => botIn(bot), `the bot ${bot}`),
    flows: attempt(() => importedTemplates(flows.map(readFlow))),
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
export function setUp(
  { transcript, prepared, instance, flows, bot, lex, watchLex = (inner) => inner }: Stage,
  setting: Setting,
): Conversation {
  const faults = new FaultPlan();
  const project = attempt(() =>
    deployPrepared(prepared, {
      switches: setting.switches,
      clock: new VirtualClock(transcript.starts),
      flows,
      ...(instance === undefined ? {} : { instance }),
      ...(bot === undefined ? {} : { bot }),
      ...(transcript.start === undefined ? {} : { start: transcript.start }),
      wrapLambda: (inner) => faults.wrapLambda(withOwn(inner, transcript.lambdas, prepared)),
      wrapLex: (inner) => faults.wrapLex(watchLex(lex ?? inner)),
    }),
  );
  faults.tell(project.simulator.events);
  const { connect } = project.simulator;
  for (const [name, availability] of Object.entries(transcript.agents))
    connect.setAvailability(attempt(() => findAgent(connect.instance, name)).username, availability);
  return new Conversation(project, faults, transcript.locale);
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
export function missingBundles(lambdas: Readonly<Record<string, OwnLambda>>): string[] {
  return Object.entries(lambdas).flatMap(([name, lambda]) =>
    'bundle' in lambda && !existsSync(lambda.bundle)
      ? [`the Lambda ${name}: there is no ${lambda.bundle}`]
      : [],
  );
}
