import type { ChatDetails, ChatItem, Heard, HeardKind } from './session.ts';
import { until } from './until.ts';

/** One of the customer's devices with the chat open, wherever its page runs. */
export interface Device {
  heard(): Promise<Heard[]>;
  connect(): Promise<void>;
  send(message: string): Promise<string>;
  types(): Promise<void>;
  reads(messageId: string): Promise<void>;
  transcript(): Promise<ChatItem[]>;
  leave(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the chat on another device. */
export type OpenDevice = (endpoint: string, details: ChatDetails) => Promise<Device>;

/** Resolves to the first thing of a kind that the device hears and that fits. */
export async function hears(
  device: Device,
  kind: HeardKind,
  fits: (item: ChatItem) => boolean = () => true,
): Promise<ChatItem> {
  const found = await until(
    async () => (await device.heard()).find((one) => one.kind === kind && fits(one.data ?? {})),
    async () => `such a ${kind}, but ${JSON.stringify(await device.heard(), null, 1)}`,
  );
  return found.data ?? {};
}
