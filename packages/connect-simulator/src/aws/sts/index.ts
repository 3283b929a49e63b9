import { z } from 'zod';
import type { NewId } from '../../ids.ts';
import { type QueryService, queryOperation } from '../query.ts';

/** AWS STS over the wire: who is calling. Any credentials are those of one user. Signing name `sts`. */
export function createSts({ account, newId }: { account: string; newId: NewId }): QueryService {
  return {
    name: 'STS',
    namespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
    newRequestId: newId,
    operations: [
      queryOperation({
        name: 'GetCallerIdentity',
        input: z.strictObject({}),
        handle: () => ({
          Arn: `arn:aws:iam::${account}:user/simulator`,
          UserId: 'AIDASIMULATOR00000000',
          Account: account,
        }),
      }),
    ],
  };
}
