import type { Config } from '../../config/schema.ts';
import { buildFlows } from '../../flows/index.ts';
import type { ScenarioProject } from '../../page/scenarios/scenario.ts';
import { DEFAULT_STACK_NAME, flowName } from '../deploy/names.ts';
import { prepareTranscript } from '../transcripts/setup.ts';
import { joinChat } from './join-chat.ts';
import { closeProjects } from './project.ts';
import { requestOf } from './start-chat.ts';

/** This project, for a page to play scenarios on. */
export function scenarioProject(config: Config, configFile: string): ScenarioProject {
  const names = Object.values(buildFlows(config)).map(({ name }) => name);
  return {
    prepare: async (transcript, instance) => {
      const prepared = await prepareTranscript(transcript, {
        configFile,
        ...(instance === undefined ? {} : { instance }),
      });
      return {
        ...prepared,
        requestOf: requestOf(prepared.config),
        joinChat: (...call) => joinChat(prepared.config, ...call),
      };
    },
    flowNames: new Map(names.map((name) => [flowName(DEFAULT_STACK_NAME, name), name])),
    close: closeProjects,
  };
}
