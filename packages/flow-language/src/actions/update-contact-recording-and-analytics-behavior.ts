import { z } from 'zod';
import { type ActionBuilder, defineAction, type Entry, type FlowTypesOf } from '../builder/entry.ts';
import type { ErrorsPart } from '../builder/entry-types.ts';
import { opaque } from '../parameters.ts';

const ERRORS = ['NoMatchingError', 'ChannelMismatch'] as const;

// Live 2026-09-15: exactly one behaviour; with ChatBehavior a third error is required.
const action = defineAction({
  type: 'UpdateContactRecordingAndAnalyticsBehavior',
  parameters: z.strictObject({
    VoiceBehavior: opaque().optional(),
    ChatBehavior: opaque().optional(),
    ScreenRecordingBehavior: opaque().optional(),
  }),
  exclusive: [{ of: ['VoiceBehavior', 'ChatBehavior', 'ScreenRecordingBehavior'], exactly: true }],
  errors: { required: ERRORS, optional: [] },
  depends: ({ ChatBehavior }) =>
    ChatBehavior === undefined
      ? {}
      : { errors: { required: [...ERRORS, 'InFlightRedactionConfigurationFailed'], optional: [] } },
});

type Spec = typeof action.spec;
type Behavior = Readonly<Record<string, unknown>>;

/** Recording and analytics of one channel; for chat a third error is needed. */
export const updateContactRecordingAndAnalyticsBehavior = action as unknown as ActionBuilder<
  Spec,
  <const Target extends string = never>(
    entry: { readonly next: Target } & (
      | ({
          readonly parameters:
            | { VoiceBehavior: Behavior; ScreenRecordingBehavior?: never; ChatBehavior?: never }
            | { ScreenRecordingBehavior: Behavior; VoiceBehavior?: never; ChatBehavior?: never };
        } & ErrorsPart<Spec['errors'], Target>)
      | {
          readonly parameters: {
            ChatBehavior: Behavior;
            VoiceBehavior?: never;
            ScreenRecordingBehavior?: never;
          };
          readonly errors: Readonly<
            Record<(typeof ERRORS)[number] | 'InFlightRedactionConfigurationFailed', Target>
          >;
        }
    ),
  ) => Entry<Target, FlowTypesOf<Spec>>
>;
