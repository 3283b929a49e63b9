import type { LambdaInvoker } from '../../lambda/port.ts';
import type { Functions } from './functions.ts';
import { type Caller, permits } from './policy.ts';

/**
 * Invokes as services do: only functions whose resource policy lets the caller. Others fail as `AccessDenied`, which
 * is an error branch in a flow and a 424 from Lex. Events of neither Connect nor Lex pass unchecked.
 */
export function permittedInvoker(functions: Functions): LambdaInvoker {
  return {
    invoke: async (functionArn, event, options) => {
      const record = functions.find(functionArn);
      const caller = callerOf(functionArn, event);
      if (record === undefined || caller === undefined || permits(record.policy.values(), caller))
        return functions.invoke(functionArn, event, options);
      const message = `${caller.service} is not authorized to invoke ${record.arn} for ${caller.sourceArn}; the function's resource policy has to allow it (lambda:AddPermission)`;
      return { ok: false, error: { kind: 'AccessDenied', message } };
    },
  };
}

/** Who sent an event, by its form: each service names itself and the resource that it acts for. */
function callerOf(functionArn: string, event: unknown): Caller | undefined {
  const instanceArn = text(event, 'Details', 'ContactData', 'InstanceARN');
  if (instanceArn !== undefined) return { service: 'connect.amazonaws.com', sourceArn: instanceArn };
  const [botId, aliasId] = [text(event, 'bot', 'id'), text(event, 'bot', 'aliasId')];
  if (botId === undefined || aliasId === undefined) return undefined;
  const [, region, account] = /:lambda:([^:]+):(\d{12}):/.exec(functionArn) ?? [];
  const sourceArn = `arn:aws:lex:${region}:${account}:bot-alias/${botId}/${aliasId}`;
  return { service: 'lexv2.amazonaws.com', sourceArn };
}

function text(value: unknown, ...path: string[]): string | undefined {
  let at: unknown = value;
  for (const name of path)
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined;
  return typeof at === 'string' ? at : undefined;
}
