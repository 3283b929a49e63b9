import { z } from 'zod';
import { attributeBytes, MAX_ATTRIBUTE_BYTES } from '../../connect/attributes.ts';
import { CONTENT_TYPES, type SegmentAttribute } from '../../connect/contact.ts';
import { attributes, clientToken, contactId, flowId, instanceId } from './input.ts';

const { text, markdown, json, interactive, interactiveResponse } = CONTENT_TYPES;
const INITIAL_MESSAGE_TYPES: readonly string[] = [text, markdown, json, interactiveResponse];
const SUPPORTED_TYPES: readonly string[] = [...INITIAL_MESSAGE_TYPES, interactive];
const MAX_MESSAGE_BYTES = 16_384;

const initialMessage = z.strictObject({
  ContentType: z
    .string()
    .min(1)
    .max(100)
    .refine((type) => INITIAL_MESSAGE_TYPES.includes(type), `one of ${INITIAL_MESSAGE_TYPES.join(', ')}`),
  Content: z
    .string()
    .min(1)
    .max(MAX_MESSAGE_BYTES)
    .refine(
      (content) => Buffer.byteLength(content) <= MAX_MESSAGE_BYTES,
      `${MAX_MESSAGE_BYTES} bytes at most`,
    ),
});

const segmentAttribute: z.ZodType<SegmentAttribute> = z.lazy(() =>
  z
    .strictObject({
      ValueString: z.string().max(1024).optional(),
      ValueInteger: z.int().optional(),
      ValueMap: z.record(z.string().min(1).max(128), segmentAttribute).optional(),
      ValueList: z.array(segmentAttribute).optional(),
      ValueArn: z.string().max(1024).optional(),
    })
    .refine((value) => Object.keys(value).length === 1, 'one kind of value'),
) as z.ZodType<SegmentAttribute>;

/** StartChatContact, with everything that the request alone shows to be right or wrong. */
export const startChatInput = z
  .strictObject({
    InstanceId: instanceId,
    ContactFlowId: flowId,
    ParticipantDetails: z.strictObject({ DisplayName: z.string().min(1).max(256) }),
    ParticipantConfiguration: z
      .strictObject({ ResponseMode: z.enum(['INCREMENTAL', 'COMPLETE']).optional() })
      .optional(),
    Attributes: attributes
      .refine(
        (map) => attributeBytes(map) <= MAX_ATTRIBUTE_BYTES,
        `${MAX_ATTRIBUTE_BYTES} bytes at most in all`,
      )
      .optional(),
    InitialMessage: initialMessage.optional(),
    ClientToken: clientToken.optional(),
    ChatDurationInMinutes: z.int().min(60).max(10_080).optional(),
    SupportedMessagingContentTypes: z
      .array(
        z.string().refine((type) => SUPPORTED_TYPES.includes(type), `one of ${SUPPORTED_TYPES.join(', ')}`),
      )
      .refine((types) => types.includes(text), `has to contain ${text}`)
      .optional(),
    PersistentChat: z
      .strictObject({
        RehydrationType: z.enum(['ENTIRE_PAST_SESSION', 'FROM_SEGMENT']),
        SourceContactId: contactId,
      })
      .optional(),
    RelatedContactId: contactId.optional(),
    SegmentAttributes: z
      .record(
        z
          .string()
          .min(1)
          .max(128)
          .regex(/^(connect:)?[A-Za-z0-9_-]+$/, 'a key of letters, digits, - and _'),
        segmentAttribute,
      )
      .optional(),
    CustomerId: z.string().min(1).max(128).optional(),
    DisconnectOnCustomerExit: z.array(z.literal('AGENT')).length(1).optional(),
    ConnectionTypes: z
      .array(z.enum(['WEBSOCKET', 'CONNECTION_CREDENTIALS']))
      .min(1)
      .max(2)
      .optional(),
    ChatStreamingConfiguration: z
      .strictObject({ StreamingEndpointArn: z.string().min(1).max(350) })
      .optional(),
  })
  .superRefine((input, context) => {
    const types = input.SupportedMessagingContentTypes ?? [text];
    const complain = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (input.RelatedContactId !== undefined && input.PersistentChat !== undefined)
      complain('RelatedContactId', 'cannot be given together with PersistentChat');
    const message = input.InitialMessage;
    if (message !== undefined && !types.includes(message.ContentType))
      complain('InitialMessage', `${message.ContentType} is not among SupportedMessagingContentTypes`);
    const subtype = input.SegmentAttributes?.['connect:Subtype']?.ValueString;
    if (subtype === 'connect:Guide' && !(types.includes(interactive) && types.includes(interactiveResponse)))
      complain(
        'SegmentAttributes',
        `connect:Guide needs ${interactive} and ${interactiveResponse} to be supported`,
      );
  });

export type StartChatInput = z.output<typeof startChatInput>;
