import type { ResolveToken } from '@resumed-chats/flow-language';
import { isLambdaName } from '../../lambdas.ts';
import type { Context } from '../context.ts';
import { aliasArn, functionArn } from '../names.ts';

/** Finds the ARN that a flow's token stands for, in what is known by now. */
export function resolverOf({ learnt, target }: Pick<Context, 'learnt' | 'target'>): ResolveToken {
  return (kind, name) => {
    switch (kind) {
      case 'queue':
        return learnt.queues.get(name);
      case 'hours':
        return learnt.hours.get(name);
      case 'flow':
        return learnt.flows.get(name)?.arn;
      case 'lambda':
        return isLambdaName(name) ? functionArn(target, name) : undefined;
      case 'botAlias':
        return learnt.botId === undefined || learnt.aliasId === undefined
          ? undefined
          : aliasArn(target, learnt.botId, learnt.aliasId);
      default:
        return undefined;
    }
  };
}
