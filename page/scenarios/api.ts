import type { InstanceDefinition, Simulator } from '@resumed-chats/connect-simulator';
import type { UpgradeHandler } from '@resumed-chats/connect-simulator/cloud';
import {
  BadRequestError,
  type HttpHandler,
  type HttpRequest,
  type HttpResponse,
  jsonResponse,
  originRefusal,
  readBody,
} from '@resumed-chats/connect-simulator/cloud';
import { NotRecordable, SetupError, type Transcript } from '@resumed-chats/conversations';
import { z } from 'zod';
import { Library } from './library.ts';
import type { PlayedScenarioView } from './played-scenario.ts';
import { type MountedScenario, type MountRoutes, PlayedScenarios } from './played-scenarios.ts';
import { recordAndCheck } from './record.ts';
import { RequestError } from './request.ts';
import type { ScenarioProject } from './scenario.ts';

export interface ScenarioOptions {
  /** Of transcripts. */
  folder: string;
  project: Omit<ScenarioProject, 'close'>;
  mount: MountRoutes;
  /** What is at `/`, whose chats can be recorded too. */
  live: () => { simulator: Simulator; instance: InstanceDefinition };
}

export interface ScenarioApi {
  handle: HttpHandler;
  /** WebSockets below `/worlds/`. */
  upgrade: UpgradeHandler;
  close(): void;
}

const playSchema = z.strictObject({ steps: z.int().min(0).default(0) });
const stepSchema = z.strictObject({ count: z.int().min(1).max(10_000).default(1) });

type Call = (request: HttpRequest, groups: string[]) => unknown;

/** Scenarios over HTTP: the calls `/scenarios`, `/worlds` and `/recordings` of a page. */
export function scenarioApi({ folder, project, mount, live }: ScenarioOptions): ScenarioApi {
  const library = new Library(folder);
  const scenarios = new PlayedScenarios(mount);

  const calls: [method: 'GET' | 'POST', path: RegExp, call: Call][] = [
    ['GET', /^\/scenarios$/, () => library.list()],
    ['POST', /^\/scenarios\/([^/]+)$/, (request, [id = '']) => play(id, readBody(playSchema, request).steps)],
    ['GET', /^\/worlds\/([^/]+)$/, (_, [id = '']) => playedAs(id).played.view()],
    [
      'POST',
      /^\/worlds\/([^/]+)\/step$/,
      (request, [id = '']) => next(playedAs(id), readBody(stepSchema, request).count),
    ],
    ['POST', /^\/worlds\/([^/]+)\/chats$/, (request, [id = '']) => join(playedAs(id), request)],
    ['GET', /^\/recordings$/, ({ query }) => record(query)],
  ];

  return {
    handle: async (request) => {
      try {
        const refused = originRefusal(request);
        if (refused !== undefined) throw new RequestError(403, refused);
        const known = calls.filter(([, path]) => path.test(request.path));
        if (known.length === 0) return await below(request);
        const found = known.find(([method]) => method === request.method);
        if (found === undefined)
          throw new RequestError(405, `${request.method} ${request.path}: only ${known[0]![0]} is possible`);
        const groups = found[1].exec(request.path)!.slice(1).map(decodeURIComponent);
        return answer(200, await found[2](request, groups));
      } catch (error) {
        return answer(statusOf(error), { message: (error as Error).message });
      }
    },
    upgrade: (request, socket, head) => {
      const id = /^\/worlds\/([^/]+)\//.exec(request.url ?? '')?.[1] ?? '';
      const found = scenarios.find(id);
      if (found === undefined) {
        socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
        return;
      }
      found.connections.socket(socket);
      found.routes.upgrade(request, socket, head);
    },
    close: () => scenarios.close(),
  };

  async function play(id: string, steps: number): Promise<PlayedScenarioView> {
    const transcript = library.find(id);
    if (transcript === undefined) {
      const unreadable = library.list().unreadable.find(({ file }) => file.includes(`${id}.`));
      if (unreadable !== undefined) throw new RequestError(409, unreadable.problem);
      throw new RequestError(404, `there is no scenario "${id}"`);
    }
    const total = transcript.steps.length;
    if (steps > total) throw new RequestError(400, `steps: "${id}" has ${total} steps, not ${steps}`);
    const { played } = scenarios.open(id, await project.prepare(transcript));
    return steps === 0 ? played.view() : played.play(steps);
  }

  async function next({ played: scenario }: MountedScenario, count: number): Promise<PlayedScenarioView> {
    const { played, total } = scenario.view();
    if (played === total) throw new RequestError(409, `all ${total} steps have been played`);
    return scenario.play(count);
  }

  function join({ played, prefix }: MountedScenario, request: HttpRequest) {
    const port = /:(\d+)$/.exec(request.headers['host'] ?? '')?.[1] ?? 80;
    const endpoint = `http://127.0.0.1:${port}${prefix}`;
    return played.inTurn(() => played.scenario.joinChat(played.conversation, request, endpoint));
  }

  async function record(query: URLSearchParams) {
    const [id, chatId] = [query.get('world') ?? '', query.get('chat') ?? ''];
    const name = query.get('name')?.trim() || undefined;
    if (chatId === '')
      throw new RequestError(400, 'chat is missing: the id of the chat that is to be recorded');
    if (id === '') {
      const { simulator, instance } = live();
      known(simulator, chatId);
      const scenario = await project.prepareLive(NO_TRANSCRIPT, instance);
      return recordAndCheck(chatId, { simulator, scenario, flowNames: project.flowNames }, name);
    }
    const { played } = playedAs(id);
    const { simulator, scenario } = played;
    known(simulator, chatId);
    return played.inTurn(() =>
      recordAndCheck(
        chatId,
        { simulator, scenario, flowNames: project.flowNames },
        name ?? scenario.transcript.name,
      ),
    );
  }

  function playedAs(id: string): MountedScenario {
    const found = scenarios.find(id);
    if (found !== undefined) return found;
    throw new RequestError(
      404,
      `there is no world "${id}"; only the latest scenarios are kept: play it again`,
    );
  }

  /** What is left is the played scenario's own: its control API and its participant service. */
  async function below(request: HttpRequest): Promise<HttpResponse> {
    const id = /^\/worlds\/([^/]+)\//.exec(request.path)?.[1];
    if (id === undefined) throw new RequestError(404, `there is nothing at ${request.path}`);
    const { routes, connections } = playedAs(id);
    return connections.streamed(await routes.handle(request));
  }
}

/** What is done by hand is done on this project, and on nothing that a transcript would name. */
const NO_TRANSCRIPT: Transcript = {
  file: '',
  name: '',
  covers: [],
  locale: undefined,
  agents: {},
  switches: {},
  starts: undefined,
  config: undefined,
  instance: undefined,
  bot: undefined,
  flows: [],
  start: undefined,
  lambdas: {},
  steps: [],
};

function known({ connect }: Simulator, chatId: string): void {
  const contact = connect.findContact(chatId);
  if (contact === undefined) throw new RequestError(404, `there is no chat "${chatId}"`);
  const { initialContactId } = contact.chat;
  if (initialContactId !== chatId)
    throw new RequestError(400, `chat: ${chatId} is a later contact; the chat is ${initialContactId}`);
}

function answer(status: number, value: unknown): HttpResponse {
  return jsonResponse(status, value, { 'cache-control': 'no-store' });
}

/** @throws what is nobody's mistake */
function statusOf(error: unknown): number {
  if (error instanceof RequestError) return error.status;
  if (error instanceof NotRecordable || error instanceof SetupError) return 409;
  if (error instanceof URIError || error instanceof BadRequestError) return 400;
  throw error;
}
