import { type InstanceDefinition, loadInstance } from '@resumed-chats/connect-simulator';
import type { Config } from '../../config/schema.ts';

/** An instance that has what a configuration names, and what was made for that. */
export interface LocalInstance {
  readonly instance: InstanceDefinition;
  /** Sentences for whoever started it. */
  readonly notices: readonly string[];
}

/** As a simulated instance takes it; ids and ARNs name one on AWS. */
const ALIAS = /^(?!d-)(?![\da-f]{8}-)[\da-zA-Z](-*[\da-zA-Z])*$/;
const MADE_AGENT = 'local-agent';

/** @throws InstanceFileError */
export function loadInstanceFor(config: Config, file: string): LocalInstance {
  return withConfigured(loadInstance(file), config);
}

/**
 * An instance by the alias of the configuration, with every queue that the configuration names. Whoever is missing to
 * serve a new queue is made as well.
 */
export function withConfigured(definition: InstanceDefinition, config: Config): LocalInstance {
  const alias = ALIAS.test(config.instance) && config.instance.length <= 45 ? config.instance : undefined;
  const named = [config.queues.default, ...config.topics.map(({ queue }) => queue)];
  const there = new Set(definition.queues.map(({ name }) => name));
  const missing = [...new Set(named)].filter((name) => !there.has(name));
  const instance = { ...definition, ...(alias === undefined ? {} : { alias }) };
  if (missing.length === 0) return { instance, notices: [] };
  const username = freeName(definition.agents.map((agent) => agent.username));
  return {
    instance: {
      ...instance,
      queues: [...definition.queues, ...missing.map((name) => ({ name }))],
      agents: [...definition.agents, { username, lastName: 'Local', queues: missing }],
    },
    notices: [
      `The instance file has no ${missing.length === 1 ? 'queue' : 'queues'} ${missing.map((name) => JSON.stringify(name)).join(', ')}, which the configuration names: made here, open at all hours and served by the agent ${username}.`,
    ],
  };
}

function freeName(taken: readonly string[]): string {
  let name = MADE_AGENT;
  for (let number = 2; taken.includes(name); number++) name = `${MADE_AGENT}-${number}`;
  return name;
}
