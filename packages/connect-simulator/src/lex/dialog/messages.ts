import type { MessageGroup, Message as MessageSpecification } from '@aws-sdk/client-lex-models-v2';
import type { Message } from '@aws-sdk/client-lex-runtime-v2';
import { fillIn, type Scope } from './values.ts';

/**
 * One message of each group. Lex picks variations at random or in order; here the n-th attempt gets the n-th
 * variation, so that a conversation can be repeated.
 */
export function messagesOf(
  groups: readonly MessageGroup[] | undefined,
  scope: Scope,
  attempt = 0,
): Message[] {
  return (groups ?? []).flatMap(({ message, variations }) => {
    const choices = [...(message === undefined ? [] : [message]), ...(variations ?? [])];
    const chosen = choices[attempt % choices.length];
    return chosen === undefined ? [] : (toMessage(chosen, scope) ?? []);
  });
}

function toMessage(specification: MessageSpecification, scope: Scope): Message | undefined {
  const { plainTextMessage, customPayload, ssmlMessage, imageResponseCard } = specification;
  const text = (value: string | undefined, contentType: Message['contentType']): Message | undefined => {
    const content = fillIn(value ?? '', scope).trim();
    return content === '' ? undefined : { content, contentType };
  };
  if (plainTextMessage) return text(plainTextMessage.value, 'PlainText');
  // A payload is a template of the client's: what stands in braces there is JSON and not a slot.
  if (customPayload) return { content: customPayload.value, contentType: 'CustomPayload' };
  if (ssmlMessage) return text(ssmlMessage.value, 'SSML');
  if (imageResponseCard) return { contentType: 'ImageResponseCard', imageResponseCard };
  return undefined;
}
