import type { ChatDetails, ChatItem, Heard, HeardKind } from './session.ts';

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

const PATIENCE_MS = 8000;
const PAUSE_MS = 20;

/** Resolves to the first thing of a kind that the device hears and that fits, now or within a few seconds. */
export async function hears(
  device: Device,
  kind: HeardKind,
  fits: (item: ChatItem) => boolean = () => true,
): Promise<ChatItem> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const heard = await device.heard();
    const found = heard.find((one) => one.kind === kind && fits(one.data ?? {}));
    if (found !== undefined) return found.data ?? {};
    if (Date.now() > deadline)
      throw new Error(`no such ${kind}; heard was ${JSON.stringify(heard, null, 1)}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}

export async function count(device: Device, kind: HeardKind): Promise<number> {
  return (await device.heard()).filter((one) => one.kind === kind).length;
}

/** Resolves once the device has heard things of a kind so often. */
export async function hearsTimes(device: Device, kind: HeardKind, times: number): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while ((await count(device, kind)) < times) {
    if (Date.now() > deadline)
      throw new Error(`not ${times} × ${kind}: ${JSON.stringify(await device.heard())}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
}
