import type { BotDefinition } from '@resumed-chats/lex-model';
import type { Aws } from './aws/aws.ts';
import type { Target } from './names.ts';
import type { BuiltProject } from './project.ts';

/** What steps need when they are applied, and what they learn for those after them. */
export interface Context {
  readonly aws: Aws;
  readonly target: Target;
  readonly project: BuiltProject;
  /** The bot, with the name that it has in the account. */
  readonly bot: BotDefinition;
  readonly learnt: Learnt;
}

/** Ids that AWS gives: some known from reading, some only when a step has been applied. */
export interface Learnt {
  botId?: string;
  aliasId?: string;
  /** The version that was cut. */
  version?: string;
  /** Of slot types, intents and slots, by `<locale>/<name>` or `<locale>/<intent>/<slot>`. */
  readonly partIds: Map<string, string>;
  /** Outputs of the stack, by their name. */
  outputs: Readonly<Record<string, string>>;
  /** By the name that the project gives it. */
  readonly flows: Map<string, { id: string; arn: string }>;
  /** ARNs by name. */
  readonly queues: ReadonlyMap<string, string>;
  readonly hours: ReadonlyMap<string, string>;
}

/** What a step before must have learnt. A missing one is a fault in the plan. */
export function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the plan applies a step before ${what} is known`);
  return value;
}
