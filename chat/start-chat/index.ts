import config from 'config:resumed-chats';
import { connectStartChat } from './connect.ts';
import { createHandler } from './handler.ts';

/** Lambda `start-chat`, behind `POST /chats`. Instance and flow come from its environment only. */
export const handler = createHandler(config, {
  instanceId: process.env['CONNECT_INSTANCE_ID'] ?? '',
  flowId: process.env['CONNECT_FLOW_ID'] ?? '',
  now: () => Date.now(),
  startChat: connectStartChat(),
  log: (line) => console.info(line),
  stack: process.env['METRICS_STACK'] ?? '',
});
