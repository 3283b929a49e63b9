import { z } from 'zod';
import { type ActionBuilder, defineAction, type Entry, type FlowTypesOf } from '../builder/entry.ts';
import type { ErrorsPart, FreeConditions, ParametersOf } from '../builder/entry-types.ts';
import { NO_CONDITIONS } from '../condition-rules.ts';
import { idOrPath, integer, media, text } from '../parameters.ts';
import { INBOUND_TRANSFER_AND_QUEUE } from '../spec.ts';

const validation = z.union(
  [
    z.strictObject({
      PhoneNumberValidation: z.strictObject({
        NumberFormat: z.enum(['Local', 'E164']),
        CountryCode: text().optional(),
      }),
    }),
    z.strictObject({ CustomValidation: z.strictObject({ MaximumLength: integer(1) }) }),
  ],
  'must have exactly one of PhoneNumberValidation and CustomValidation',
);

const key = (operand: string) => (/^[0-9*#]$/.test(operand) ? undefined : 'a key is one of 0-9, * and #');
const hasPhoneValidation = (value: unknown) =>
  typeof value === 'object' && value !== null && 'PhoneNumberValidation' in value;

// Live 2026-09-29 and -30: StoreInput must be written, and decides conditions and errors. Voice only at run time.
const action = defineAction({
  type: 'GetParticipantInput',
  parameters: z.strictObject({
    InputTimeLimitSeconds: integer(1, 180),
    StoreInput: z.enum(['True', 'False']),
    Text: text().optional(),
    SSML: text().optional(),
    PromptId: idOrPath().optional(),
    Media: media().optional(),
    DTMFConfiguration: z
      .strictObject({
        InputTerminationSequence: z.string().optional(),
        DisableCancelKey: z.enum(['True', 'False']).optional(),
        InterdigitTimeLimitSeconds: integer(1, 20).optional(),
      })
      .optional(),
    InputValidation: validation.optional(),
    InputEncryption: z.strictObject({ EncryptionKeyId: text(), Key: text() }).optional(),
  }),
  exclusive: [{ of: ['Text', 'SSML', 'PromptId'], exactly: false }],
  success: 'branches',
  mirror: { error: 'NoMatchingCondition' },
  conditions: { operators: ['Equals'], minimum: 0, operand: key },
  errors: { required: ['InputTimeLimitExceeded', 'NoMatchingCondition', 'NoMatchingError'], optional: [] },
  depends: ({ StoreInput, InputValidation }) =>
    StoreInput === 'True'
      ? {
          success: 'continues',
          conditions: NO_CONDITIONS,
          errors: {
            required: ['NoMatchingError'],
            optional: hasPhoneValidation(InputValidation) ? ['InvalidPhoneNumber'] : [],
          },
        }
      : {},
  flowTypes: INBOUND_TRANSFER_AND_QUEUE,
  channels: ['voice'],
});

type Spec = typeof action.spec;
type InputParameters<Store extends string> = ParametersOf<Spec> & { StoreInput: Store };

/** Keys pressed on a telephone: voice only. `StoreInput` decides conditions and errors. */
export const getParticipantInput = action as unknown as ActionBuilder<
  Spec,
  <const Target extends string = never>(
    entry:
      | ({
          readonly parameters: InputParameters<'False'>;
          readonly conditions: FreeConditions<'Equals', 0, Target>;
        } & ErrorsPart<Spec['errors'], Target>)
      | {
          readonly parameters: InputParameters<'True'>;
          readonly next: Target;
          readonly errors: {
            readonly NoMatchingError: Target;
            readonly InvalidPhoneNumber?: Target;
            readonly InputTimeLimitExceeded?: never;
            readonly NoMatchingCondition?: never;
          };
        },
  ) => Entry<Target, FlowTypesOf<Spec>>
>;
