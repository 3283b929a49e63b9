import type { Clock, LambdaInvoker } from '@resumed-chats/connect-simulator';
import type { Config } from '../../config/schema.ts';
import { createHandler as fulfillment } from '../../fulfillment/handler.ts';
import { createHandler as waitBudget } from '../../fulfillment/wait-budget/handler.ts';
import { withReports } from '../../fulfillment/wait-budget/report.ts';
import { lambdaName } from '../local/local-lambdas.ts';
import type { PreparedProject } from '../local/project.ts';

/**
 * The Lambdas' own handlers, called here and not in a thread each: a hundred thousand conversations ask them.
 */
export function lambdasHere(config: Config): PreparedProject['lambdas'] {
  const silent = () => {};
  const at = (clock: Clock): LambdaInvoker => {
    const handlers: Record<string, (event: unknown) => Promise<unknown>> = {
      fulfillment: fulfillment(config, silent),
      'wait-budget': withReports(
        waitBudget(config, {
          now: () => clock.now(),
          lookUpStart: () => Promise.reject(new Error('nothing to look up here')),
          log: silent,
        }),
        silent,
      ),
    };
    return {
      invoke: async (arn, event) => {
        const handler = handlers[lambdaName(arn)];
        if (handler === undefined) return { ok: false, error: { kind: 'NotFound', message: arn } };
        return { ok: true, payload: await handler(event) };
      },
    };
  };
  return {
    at,
    add: () => {
      throw new TypeError("somebody's own Lambda cannot be explored");
    },
    close: () => Promise.resolve(),
  };
}
