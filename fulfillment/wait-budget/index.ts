import config from 'config:resumed-chats';
import { lambdaLog } from '../../logging/log.ts';
import { createHandler } from './handler.ts';
import { lookUpStart } from './look-up-start.ts';
import { withReports } from './report.ts';

/** Lambda `wait-budget`: tells a Connect flow how long its Wait may last now, and counts what flows report. */
export const handler = withReports(
  createHandler(config, { now: () => Date.now(), lookUpStart, log: lambdaLog }),
  lambdaLog,
);
