import { z } from 'zod';
import { response } from './messages.ts';
import { name } from './names.ts';
import { list, text } from './within.ts';

/** What a step of the dialog may say comes next. Source: DialogActionType of the model-building API. */
const NEXT_STEP_TYPES = [
  'ElicitIntent',
  'StartIntent',
  'ElicitSlot',
  'EvaluateConditional',
  'InvokeDialogCodeHook',
  'ConfirmIntent',
  'FulfillIntent',
  'CloseIntent',
  'EndConversation',
] as const;

const slotValue = z.strictObject({ interpretedValue: z.string().min(1).optional() });
export interface SlotOverride {
  shape?: 'Scalar' | 'List' | undefined;
  value?: { interpretedValue?: string | undefined } | undefined;
  values?: SlotOverride[] | undefined;
}
const slotOverride: z.ZodType<SlotOverride> = z.lazy(() =>
  z.strictObject({
    shape: z.enum(['Scalar', 'List']).optional(),
    value: slotValue.optional(),
    values: z.array(slotOverride).optional(),
  }),
);

export const dialogState = z.strictObject({
  dialogAction: z
    .strictObject({
      type: z.enum(NEXT_STEP_TYPES),
      slotToElicit: name.optional(),
      suppressNextMessage: z.boolean().optional(),
    })
    .optional(),
  intent: z
    .strictObject({ name: name.optional(), slots: z.record(name, slotOverride).optional() })
    .optional(),
  sessionAttributes: z.record(z.string().min(1), z.string()).optional(),
});

export const conditional = z.strictObject({
  active: z.boolean(),
  conditionalBranches: list(
    z.strictObject({
      name,
      condition: z.strictObject({ expressionString: text(1, 1024, 'condition') }),
      nextStep: dialogState,
      response: response.optional(),
    }),
    'conditional branches',
    1,
    4,
  ),
  defaultBranch: z.strictObject({ nextStep: dialogState.optional(), response: response.optional() }),
});

const parts = {
  Response: response.optional(),
  NextStep: dialogState.optional(),
  Conditional: conditional.optional(),
};
type Outcome<Name extends string> = {
  [Part in keyof typeof parts as `${Name}${Part}`]: (typeof parts)[Part];
};

/** `successResponse`, `successNextStep` and `successConditional`, and so for every outcome of a step. */
export function outcome<Name extends string>(of: Name): Outcome<Name> {
  return Object.fromEntries(
    Object.entries(parts).map(([part, shape]) => [`${of}${part}`, shape]),
  ) as Outcome<Name>;
}

export const afterHook = z.strictObject({
  ...outcome('success'),
  ...outcome('failure'),
  ...outcome('timeout'),
});

export const codeHook = z.strictObject({
  enableCodeHookInvocation: z.boolean(),
  active: z.boolean(),
  invocationLabel: name.optional(),
  postCodeHookSpecification: afterHook,
});

export const elicitationCodeHook = z.strictObject({
  enableCodeHookInvocation: z.boolean(),
  invocationLabel: name.optional(),
});

export type DialogState = z.output<typeof dialogState>;
