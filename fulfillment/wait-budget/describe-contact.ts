import { ConnectClient, DescribeContactCommand } from '@aws-sdk/client-connect';
import type { ChatId } from './look-up-start.ts';

let client: ConnectClient | undefined;

/** `InitiationTimestamp` of the chat's first contact, in epoch milliseconds. Needs `connect:DescribeContact`. */
export async function contactInitiatedAt(chat: ChatId, abortSignal: AbortSignal): Promise<number> {
  client ??= new ConnectClient({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 500, requestTimeout: 900 },
  });
  const { Contact } = await client.send(
    new DescribeContactCommand({ InstanceId: chat.instanceId, ContactId: chat.initialContactId }),
    { abortSignal },
  );
  const initiatedAt = Contact?.InitiationTimestamp?.getTime();
  if (initiatedAt === undefined || !Number.isFinite(initiatedAt))
    throw new Error('the contact has no InitiationTimestamp');
  return initiatedAt;
}
