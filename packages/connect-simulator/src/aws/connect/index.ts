import type { Operation, RestJsonService } from '../rest-json.ts';
import { chatOperations } from './chats.ts';
import { contactOperations } from './contacts.ts';
import { asAwsError, invalidRequest } from './errors.ts';
import { flowOperations } from './flows.ts';
import { hoursOperations } from './hours.ts';
import { instanceOperations } from './instances.ts';
import { integrationOperations } from './integrations.ts';
import { queueOperations } from './queues.ts';
import { tagOperations } from './tags.ts';
import { userDataOperations } from './user-data.ts';
import { userOperations } from './users.ts';
import { type ConnectOptions, ConnectWire } from './wire.ts';

export { botAliasesOf } from './lex-bots.ts';
export { connectThrottling } from './throttling.ts';
export type { BotAliases, ConnectOptions } from './wire.ts';

/** The Amazon Connect API in front of one simulated instance. Signing name `connect`. */
export function createConnect(options: ConnectOptions): RestJsonService {
  const wire = new ConnectWire(options);
  const families = [
    chatOperations,
    contactOperations,
    flowOperations,
    hoursOperations,
    instanceOperations,
    integrationOperations,
    queueOperations,
    tagOperations,
    userDataOperations,
    userOperations,
  ];
  return {
    name: 'Connect',
    operations: families.flatMap((family) => family(wire)).map(withErrors),
    invalid: invalidRequest,
  };
}

function withErrors(given: Operation): Operation {
  return {
    ...given,
    handle: (input, request) => {
      try {
        return given.handle(input, request);
      } catch (error) {
        throw asAwsError(error);
      }
    },
  };
}
