import { z } from 'zod';

/**
 * What a Lambda function may answer.
 * https://docs.aws.amazon.com/lexv2/latest/dg/lambda-response-format.html; lengths from the runtime API's model.
 * The service reads it strictly by type. Keys that it does not know are refused where a misspelling would be
 * lost silently, and passed over at the top, where AWS's own samples send `sessionId` back.
 */
const attributes = z.record(z.string(), z.string());

const slotValue = z.object({
  originalValue: z.string().nullish(),
  interpretedValue: z.string().nullish(),
  resolvedValues: z.array(z.string()).nullish(),
});
const slot: z.ZodType<ResponseSlot> = z.lazy(() =>
  z.object({
    shape: z.enum(['Scalar', 'List', 'Composite']).nullish(),
    value: slotValue.nullish(),
    values: z.array(slot).nullish(),
    subSlots: z.record(z.string(), z.unknown()).nullish(),
  }),
);
export interface ResponseSlot {
  shape?: 'Scalar' | 'List' | 'Composite' | null | undefined;
  value?: z.infer<typeof slotValue> | null | undefined;
  values?: ResponseSlot[] | null | undefined;
  subSlots?: Record<string, unknown> | null | undefined;
}

const intent = z.object({
  name: z.string().min(1),
  slots: z.record(z.string(), slot.nullable()).nullish(),
  state: z
    .enum(['Failed', 'Fulfilled', 'InProgress', 'ReadyForFulfillment', 'FulfillmentInProgress', 'Waiting'])
    .nullish(),
  confirmationState: z.enum(['Confirmed', 'Denied', 'None']).nullish(),
});

const dialogAction = z.strictObject({
  type: z.enum(['Close', 'ConfirmIntent', 'Delegate', 'ElicitIntent', 'ElicitSlot']),
  slotToElicit: z.string().nullish(),
  slotElicitationStyle: z.enum(['Default', 'SpellByLetter', 'SpellByWord']).nullish(),
  subSlotToElicit: z.unknown().optional(),
});

const activeContext = z.object({
  name: z.string().min(1).max(100),
  timeToLive: z.object({
    timeToLiveInSeconds: z.number().int().min(5).max(86_400),
    turnsToLive: z.number().int().min(1).max(20),
  }),
  contextAttributes: attributes.nullish(),
});

const card = z.strictObject({
  title: z.string().min(1).max(250),
  subtitle: z.string().min(1).max(250).nullish(),
  imageUrl: z.string().min(1).max(250).nullish(),
  buttons: z
    .array(z.strictObject({ text: z.string().min(1).max(50), value: z.string().min(1).max(50) }))
    .max(5)
    .nullish(),
});

const message = z
  .strictObject({
    contentType: z.enum(['CustomPayload', 'ImageResponseCard', 'PlainText', 'SSML']),
    content: z.string().min(1).max(1024).nullish(),
    imageResponseCard: card.nullish(),
  })
  .superRefine((value, context) => {
    const needsCard = value.contentType === 'ImageResponseCard';
    if (needsCard && !value.imageResponseCard)
      context.addIssue({
        code: 'custom',
        path: ['imageResponseCard'],
        message: 'required for an ImageResponseCard',
      });
    if (!needsCard && !value.content)
      context.addIssue({ code: 'custom', path: ['content'], message: `required for ${value.contentType}` });
  });

const responseSchema = z
  .object({
    sessionState: z.strictObject({
      dialogAction,
      intent: intent.nullish(),
      sessionAttributes: attributes.nullish(),
      activeContexts: z.array(activeContext).max(20).nullish(),
      runtimeHints: z.unknown().optional(),
      originatingRequestId: z.string().nullish(),
    }),
    messages: z.array(message).max(10).nullish(),
    requestAttributes: attributes.nullish(),
  })
  .superRefine(({ sessionState, messages }, context) => {
    const { type, slotToElicit } = sessionState.dialogAction;
    const need = (met: unknown, path: string[], what: string) => {
      if (!met) context.addIssue({ code: 'custom', path, message: `required for ${type}: ${what}` });
    };
    const named = ['sessionState', 'intent', 'name'];
    if (type === 'ElicitIntent') need(messages?.length, ['messages'], 'at least one message');
    if (type === 'ElicitSlot') {
      need(slotToElicit, ['sessionState', 'dialogAction', 'slotToElicit'], 'the slot to elicit');
      need(sessionState.intent?.name, named, 'the intent');
    }
    if (type === 'ConfirmIntent') {
      need(sessionState.intent?.name, named, 'the intent');
      need(sessionState.intent?.slots, ['sessionState', 'intent', 'slots'], "the intent's slots");
      need(messages?.length, ['messages'], 'at least one message');
    }
    if (type !== 'Close') return;
    need(sessionState.intent?.name, named, 'the intent');
    need(
      ['Failed', 'Fulfilled', 'InProgress'].includes(sessionState.intent?.state ?? ''),
      ['sessionState', 'intent', 'state'],
      'Failed, Fulfilled or InProgress',
    );
  });

export type LexLambdaResponse = z.output<typeof responseSchema>;

/** Bytes. Quotas page: output 50 KB, session attributes in the output 12 KB after base64. */
const MAX_OUTPUT = 50 * 1024;
const MAX_ATTRIBUTES = 12 * 1024;

export type ReadResponse = { ok: true; response: LexLambdaResponse } | { ok: false; problems: string[] };

/** Reads a Lambda function's answer; every problem is named with its place. */
export function readLambdaResponse(payload: unknown): ReadResponse {
  const parsed = responseSchema.safeParse(payload);
  if (!parsed.success)
    return {
      ok: false,
      problems: parsed.error.issues.map(
        (issue) => `${issue.path.length === 0 ? 'the response' : issue.path.join('.')}: ${issue.message}`,
      ),
    };
  const problems: string[] = [];
  const size = jsonBytes(payload);
  if (size > MAX_OUTPUT) problems.push(`the response: ${size} bytes, at most ${MAX_OUTPUT}`);
  const kept = parsed.data.sessionState.sessionAttributes;
  const encoded = kept ? Math.ceil(jsonBytes(kept) / 3) * 4 : 0;
  if (encoded > MAX_ATTRIBUTES)
    problems.push(`sessionState.sessionAttributes: ${encoded} bytes in base64, at most ${MAX_ATTRIBUTES}`);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, response: parsed.data };
}

function jsonBytes(value: unknown): number {
  return Buffer.byteLength(JSON.stringify(value));
}
