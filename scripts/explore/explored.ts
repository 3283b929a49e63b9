import {
  BuiltBot,
  type InstanceDefinition,
  type Switches,
  VirtualClock,
} from '@resumed-chats/connect-simulator';
import { ExploredChat } from '@resumed-chats/conversations/explore';
import { buildBot } from '../../bot/build.ts';
import { CONTACT, DECISION, REPORT } from '../../config/contract.ts';
import type { Config, Messages } from '../../config/schema.ts';
import { type FlowTemplate, templatesOf } from '../build/flow-template.ts';
import { withConfigured } from '../local/instance.ts';
import { deployPrepared, type PreparedProject } from '../local/project.ts';
import { projectOptions } from '../transcripts/setup.ts';
import { lambdasHere } from './lambdas.ts';

export type Explored = ExploredChat<Config>;

/** What explorations of one configuration share. */
export function prepareExploration(config: Config, instance: InstanceDefinition): PreparedProject {
  return {
    config,
    flows: templatesOf(config),
    bot: new BuiltBot(buildBot(config)),
    lambdas: lambdasHere(config),
    ...withConfigured(instance, config),
  };
}

/** A simulator for paths. @param flows in the place of the project's own where the name is the same */
export function exploredChat(
  prepared: PreparedProject,
  switches: Partial<Switches> = {},
  flows: readonly FlowTemplate[] = [],
): Explored {
  return new ExploredChat({
    open: (hooks) =>
      projectOptions(
        deployPrepared(prepared, { switches, flows, retainEvents: 0, clock: new VirtualClock(), ...hooks }),
      ),
    agents: agentsOf(prepared),
    config: prepared.config,
  });
}

/** An agent of the default queue and another one, of that queue too where there is one. */
function agentsOf({ config, instance }: PreparedProject): string[] {
  const serves = ({ queues = [] }: InstanceDefinition['agents'][number]) =>
    queues.includes(config.queues.default);
  const sorted = [...instance.agents.filter(serves), ...instance.agents.filter((agent) => !serves(agent))];
  return sorted.slice(0, 2).map(({ username }) => username);
}

/** What was reported in consequence of the move under way. */
export function reportsOf({ move }: Explored): string[] {
  return move.notices.flatMap((parameters) => parameters[REPORT.report] ?? []);
}

/** The bot's decision in consequence of the move under way, if it made one. */
export function decisionOf({ move }: Explored): { route: string | undefined; topic: string | undefined } {
  const { [DECISION.route]: route, [DECISION.topic]: topic } = move.decision ?? {};
  return { route: route || undefined, topic: topic || undefined };
}

/** The customer's, or the one that a customer gets who wants another. */
export function localeOf({ config, chat }: Explored): string {
  const given = chat.attributes[CONTACT.locale] ?? '';
  return config.locales.includes(given) ? given : config.locales[0]!;
}

export function messagesOf(explored: Explored): Messages {
  return explored.config.messages[localeOf(explored)]!;
}
