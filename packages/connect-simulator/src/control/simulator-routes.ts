import { type HttpHandler, jsonResponse } from '../aws/http.ts';
import { createParticipant, socketOriginOf } from '../aws/participant/index.ts';
import type { UpgradeHandler } from '../aws/participant/websocket.ts';
import { restJson } from '../aws/rest-json.ts';
import type { Simulator } from '../simulator.ts';
import { createControl } from './control.ts';
import { OperationFaults } from './faults.ts';

/** Where a simulator is served, beside others on the same port. */
export interface SimulatorRoutes {
  handle: HttpHandler;
  upgrade: UpgradeHandler;
}

/**
 * Serves a simulator's control API and participant service below a path such as `/worlds/3`: clients that are told of
 * `http://127.0.0.1:4600/worlds/3` as their endpoint work with it.
 */
export function simulatorRoutes(
  simulator: Simulator,
  { prefix, faults = new OperationFaults() }: { prefix: string; faults?: OperationFaults },
): SimulatorRoutes {
  const control = createControl(simulator, faults);
  const participant = createParticipant({
    connect: simulator.connect,
    socketOrigin: (request) => `${socketOriginOf(request)}${prefix}`,
  });
  const service = restJson(participant.service, (name, operation) => faults.before(name, operation));
  return {
    handle: (request) => {
      const path = request.path.slice(prefix.length);
      if (path.startsWith('/simulator/')) return control({ ...request, path });
      if (path.startsWith('/participant/')) return service({ ...request, path });
      return jsonResponse(404, { message: `There is nothing at ${request.path}` });
    },
    upgrade: (request, socket, head) => {
      request.url = (request.url ?? '').slice(prefix.length);
      participant.upgrade(request, socket, head);
    },
  };
}
