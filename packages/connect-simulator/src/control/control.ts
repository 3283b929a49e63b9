import { z } from 'zod';
import { type HttpRequest, type HttpResponse, jsonResponse } from '../aws/http.ts';
import type { Contact } from '../connect/contact.ts';
import type { ActionFault } from '../connect/faults.ts';
import { ResourceNotFoundException } from '../connect/flow-store.ts';
import { QUEUE_STATES } from '../connect/queue-states.ts';
import { AgentActionError } from '../connect/router.ts';
import type { SimulatorEvent } from '../events.ts';
import type { Simulator } from '../simulator.ts';
import { SWITCH_NAMES, type Switches } from '../switches.ts';
import { chatDetail } from './chats.ts';
import { clockSchema, moveClock } from './clock.ts';
import {
  actionFaultViews,
  type OperationFault,
  type OperationFaults,
  operationFaultSchema,
} from './faults.ts';
import { flowSummaries, flowView } from './flows.ts';
import { overviewOf } from './overview.ts';
import { BadRequestError, originRefusal, readBody } from './request.ts';
import { stateOf } from './state.ts';
import { switchViews } from './switches.ts';

const agentSchema = z.strictObject({ availability: z.enum(['available', 'offline']) });
const agentActionSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.enum(['accept', 'reject', 'leave']) }),
  z.strictObject({ action: z.literal('message'), text: z.string().min(1).max(16_384) }),
]);
const switchesSchema = z.partialRecord(z.enum(SWITCH_NAMES as [string, ...string[]]), z.boolean());
const actionFaultSchema = z.strictObject({
  action: z.string().min(1),
  flow: z.string().min(1).optional(),
  error: z.string().min(1).optional(),
  times: z.int().min(1).optional(),
});

const queueSchema = z.strictObject({ becomes: z.enum(QUEUE_STATES) });

/** What nobody's page has: to a browser, an answer for others than whoever asked. */
const OWN_ORIGIN = 'null';

/** The control API: what moves the simulated world from outside. Answers JSON; 4xx with one sentence for mistakes. */
export function createControl(simulator: Simulator, faults: OperationFaults) {
  const { connect } = simulator;
  const routes: [string, RegExp, (request: HttpRequest, groups: string[]) => unknown][] = [
    ['GET', /^\/simulator\/state$/, () => stateOf(simulator)],
    ['GET', /^\/simulator\/overview$/, () => overviewOf(simulator)],
    ['GET', /^\/simulator\/chats\/([^/]+)$/, (_, [chatId = '']) => chatDetail(simulator, chatId)],
    ['GET', /^\/simulator\/flows$/, () => flowSummaries(connect)],
    ['GET', /^\/simulator\/flows\/([^/]+)$/, (_, [name = '']) => flowView(connect, name)],
    ['GET', /^\/simulator\/events$/, (request) => events(simulator, request)],
    ['POST', /^\/simulator\/clock$/, (request) => moveClock(simulator, readBody(clockSchema, request))],
    [
      'POST',
      /^\/simulator\/queues\/([^/]+)$/,
      (request, [name = '']) => {
        connect.setQueue(connect.queue(name), readBody(queueSchema, request).becomes);
        return {};
      },
    ],
    [
      'POST',
      /^\/simulator\/agents\/([^/]+)$/,
      async (request, [username = '']) => {
        connect.setAvailability(username, readBody(agentSchema, request).availability);
        await simulator.settle();
        return {};
      },
    ],
    [
      'POST',
      /^\/simulator\/agents\/([^/]+)\/contacts\/([^/]+)$/,
      async (request, [username = '', contactId = '']) => {
        agentAction(simulator, username, connect.contact(contactId), readBody(agentActionSchema, request));
        await simulator.settle();
        return {};
      },
    ],
    ['GET', /^\/simulator\/switches$/, () => simulator.switches],
    [
      'POST',
      /^\/simulator\/switches$/,
      (request) => {
        const given = Object.entries(readBody(switchesSchema, request)) as [keyof Switches, boolean][];
        for (const [name, value] of given) {
          simulator.switches[name] = value;
          simulator.events.emit({ type: 'switch.set', name, value });
        }
        return simulator.switches;
      },
    ],
    ['GET', /^\/simulator\/switches\/about$/, () => switchViews(simulator.switches)],
    ['GET', /^\/simulator\/faults$/, () => [...actionFaultViews(connect.faults), ...faults.views]],
    [
      'POST',
      /^\/simulator\/faults$/,
      (request) => {
        const fault = readBody(z.union([operationFaultSchema, actionFaultSchema]), request);
        if ('operation' in fault) faults.add(fault);
        else connect.faults.add(fault as ActionFault);
        simulator.events.emit({ type: 'fault.set', fault: fault as ActionFault | OperationFault });
        return {};
      },
    ],
    [
      'DELETE',
      /^\/simulator\/faults$/,
      () => {
        faults.clear();
        connect.faults.clear();
        simulator.events.emit({ type: 'faults.cleared' });
        return {};
      },
    ],
  ];
  const answer = async (request: HttpRequest): Promise<HttpResponse> => {
    const refused = originRefusal(request);
    if (refused !== undefined) return jsonResponse(403, { message: refused });
    const known = routes.filter(([, path]) => path.test(request.path));
    const route = known.find(([method]) => method === request.method);
    if (route === undefined) {
      const status = known.length > 0 ? 405 : 404;
      return jsonResponse(status, {
        message: `${request.method} ${request.path} is no call of the control API`,
      });
    }
    try {
      const groups = route[1].exec(request.path)?.slice(1).map(decodeURIComponent) ?? [];
      const answered = await route[2](request, groups);
      return isResponse(answered) ? answered : jsonResponse(200, answered);
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return jsonResponse(404, { message: error.message });
      if (error instanceof AgentActionError) return jsonResponse(409, { message: error.message });
      if (error instanceof BadRequestError || error instanceof URIError)
        return jsonResponse(400, { message: error.message });
      throw error;
    }
  };
  return async (request: HttpRequest): Promise<HttpResponse> => {
    const response = await answer(request);
    const { origin = OWN_ORIGIN } = request.headers;
    return {
      ...response,
      headers: {
        'cache-control': 'no-store',
        ...response.headers,
        'access-control-allow-origin': response.status === 403 ? OWN_ORIGIN : origin,
      },
    };
  };
}

function agentAction(
  { connect }: Simulator,
  username: string,
  contact: Contact,
  given: z.output<typeof agentActionSchema>,
): void {
  switch (given.action) {
    case 'accept':
      connect.agentAccepts(username, contact);
      return;
    case 'reject':
      connect.agentRejects(username, contact);
      return;
    case 'leave':
      connect.agentLeaves(username, contact);
      return;
    case 'message':
      if (contact.agent !== connect.agent(username))
        throw new AgentActionError(`${username} is not talking to this customer`);
      connect.agentSays(contact, given.text);
  }
}

/** The event log from an entry on: as JSON, or as server-sent events that go on. */
function events({ events: log }: Simulator, request: HttpRequest): unknown {
  const after = Number(request.query.get('after') ?? request.headers['last-event-id'] ?? 0);
  if (!Number.isInteger(after) || after < 0)
    throw new BadRequestError('after has to be the number of an event, 0 or more');
  if (!(request.headers['accept'] ?? '').includes('text/event-stream')) return log.after(after);
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
    stream: (write: (chunk: string) => void) => {
      const send = (event: SimulatorEvent) => write(`id: ${event.seq}\ndata: ${JSON.stringify(event)}\n\n`);
      for (const event of log.after(after)) send(event);
      return log.subscribe(send);
    },
  } satisfies HttpResponse;
}

function isResponse(answer: unknown): answer is HttpResponse {
  return typeof answer === 'object' && answer !== null && 'status' in answer && 'headers' in answer;
}
