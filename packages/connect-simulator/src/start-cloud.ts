import { API_PREFIX, ApiGateway, HttpApis } from './aws/api-gateway/index.ts';
import { awsJson } from './aws/aws-json.ts';
import { createCloudFormation, Stacks } from './aws/cloudformation/index.ts';
import { botAliasesOf, createConnect } from './aws/connect/index.ts';
import { type Destination, dispatcher, signingName } from './aws/dispatch.ts';
import type { HttpRequest } from './aws/http.ts';
import { createLambda, Functions, permittedInvoker } from './aws/lambda/index.ts';
import {
  createLexModels,
  createLexRuntime,
  createLexTransfers,
  LEX_TRANSFER_PREFIX,
} from './aws/lex/index.ts';
import { createParticipant } from './aws/participant/index.ts';
import type { UpgradeHandler } from './aws/participant/websocket.ts';
import { awsQuery } from './aws/query.ts';
import { type BeforeOperation, hasRoute, type RestJsonService, restJson } from './aws/rest-json.ts';
import { Buckets, createS3 } from './aws/s3/index.ts';
import { createSecretsManager, Secrets } from './aws/secrets-manager/index.ts';
import { type RunningServer, serve } from './aws/server.ts';
import { createSts } from './aws/sts/index.ts';
import type { Clock } from './clock.ts';
import { ACCOUNT, type InstanceDefinition, REGION } from './connect/instance.ts';
import { createControl } from './control/control.ts';
import { OperationFaults } from './control/faults.ts';
import { type NewId, randomIds } from './ids.ts';
import type { LambdaLog } from './lambda/definition.ts';
import { type ExtraPages, isPage, page } from './pages.ts';
import { Simulator } from './simulator.ts';
import type { Switches } from './switches.ts';
import { WindableClock } from './windable-clock.ts';

/** What an embedded cloud is started with. */
export interface CloudOptions {
  instance: InstanceDefinition;
  /** 0 takes any free one. */
  port: number;
  /** Real time that can be wound, when left out. */
  clock?: Clock;
  switches?: Partial<Switches>;
  newId?: NewId;
  onLog?: (log: LambdaLog) => void;
  /** Called before each operation of each service; after the faults that were asked for. */
  before?: BeforeOperation;
  /** Milliseconds of the clock that changes of state take on average: building a locale, activating a function. */
  latencyMs?: number;
  /** Pages, the one at `/` among them. */
  pages?: ExtraPages;
  /** Asked before all others: by their prefixes. */
  destinations?: readonly Destination[];
  /** WebSockets below a path such as `/worlds/`; all others are participants'. */
  upgrades?: readonly { readonly prefix: string; readonly upgrade: UpgradeHandler }[];
}

/** Amazon Connect, Lex V2, Lambda, CloudFormation, S3, Secrets Manager and STS on one port of this machine. */
export interface Cloud {
  readonly url: string;
  readonly port: number;
  readonly simulator: Simulator;
  readonly functions: Functions;
  readonly faults: OperationFaults;
  close(): Promise<void>;
}

/** Rejects with the system's error, e.g. EADDRINUSE, when the port cannot be had. */
export async function startCloud(options: CloudOptions): Promise<Cloud> {
  const { clock = new WindableClock(), newId = randomIds, latencyMs = 50 } = options;
  const faults = new OperationFaults();
  const before: BeforeOperation = (service, operation) =>
    faults.before(service, operation) ?? options.before?.(service, operation);
  let server: RunningServer | undefined;

  const buckets = new Buckets(clock);
  const readObject = (bucket: string, key: string) => buckets.object(bucket, key).body;
  // What AWS does to its own resources takes time that goes on, whatever the chats' clock does.
  const machine = clock instanceof WindableClock ? clock.machine : clock;
  const functions = new Functions({
    clock: machine,
    newId,
    latencyMs,
    readObject,
    environment: () => ({
      AWS_ENDPOINT_URL: server?.url ?? '',
      AWS_ACCESS_KEY_ID: 'simulator',
      AWS_SECRET_ACCESS_KEY: 'simulator',
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    }),
    ...(options.onLog === undefined ? {} : { onLog: options.onLog }),
  });
  const simulator = new Simulator({
    clock,
    newId,
    instance: options.instance,
    lambda: permittedInvoker(functions),
    ...(options.switches === undefined ? {} : { switches: options.switches }),
  });
  const { connect, lex } = simulator;
  const participant = createParticipant({ connect });
  const apis = new HttpApis({ newId, endpointOf: (apiId) => `${server?.url ?? ''}${API_PREFIX}${apiId}` });
  const gateway = new ApiGateway({
    apis,
    functions,
    clock,
    // A customer may well start a second chat while the clock stands.
    ...(clock instanceof WindableClock ? { steady: () => clock.steady() } : {}),
    newId,
    account: ACCOUNT,
    region: REGION,
  });
  const secrets = new Secrets({ account: ACCOUNT, region: REGION, clock, newId });
  const stacks = new Stacks({
    account: ACCOUNT,
    region: REGION,
    functions,
    apis,
    roles: new Map(),
    logGroups: new Map(),
    secrets,
    dashboards: new Map(),
    alarms: new Map(),
    clock: machine,
    newId,
    latencyMs,
    readObject,
  });
  const control = createControl(simulator, faults);
  const latencies = { create: latencyMs, build: latencyMs, remove: latencyMs, transfer: latencyMs };

  const destinations: Destination[] = [
    ...(options.destinations ?? []),
    { prefix: '/simulator/', handle: control },
    { prefix: '/participant/', handle: restJson(participant.service, before) },
    { prefix: LEX_TRANSFER_PREFIX, handle: createLexTransfers(lex) },
    service(['lex'], createLexRuntime(lex), before),
    service(['lex'], createLexModels(lex, { latencies }), before),
    service(
      ['connect'],
      createConnect({
        connect,
        clock,
        bots: botAliasesOf(lex),
        functionExists: (arn) => functions.find(arn) !== undefined,
      }),
      before,
    ),
    service(['lambda'], createLambda({ functions, newId }), before),
    { scopes: ['cloudformation'], handle: awsQuery(createCloudFormation(stacks), before) },
    { scopes: ['s3'], handle: createS3({ buckets, newId, account: ACCOUNT, before }) },
    { scopes: ['secretsmanager'], handle: awsJson(createSecretsManager(secrets), before) },
    { scopes: ['sts'], handle: awsQuery(createSts({ account: ACCOUNT, newId }), before) },
  ];
  const dispatch = dispatcher(destinations, newId);
  server = await serve({
    port: options.port,
    upgrade: (upgraded, socket, head) => {
      const other = options.upgrades?.find(({ prefix }) => upgraded.url?.startsWith(prefix));
      (other?.upgrade ?? participant.upgrade)(upgraded, socket, head);
    },
    handle: (request: HttpRequest) => {
      // What is signed is for a service: S3 lists its buckets at `/`.
      if (isPage(request, options.pages) && signingName(request) === undefined)
        return page(request, options.pages);
      return gateway.accepts(request) ? gateway.handle(request) : dispatch(request);
    },
  });
  const { url, port, close } = server;
  return {
    url,
    port,
    simulator,
    functions,
    faults,
    close: async () => {
      await close();
      await functions.close();
    },
  };
}

function service(scopes: string[], given: RestJsonService, before: BeforeOperation): Destination {
  return { scopes, accepts: (request) => hasRoute(given, request), handle: restJson(given, before) };
}
