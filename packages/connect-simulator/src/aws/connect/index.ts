import type { Operation, RestJsonService } from '../rest-json.ts';
import { chatOperations } from './chats.ts';
import { contactOperations } from './contacts.ts';
import { asAwsError, invalidRequest, notFound } from './errors.ts';
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
export type { ConnectOptions } from './wire.ts';

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
    operations: families.flatMap((family) => family(wire)).map((given) => ofInstance(given, wire)),
    invalid: invalidRequest,
  };
}

/** Operations name the instance by its id, and give its errors as the service does. */
function ofInstance(given: Operation, { connect }: ConnectWire): Operation {
  return {
    ...given,
    handle: (input, request) => {
      const { InstanceId = connect.instance.id } = input as { InstanceId?: string };
      if (InstanceId !== connect.instance.id) throw notFound(`There is no instance ${InstanceId}`);
      try {
        return given.handle(input, request);
      } catch (error) {
        throw asAwsError(error);
      }
    },
  };
}
