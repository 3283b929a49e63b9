import { z } from 'zod';
import { flag, listOf, queryOperation, whole } from '../query.ts';
import { onFailure, source, stackName, stackReference, token } from './inputs.ts';
import type { Stacks } from './stacks.ts';

/** CreateStack, UpdateStack and DeleteStack. */
export function stackOperations(stacks: Stacks) {
  return [
    queryOperation({
      name: 'CreateStack',
      input: z.strictObject({
        ...source,
        StackName: stackName,
        ClientRequestToken: token.optional(),
        DisableRollback: flag.optional(),
        OnFailure: onFailure.optional(),
        TimeoutInMinutes: whole(1, 525_600).optional(),
      }),
      handle: (input) => {
        const { ClientRequestToken, DisableRollback, OnFailure } = input;
        const same = stacks.find(input.StackName);
        // The same request once more.
        if (ClientRequestToken !== undefined && same?.token === ClientRequestToken)
          return { StackId: same.id };
        const end = OnFailure ?? (DisableRollback === true ? 'DO_NOTHING' : 'ROLLBACK');
        return { StackId: stacks.create({ ...input, token: ClientRequestToken }, end).id };
      },
    }),
    queryOperation({
      name: 'UpdateStack',
      input: z.strictObject({
        ...source,
        StackName: stackReference,
        UsePreviousTemplate: flag.optional(),
        ClientRequestToken: token.optional(),
        DisableRollback: flag.optional(),
      }),
      handle: (input) => ({
        StackId: stacks.update({ ...input, token: input.ClientRequestToken }, input.DisableRollback ?? false)
          .id,
      }),
    }),
    queryOperation({
      name: 'DeleteStack',
      input: z.strictObject({
        StackName: stackReference,
        ClientRequestToken: token.optional(),
        RetainResources: listOf(z.string(), 0).optional(),
        DeletionMode: z.literal('STANDARD').optional(),
      }),
      handle: ({ StackName, ClientRequestToken }) => {
        stacks.delete(StackName, ClientRequestToken);
        return undefined;
      },
    }),
  ];
}
