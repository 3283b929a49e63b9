import { loadInstance } from '@resumed-chats/connect-simulator';
import type { Transcript } from '@resumed-chats/conversations';
import type { Config } from '../../config/schema.ts';
import { buildFlows } from '../../flows/index.ts';
import type { Scenario, ScenarioProject } from '../../page/scenarios/scenario.ts';
import { DEFAULT_STACK_NAME, flowName } from '../deploy/names.ts';
import type { ProjectFiles } from '../project-files.ts';
import { type PrepareOptions, prepareTranscript } from '../transcripts/setup.ts';
import { joinChat } from './join-chat.ts';
import { closeProjects } from './project.ts';
import { requestOf } from './start-chat.ts';

/** This project, for a page to play scenarios on. @param files what transcripts are played on that name nothing else */
export function scenarioProject(files: ProjectFiles, config: Config, configFile: string): ScenarioProject {
  const names = Object.values(buildFlows(config)).map(({ name }) => name);
  return {
    prepare: (transcript) =>
      scenarioOf(transcript, { configFile: files.config, instance: loadInstance(files.instance) }),
    prepareLive: (transcript, instance) => scenarioOf(transcript, { configFile, instance }),
    flowNames: new Map(names.map((name) => [flowName(DEFAULT_STACK_NAME, name), name])),
    close: closeProjects,
  };
}

async function scenarioOf(transcript: Transcript, options: PrepareOptions): Promise<Scenario> {
  const prepared = await prepareTranscript(transcript, options);
  const { config, instance, bot, flows, start, lambdas } = transcript;
  return {
    ...prepared,
    requestOf: requestOf(prepared.config),
    joinChat: (...call) => joinChat(prepared.config, ...call),
    alike: (other) => scenarioOf({ ...other, config, instance, bot, flows, start, lambdas }, options),
  };
}
