import { loadInstance, VirtualClock } from '@resumed-chats/connect-simulator';
import { type Cloud, type CloudOptions, startCloud } from '@resumed-chats/connect-simulator/cloud';
import type { Config } from '../../../config/schema.ts';
import { countedIds } from '../../../packages/connect-simulator/src/ids.ts';
import type { FlowTemplate } from '../../../scripts/build/flow-template.ts';
import { Aws } from '../../../scripts/deploy/aws/aws.ts';
import { type Clients, createClients } from '../../../scripts/deploy/aws/clients.ts';
import {
  type DeployOptions,
  type DeployResult,
  deployProject,
  destroyProject,
} from '../../../scripts/deploy/deploy.ts';
import { type BuiltProject, buildProject } from '../../../scripts/deploy/project.ts';
import type { Artefact } from '../../../scripts/deploy/storage/artefact.ts';
import type { LambdaName } from '../../../scripts/lambdas.ts';
import { exampleConfig } from '../../config/example.ts';
import { INSTANCE_FILE } from '../../fixture.ts';

export const CONFIG: Config = exampleConfig();
export const REGION = 'us-east-1';

const instance = loadInstance(INSTANCE_FILE);
let built: Promise<BuiltProject> | undefined;

/** Which calls are made does not depend on how many utterances there are; how long each takes does. */
const UTTERANCES = 20;

/** Built once for all tests of a file. */
export function project(): Promise<BuiltProject> {
  built ??= buildProject(CONFIG).then(({ bot, ...others }) => ({ ...others, bot: shortened(bot) }));
  return built;
}

function shortened(bot: BuiltProject['bot']): BuiltProject['bot'] {
  const short = structuredClone(bot);
  for (const intent of short.locales.flatMap(({ intents }) => intents))
    intent.sampleUtterances = intent.sampleUtterances?.slice(0, UTTERANCES);
  return short;
}

interface Changeable {
  bot: BuiltProject['bot'];
  flows: Map<string, FlowTemplate>;
  lambdas: Map<LambdaName, Artefact>;
}

/** The project with another bot, flows or Lambdas. */
export async function changedProject(change: (copy: Changeable) => void): Promise<BuiltProject> {
  const { config, bot, flows, lambdas } = await project();
  const copy = { bot: structuredClone(bot), flows: new Map(flows), lambdas: new Map(lambdas) };
  change(copy);
  return { config, ...copy };
}

type Before = NonNullable<CloudOptions['before']>;

/** Operations that only look begin so. */
export const isRead = (operation: string) => /^(Get|Describe|List|Head)/.test(operation);

/** A cloud on virtual time that remembers what it was asked. */
export class TestCloud {
  readonly cloud: Cloud;
  readonly calls: string[] = [];
  /** Called before each operation; may be set at any time. */
  before: Before = () => undefined;

  private constructor(cloud: Cloud) {
    this.cloud = cloud;
  }

  static async start(options: Pick<CloudOptions, 'onLog'> = {}): Promise<TestCloud> {
    const cloud = await startCloud({
      ...options,
      instance,
      port: 0,
      clock: new VirtualClock(),
      newId: countedIds(),
      before: (service, operation) => {
        test.calls.push(operation);
        return test.before(service, operation);
      },
    });
    const test = new TestCloud(cloud);
    return test;
  }

  /** Writes among the calls since the last look. */
  takeWrites(): string[] {
    return this.calls.splice(0).filter((operation) => !isRead(operation));
  }

  clients(): Clients {
    const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
    return createClients({ region: REGION, endpoint: this.cloud.url, credentials });
  }

  /** For looking, beside deployments. */
  aws(): Aws {
    return new Aws({ clients: this.clients(), sleep: this.sleep });
  }

  async deploy(change: Partial<DeployOptions> = {}): Promise<DeployResult> {
    return deployProject(await this.#options(change));
  }

  async destroy(change: Partial<DeployOptions> = {}): Promise<DeployResult> {
    return destroyProject(await this.#options(change));
  }

  close(): Promise<void> {
    return this.cloud.close();
  }

  /** Waiting takes no time: it moves the cloud's. */
  readonly sleep = (milliseconds: number) => this.cloud.simulator.advance(milliseconds / 1000);

  async #options(change: Partial<DeployOptions>): Promise<DeployOptions> {
    return {
      config: CONFIG,
      project: await project(),
      clients: this.clients(),
      sleep: this.sleep,
      ...change,
    };
  }
}
