import config from 'config:resumed-chats';
import { connectStartChat } from './connect.ts';
import { createHandler } from './handler.ts';

const endpoint = process.env['AWS_ENDPOINT_URL'];

/** Lambda `start-chat`, behind `POST /chats`. Instance and flow come from its environment only. */
export const handler = createHandler(config, {
  instanceId: process.env['CONNECT_INSTANCE_ID'] ?? '',
  flowId: process.env['CONNECT_FLOW_ID'] ?? '',
  participantService: {
    region: process.env['AWS_REGION'] ?? '',
    ...(endpoint === undefined || endpoint === '' ? {} : { endpoint }),
  },
  now: () => Date.now(),
  startChat: connectStartChat(),
  log: (line) => console.info(line),
});
