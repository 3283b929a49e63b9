import { z } from 'zod';

/** Shapes of the runtime API (lexv2-runtime 2020-08-07). */
const text = z.string().min(1);
const name = z
  .string()
  .max(100)
  .regex(/^([0-9a-zA-Z][_-]?)+$/);

interface SlotShape {
  value?: { originalValue?: string; interpretedValue: string; resolvedValues?: string[] };
  shape?: 'Scalar' | 'List' | 'Composite';
  values?: SlotShape[];
  subSlots?: Record<string, SlotShape>;
}
const slot: z.ZodType<SlotShape> = z.lazy(() =>
  z.strictObject({
    value: z
      .strictObject({
        originalValue: text.exactOptional(),
        interpretedValue: text,
        resolvedValues: z.array(text).exactOptional(),
      })
      .exactOptional(),
    shape: z.enum(['Scalar', 'List', 'Composite']).exactOptional(),
    values: z.array(slot).exactOptional(),
    subSlots: z.record(text, slot).exactOptional(),
  }),
);

interface SubSlotShape {
  name: string;
  subSlotToElicit?: SubSlotShape;
}
const subSlot: z.ZodType<SubSlotShape> = z.lazy(() =>
  z.strictObject({ name: text, subSlotToElicit: subSlot.exactOptional() }),
);

const hintValues = z
  .array(z.strictObject({ phrase: z.string().min(1).max(140) }))
  .min(1)
  .max(100);
interface HintShape {
  runtimeHintValues?: { phrase: string }[];
  subSlotHints?: Record<string, HintShape>;
}
const hint: z.ZodType<HintShape> = z.lazy(() =>
  z.strictObject({
    runtimeHintValues: hintValues.exactOptional(),
    subSlotHints: z.record(name, hint).exactOptional(),
  }),
);

export const sessionState = z.strictObject({
  dialogAction: z
    .strictObject({
      type: z.enum(['Close', 'ConfirmIntent', 'Delegate', 'ElicitIntent', 'ElicitSlot', 'None']),
      slotToElicit: text.optional(),
      slotElicitationStyle: z.enum(['Default', 'SpellByLetter', 'SpellByWord']).optional(),
      subSlotToElicit: subSlot.optional(),
    })
    .optional(),
  intent: z
    .strictObject({
      name: text,
      // An empty slot is null on the wire.
      slots: z.record(text, slot.nullable()).optional(),
      state: z
        .enum([
          'Failed',
          'Fulfilled',
          'InProgress',
          'ReadyForFulfillment',
          'Waiting',
          'FulfillmentInProgress',
        ])
        .optional(),
      confirmationState: z.enum(['Confirmed', 'Denied', 'None']).optional(),
    })
    .optional(),
  activeContexts: z
    .array(
      z.strictObject({
        name: z
          .string()
          .max(100)
          .regex(/^([A-Za-z0-9]_?)+$/),
        timeToLive: z.strictObject({
          timeToLiveInSeconds: z.int().min(5).max(86_400),
          turnsToLive: z.int().min(1).max(20),
        }),
        contextAttributes: z
          .record(z.string().min(1).max(100), z.string().min(1).max(1024))
          .refine((map) => Object.keys(map).length <= 10, 'Member must have at most 10 entries'),
      }),
    )
    .max(20)
    .optional(),
  sessionAttributes: z.record(text, z.string()).optional(),
  originatingRequestId: text.optional(),
  runtimeHints: z.strictObject({ slotHints: z.record(name, z.record(name, hint)).optional() }).optional(),
});

const buttonText = z.string().min(1).max(50);
export const messages = z
  .array(
    z.strictObject({
      content: z.string().min(1).max(1024).optional(),
      contentType: z.enum(['CustomPayload', 'ImageResponseCard', 'PlainText', 'SSML']),
      imageResponseCard: z
        .strictObject({
          title: z.string().min(1).max(250),
          subtitle: z.string().min(1).max(250).optional(),
          imageUrl: z.string().min(1).max(250).optional(),
          buttons: z
            .array(z.strictObject({ text: buttonText, value: buttonText }))
            .max(5)
            .optional(),
        })
        .optional(),
    }),
  )
  .max(10);

export const requestAttributes = z.record(text, z.string());

export const sessionPlace = {
  botId: z
    .string()
    .length(10)
    .regex(/^[0-9a-zA-Z]+$/),
  botAliasId: z.string(),
  localeId: text,
  sessionId: z
    .string()
    .min(2)
    .max(100)
    .regex(/^[0-9a-zA-Z._:-]+$/),
};
