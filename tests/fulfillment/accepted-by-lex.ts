import { z } from 'zod';

/**
 * What Lex V2 accepts as the answer of a code hook: the must-haves of each dialog action, and the limits on messages
 * and sizes (Lex V2 developer guide: Lambda response format, runtime quotas). Strict, so that a key that Lex does not
 * know is found here first.
 */
const name = z.string().regex(/^([0-9a-zA-Z][_-]?){1,100}$/);
const value = z.strictObject({
  originalValue: z.string(),
  interpretedValue: z.string().min(1),
  resolvedValues: z.array(z.string()).optional(),
});
const slots = z.record(name, z.strictObject({ shape: z.literal('Scalar'), value }).nullable());
const confirmationState = z.enum(['Confirmed', 'Denied', 'None']);
const attributes = z
  .record(z.string(), z.string())
  .refine(
    (map) => Buffer.from(JSON.stringify(map)).toString('base64').length <= 12 * 1024,
    'over 12 KB in base64',
  );

/** With the flag `u`, a surrogate that is part of a pair is not one. */
const LONE_SURROGATE = /\p{Surrogate}/u;

const message = z
  .strictObject({ contentType: z.enum(['PlainText', 'CustomPayload']), content: z.string().min(1).max(1024) })
  .refine(({ content }) => !LONE_SURROGATE.test(content), 'half a surrogate pair');

const close = z.strictObject({
  sessionAttributes: attributes,
  dialogAction: z.strictObject({ type: z.literal('Close') }),
  intent: z.strictObject({
    name,
    state: z.enum(['Failed', 'Fulfilled', 'InProgress']),
    confirmationState: confirmationState.optional(),
    slots: slots.optional(),
  }),
});
const elicitIntent = z.strictObject({
  sessionAttributes: attributes,
  dialogAction: z.strictObject({ type: z.literal('ElicitIntent') }),
});
const openIntent = z.strictObject({
  name,
  state: z.literal('InProgress'),
  confirmationState: confirmationState.optional(),
  slots,
});
const elicitSlot = z.strictObject({
  sessionAttributes: attributes,
  dialogAction: z.strictObject({ type: z.literal('ElicitSlot'), slotToElicit: name }),
  intent: openIntent,
});
const confirmIntent = z.strictObject({
  sessionAttributes: attributes,
  dialogAction: z.strictObject({ type: z.literal('ConfirmIntent') }),
  intent: openIntent,
});

export const acceptedByLex = z
  .strictObject({
    sessionState: z.union([close, elicitIntent, elicitSlot, confirmIntent]),
    messages: z.array(message).max(10).optional(),
  })
  .refine(
    ({ sessionState, messages = [] }) =>
      messages.length > 0 || !['ElicitIntent', 'ConfirmIntent'].includes(sessionState.dialogAction.type),
    'a question without a message',
  )
  .refine((answer) => Buffer.byteLength(JSON.stringify(answer)) <= 50 * 1024, 'over 50 KB');

const content = <T extends z.ZodType>(elements: T) =>
  z.strictObject({ title: z.string().min(1).max(400), elements });
const element = z.strictObject({ title: z.string().min(1).max(200) });

/** Templates of interactive messages that Connect chat shows (administrator guide, interactive messages). */
export const interactiveTemplate = z.discriminatedUnion('templateType', [
  z.strictObject({
    templateType: z.literal('QuickReply'),
    version: z.literal('1.0'),
    data: z.strictObject({ content: content(z.array(element).min(2).max(5)) }),
  }),
  z.strictObject({
    templateType: z.literal('ListPicker'),
    version: z.literal('1.0'),
    data: z.strictObject({ content: content(z.array(element).min(1).max(6)) }),
  }),
]);
