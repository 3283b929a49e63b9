import {
  ConnectClient,
  StartChatContactCommand,
  type StartChatContactRequest,
} from '@aws-sdk/client-connect';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { ReadSecret } from './resume-keys.ts';

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

/** With two looks at the key before it the Lambda still ends in its 10 seconds. */
const TIMEOUT_MS = 6000;

/** Calls Connect. The client is made while the Lambda starts, where a processor's full speed is to be had. */
export function connectStartChat(): StartChat {
  const client = new ConnectClient({
    maxAttempts: 3,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 5000 },
  });
  return async (request) => {
    const { ContactId, ParticipantId, ParticipantToken, ContinuedFromContactId } = await client.send(
      new StartChatContactCommand(request),
      { abortSignal: AbortSignal.timeout(TIMEOUT_MS) },
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

/** A chat is not held up for the key that signs its resume token. */
const READ_TIMEOUT_MS = 1500;

/** Reads the secret with the key of resume tokens, by its ARN. */
export function secretsManager(secretArn: string): ReadSecret {
  const client = new SecretsManagerClient({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 500, requestTimeout: 1000 },
  });
  return async (stage) => {
    try {
      const { SecretString } = await client.send(
        new GetSecretValueCommand({ SecretId: secretArn, VersionStage: stage }),
        { abortSignal: AbortSignal.timeout(READ_TIMEOUT_MS) },
      );
      return SecretString;
    } catch (error) {
      // Before the first rotation there is nothing that the key was before.
      if (stage === 'AWSPREVIOUS' && (error as Error).name === 'ResourceNotFoundException') return undefined;
      throw error;
    }
  };
}
