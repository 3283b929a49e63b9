import { createInterface } from 'node:readline/promises';
import { explainError, UserError } from '@resumed-chats/findings';
import { type Command, InvalidArgumentError } from 'commander';
import { newCommand, runCommand } from '../command.ts';
import { addConfigOption } from '../project-files.ts';
import type { DeployOptions, DeployResult } from './deploy.ts';
import { DEFAULT_STACK_NAME, type Target } from './names.ts';
import { planLines, planRows, planSummary } from './print.ts';
import type { Step } from './step.ts';

/** What `npm run deploy` and `npm run destroy` take alike. */
export interface CommandOptions {
  config: string;
  stackName: string;
  region?: string;
  parameter?: Record<string, string>;
  plan?: true;
  json?: true;
  yes?: true;
}

export function newDeployCommand(line: string, description: string): Command {
  return addConfigOption(newCommand(line, description))
    .option('--yes', 'do not ask first')
    .option('--stack-name <name>', 'deployments of other names live side by side', DEFAULT_STACK_NAME)
    .option('--region <region>', 'else as the AWS SDK finds it')
    .option(
      '--parameter <name=value>',
      'of scripts/deploy/stack/template.yaml; may be given again',
      parameter,
    )
    .option('--json', 'one JSON document, for machines');
}

/** Where a command writes to: lines for people, or one document for machines. */
export interface Output {
  line(text: string): void;
  plan(target: Target, steps: readonly Step[]): void;
  result(result: DeployResult): void;
}

/**
 * The options of the library. Somebody at a terminal is shown the plan and asked; a script is not, unless
 * `ask` is `always`, and then it has to say --yes.
 */
export function optionsOf(
  given: CommandOptions,
  output: Output,
  ask: 'terminal' | 'always' = 'terminal',
): Omit<DeployOptions, 'config'> {
  return {
    stackName: given.stackName,
    plan: given.plan === true,
    ...(given.region === undefined ? {} : { region: given.region }),
    ...(given.parameter === undefined ? {} : { parameters: given.parameter }),
    report: ({ kind, text }) => output.line(kind === 'step' ? text : `    ${text}`),
    confirm: async (target, steps) => {
      if (given.yes) return true;
      const terminal = process.stdin.isTTY === true && process.stdout.isTTY === true && !given.json;
      if (terminal || ask === 'always') output.plan(target, steps);
      if (terminal) return confirmed();
      if (ask === 'always') output.line('Nothing is removed without --yes.');
      return ask === 'terminal';
    },
  };
}

/** Runs it, and sets the exit code: 0 done, 1 failed or not confirmed, 2 not understood. */
export function runDeployCommand(
  command: Command,
  run: (given: CommandOptions, output: Output) => Promise<number>,
): void {
  let output = forPeople();
  const json = () => command.opts<CommandOptions>().json === true;
  runCommand(
    command,
    (given: CommandOptions) => {
      if (json()) output = forMachines();
      return run(given, output);
    },
    {
      interrupted: () => {
        output.line('Stopped. The same command goes on where it stopped.');
        process.exit(130);
      },
      tell: (error) =>
        json() && error instanceof UserError
          ? console.log(JSON.stringify({ ok: false, problems: problemsOf(error) }, undefined, 2))
          : console.error(explainError(error)),
    },
  );
}

function problemsOf({ findings, message }: UserError): readonly object[] {
  return findings.length > 0 ? findings : message.split('\n').map((what) => ({ what, how: '' }));
}

function forPeople(): Output {
  return {
    line: (text) => console.log(text),
    plan: ({ account, region, instance, stackName }, steps) => {
      console.log(`${stackName} in account ${account}, ${region}, instance ${instance.alias}:`);
      for (const line of planLines(steps)) console.log(`  ${line}`);
      console.log(planSummary(steps));
    },
    result: () => {},
  };
}

function forMachines(): Output {
  return {
    line: () => {},
    plan: () => {},
    result: ({ target, steps, applied, outputs, calls }) => {
      const { stackName, account, region, instance } = target;
      const changes = planRows(steps);
      const document = { ok: true, stackName, account, region, instance, applied, changes, outputs, calls };
      console.log(JSON.stringify(document, undefined, 2));
    },
  };
}

async function confirmed(): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await lines.question('Go on? [y/N] ')).trim());
  } finally {
    lines.close();
  }
}

function parameter(text: string, before: Record<string, string> = {}): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new InvalidArgumentError('it has the form Name=value');
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}
