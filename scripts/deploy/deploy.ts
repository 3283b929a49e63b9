import type { Config } from '../../config/schema.ts';
import { applySteps } from './apply.ts';
import { Aws, type AwsOptions, type CallCounts } from './aws/aws.ts';
import type { Context } from './context.ts';
import { aliasArn, botName, checkStackName, DEFAULT_STACK_NAME, type Target } from './names.ts';
import { checkParameters, configuredParameters } from './parameters.ts';
import { planDeploy, planDestroy } from './plan.ts';
import { findTarget, readNames } from './preflight.ts';
import { type BuiltProject, buildProject, withoutLambdas } from './project.ts';
import { readTemplate, type Template } from './stack/template.ts';
import { type ActualState, learntFrom, readState } from './state.ts';
import type { Step } from './step.ts';

export interface DeployOptions extends AwsOptions {
  config: Config;
  /** Two deployments with names of their own live side by side on one instance. */
  stackName?: string;
  /** Of scripts/deploy/stack/template.yaml, beside those that deploying sets itself; they win over the configuration. */
  parameters?: Readonly<Record<string, string>>;
  /** Only says what would change. */
  plan?: boolean;
  /** Asked before anything changes; nothing does unless it answers true. */
  confirm?: (target: Target, steps: readonly Step[]) => Promise<boolean>;
  /** Built before; else it is built now. */
  project?: BuiltProject;
}

export interface DeployResult {
  target: Target;
  steps: readonly Step[];
  /** False when it was only a plan, or was not confirmed. */
  applied: boolean;
  /** What a user goes on with; members are missing as long as they are not made. */
  outputs: { chatsUrl?: string; botAliasArn?: string; inboundFlowId?: string };
  calls: CallCounts;
}

/**
 * Brings an account to what the project says. May be stopped anywhere and begun again.
 * @throws DeployError
 */
export function deployProject(options: DeployOptions): Promise<DeployResult> {
  return run(options, {
    preview: options.plan === true,
    plan: (context, actual, template) => {
      const parameters = { ...configuredParameters(options.config), ...options.parameters };
      return planDeploy(context, actual, { template, parameters });
    },
  });
}

/**
 * Removes what a deployment has made, and nothing else. What is gone already is fine.
 * @throws DeployError
 */
export function destroyProject(options: DeployOptions): Promise<DeployResult> {
  return run(options, { preview: options.plan === true, removal: true, plan: planDestroy });
}

interface Kind {
  preview: boolean;
  removal?: boolean;
  plan: (context: Context, actual: ActualState, template: Template) => Step[];
}

async function run(options: DeployOptions, kind: Kind): Promise<DeployResult> {
  const { config, stackName = DEFAULT_STACK_NAME, confirm = async () => true } = options;
  checkStackName(stackName);
  const template = readTemplate();
  checkParameters(options.parameters ?? {}, template);
  const aws = new Aws(options);
  try {
    const removal = kind.removal === true;
    const building = options.project ?? (removal ? withoutLambdas(config) : buildProject(config));
    const target = await findTarget(aws, stackName, config.instance, removal);
    const names = removal
      ? { queues: new Map<string, string>(), hours: new Map<string, string>() }
      : await readNames(aws, target, config);
    const project = await building;
    const bot = { ...project.bot, botName: botName(project.bot.botName, stackName) };
    const declared = { bot, flows: project.flows, template };
    const actual = await readState(aws, target, declared, !kind.preview);
    const context: Context = { aws, target, project, bot, learnt: learntFrom(actual, names) };
    const steps = kind.plan(context, actual, template);
    const applied = !kind.preview && (steps.length === 0 || (await confirm(target, steps)));
    if (applied) await applySteps(context, steps);
    return { target, steps, applied, outputs: outputsOf(context), calls: aws.counts };
  } finally {
    aws.close();
  }
}

function outputsOf({ learnt, target }: Context): DeployResult['outputs'] {
  const { outputs, botId, aliasId, flows } = learnt;
  const chatsUrl = outputs['ChatsUrl'];
  const inbound = flows.get('inbound');
  return {
    ...(chatsUrl === undefined ? {} : { chatsUrl }),
    ...(botId === undefined || aliasId === undefined
      ? {}
      : { botAliasArn: aliasArn(target, botId, aliasId) }),
    ...(inbound === undefined ? {} : { inboundFlowId: inbound.id }),
  };
}
