import config from 'config:resumed-chats';
import { consoleLog } from '../log.ts';
import { createHandler } from './handler.ts';
import { lookUpStart } from './look-up-start.ts';

/** Lambda `wait-budget`: tells a Connect flow how long its Wait may last now. */
export const handler = createHandler(config, { now: () => Date.now(), lookUpStart, log: consoleLog });
