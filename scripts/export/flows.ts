import {
  consoleFlow,
  type FindResource,
  placeholderArn,
  renderFlow,
  type TokenUse,
  tokensIn,
} from '@resumed-chats/flow-language';
import { buildFlows } from '../../flows/index.ts';
import { BOT_ALIAS, botName, flowName } from '../deploy/names.ts';
import type { ExportContext, Exported, Note } from './exported.ts';

/** The five flows as files that the designer of the Connect console imports. */
export function exportFlows({ config, stackName }: ExportContext): Exported {
  const find = resourcesOf(stackName, botName(config.bot.name, stackName));
  const flows = Object.values(buildFlows(config));
  const names = flows.map(({ name }) => flowName(stackName, name));
  return {
    title: 'Flows for the Amazon Connect console',
    steps: [
      `Make five flows (Routing, Flows), named ${names.join(', ')}; ${names[1]} of the type agent whisper, ${names[2]} customer queue, the others inbound. Save each as it is: they refer to each other by name.`,
      'Open each again, Save, Import (beta), and choose the file of its name.',
      'Blocks with a warning name what the instance does not have: choose it there. See the notes below.',
      'Publish, the one that chats start in last. `npm run deploy` does all of this by itself.',
    ],
    files: flows.map((flow) => {
      const name = flowName(stackName, flow.name);
      const content = consoleFlow(renderFlow(flow), name, find);
      return {
        path: `flows/${name}.json`,
        content: `${JSON.stringify(content, undefined, 2)}\n`,
        about: `${flow.description} ${content.Actions.length} blocks.`,
      };
    }),
    notes: flows.flatMap(({ name, content }) => toChoose(flowName(stackName, name), tokensIn(content), find)),
  };
}

/** What the flows refer to: an ARN that nobody has, and the name under which the console finds it. */
function resourcesOf(stackName: string, bot: string): FindResource {
  return (kind, name) => {
    const displayName =
      kind === 'flow' ? flowName(stackName, name) : kind === 'lambda' ? `${stackName}-${name}` : name;
    if (kind === 'botAlias') return { arn: placeholderArn(kind, bot), displayName: BOT_ALIAS, botName: bot };
    return { arn: placeholderArn(kind, displayName), displayName };
  };
}

/** Queues and flows are found by name. For Lambdas and bots nobody documents that. */
function toChoose(flow: string, uses: readonly TokenUse[], find: FindResource): Note[] {
  const byResource = new Map<string, string[]>();
  for (const { kind, name, action } of uses) {
    const { displayName, botName: bot } = find(kind, name);
    const what =
      kind === 'botAlias'
        ? `the bot ${bot}, alias ${displayName}`
        : kind === 'lambda'
          ? `the Lambda function ${displayName}`
          : kind === 'flow'
            ? undefined
            : `the ${kind} ${displayName}, unless the instance has one of this name`;
    if (what !== undefined) byResource.set(what, [...(byResource.get(what) ?? []), action]);
  }
  return [...byResource].map(([what, actions]) => ({
    about: flow,
    text: `choose ${what}, in: ${[...new Set(actions)].join(', ')}`,
  }));
}
