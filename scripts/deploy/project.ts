import type { BotDefinition } from '@resumed-chats/lex-model';
import { buildBot } from '../../bot/build.ts';
import type { Config } from '../../config/schema.ts';
import { type FlowTemplate, templatesOf } from '../build/flow-template.ts';
import { buildLambda } from '../build/lambdas.ts';
import { LAMBDA_NAMES, type LambdaName } from '../lambdas.ts';
import { type Artefact, artefactOf } from './storage/artefact.ts';

/** Everything that is deployed, built: nothing of it depends on where to. */
export interface BuiltProject {
  readonly config: Config;
  readonly bot: BotDefinition;
  readonly flows: ReadonlyMap<string, FlowTemplate>;
  readonly lambdas: ReadonlyMap<LambdaName, Artefact>;
}

/** @throws MissingLanguageError; rejects with esbuild's BuildFailure */
export async function buildProject(config: Config): Promise<BuiltProject> {
  const bundles = await Promise.all(LAMBDA_NAMES.map((name) => buildLambda(name, config)));
  return {
    ...withoutLambdas(config),
    lambdas: new Map(bundles.map(({ name, files }) => [name, artefactOf(name, files)])),
  };
}

/** What removing needs to know. @throws MissingLanguageError */
export function withoutLambdas(config: Config): BuiltProject {
  return { config, bot: buildBot(config), flows: templatesOf(config), lambdas: new Map() };
}
