import type { PersistentChat as Rehydration, StartChatContactRequest } from '@aws-sdk/client-connect';
import type { StartChat, StartChatResult } from './aws.ts';
import { errorName } from './failure.ts';
import type { StartChatBody } from './request.ts';
import type { ResumeKeys } from './resume-keys.ts';
import { checkResumeToken, looksLikeToken } from './resume-token.ts';

export type Refused = 'expired' | 'notValid' | 'notEnded';
export type Resumed = { continued: true } | { continued: false; reason: Refused };
export type Rehydrate = { ok: true; from: Rehydration } | { ok: false; reason: Refused };

type Asked = NonNullable<StartChatBody['PersistentChat']>;

/**
 * Whether this customer may carry on the chat that is asked for. A contact's id is no proof of anything.
 * Rejects when there is no key to check with.
 */
export async function mayResume(
  asked: Asked,
  keys: ResumeKeys,
  who: { customer: string; now: number },
): Promise<Rehydrate> {
  const { token, sourceContactId } = readAsked(asked);
  if (token === undefined) return { ok: false, reason: 'notValid' };
  let checked = checkResumeToken(token, [await keys.signing()], who);
  if (!checked.ok && checked.reason === 'notValid' && looksLikeToken(token))
    checked = checkResumeToken(token, await keys.checking(), who);
  if (!checked.ok) return checked;
  const { contactId } = checked.claims;
  if (sourceContactId !== undefined && sourceContactId !== contactId)
    return { ok: false, reason: 'notValid' };
  const { RehydrationType = 'ENTIRE_PAST_SESSION' } = asked;
  return { ok: true, from: { RehydrationType, SourceContactId: contactId } };
}

/** AWS's chat interface sends nothing but a source contact and a type: a page gives it the token as the source. */
function readAsked({ ResumeToken, SourceContactId }: Asked) {
  return ResumeToken === undefined && SourceContactId !== undefined && looksLikeToken(SourceContactId)
    ? { token: SourceContactId, sourceContactId: undefined }
    : { token: ResumeToken, sourceContactId: SourceContactId };
}

/** How StartChatContact refuses a source: not ended, too much to take over, or gone. Source: Connect API. */
const SOURCE_REFUSED = ['InvalidRequestException', 'InvalidParameterException', 'ResourceNotFoundException'];

interface Started {
  result: StartChatResult;
  /** Undefined when nothing was to be carried on. */
  resumed?: Resumed;
  /** The name of Connect's error, where it refused the source. */
  refusal?: string;
}

/** Starts the chat that carries on another, or a fresh one when Connect does not take that. Rejects like StartChat. */
export async function startResumed(
  startChat: StartChat,
  request: StartChatContactRequest,
  rehydrate: Rehydrate | undefined,
): Promise<Started> {
  if (rehydrate === undefined) return { result: await startChat(request) };
  if (!rehydrate.ok)
    return { result: await startChat(request), resumed: { continued: false, reason: rehydrate.reason } };
  try {
    const result = await startChat({ ...request, PersistentChat: rehydrate.from });
    return { result, resumed: { continued: true } };
  } catch (error) {
    const refusal = errorName(error);
    if (!SOURCE_REFUSED.includes(refusal)) throw error;
    return { result: await startChat(request), resumed: { continued: false, reason: 'notEnded' }, refusal };
  }
}
