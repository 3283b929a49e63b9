import {
  ConnectClient,
  StartChatContactCommand,
  type StartChatContactRequest,
} from '@aws-sdk/client-connect';

/** Members of StartChatContact's answer that the customer's client gets. */
export interface StartChatResult {
  ContactId: string;
  ParticipantId: string;
  /** Whoever has it is the customer. */
  ParticipantToken: string;
  ContinuedFromContactId?: string;
}

/** Rejects with the SDK's errors. */
export type StartChat = (request: StartChatContactRequest) => Promise<StartChatResult>;

/** API Gateway and the Lambda wait a little longer than this. */
const LONGEST_MS = 8000;

/** Calls Connect. The client is made while the Lambda starts, where a processor's full speed is to be had. */
export function connectStartChat(): StartChat {
  const client = new ConnectClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 5000 },
  });
  return async (request) => {
    const { ContactId, ParticipantId, ParticipantToken, ContinuedFromContactId } = await client.send(
      new StartChatContactCommand(request),
      { abortSignal: AbortSignal.timeout(LONGEST_MS) },
    );
    if (ContactId === undefined || ParticipantId === undefined || ParticipantToken === undefined)
      throw new Error('StartChatContact answered without a participant');
    return {
      ContactId,
      ParticipantId,
      ParticipantToken,
      ...(ContinuedFromContactId === undefined ? {} : { ContinuedFromContactId }),
    };
  };
}
