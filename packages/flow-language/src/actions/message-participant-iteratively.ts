import { z } from 'zod';
import { type ActionBuilder, defineAction, type Entry, type FlowTypesOf } from '../builder/entry.ts';
import type { ExactConditions } from '../builder/entry-types.ts';
import { exactly } from '../condition-rules.ts';
import { idOrPath, integer, media, text } from '../parameters.ts';

const message = z.union(
  [
    z.strictObject({ Text: text() }),
    z.strictObject({ PromptId: idOrPath() }),
    z.strictObject({ SSML: text() }),
    z.strictObject({ Media: media() }),
  ],
  'must have exactly one of Text, PromptId, SSML and Media',
);

// Live 2026-09-30: the one type that may leave NextAction out. On chat it takes the error branch at once.
const action = defineAction({
  type: 'MessageParticipantIteratively',
  parameters: z.strictObject({
    Messages: z.array(message).min(1, 'must have a message'),
    InterruptFrequencySeconds: integer(1).optional(),
  }),
  next: 'optional',
  success: 'branches',
  errors: { required: [], optional: ['NoMatchingError'] },
  depends: ({ InterruptFrequencySeconds }) =>
    InterruptFrequencySeconds === undefined ? {} : { conditions: exactly('MessagesInterrupted') },
  flowTypes: ['CUSTOMER_QUEUE', 'CUSTOMER_HOLD', 'AGENT_HOLD'],
  channels: ['voice'],
});

type Spec = typeof action.spec;
type Messages = z.input<Spec['parameters']>['Messages'];

/** Prompts in a loop. Chat takes the error branch at once, so give it one. */
export const messageParticipantIteratively = action as unknown as ActionBuilder<
  Spec,
  <const Target extends string = never>(
    entry: { readonly errors?: { readonly NoMatchingError?: Target } } & (
      | {
          readonly parameters: { Messages: Messages; InterruptFrequencySeconds: `${number}` };
          readonly conditions: ExactConditions<'MessagesInterrupted', Target>;
        }
      | {
          readonly parameters: { Messages: Messages; InterruptFrequencySeconds?: never };
          readonly conditions?: never;
        }
    ),
  ) => Entry<Target, FlowTypesOf<Spec>>
>;
