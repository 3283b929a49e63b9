/** How far a message has come with one recipient. Epoch milliseconds. */
export interface Receipt {
  readonly recipientId: string;
  readonly deliveredAt: number;
  readonly readAt: number | undefined;
}

export type ReceiptKind = 'delivered' | 'read';

/** The receipts of a chat's messages, by message id. */
export class Receipts {
  readonly #byMessage = new Map<string, Receipt[]>();

  of(messageId: string): readonly Receipt[] {
    return this.#byMessage.get(messageId) ?? [];
  }

  /** What is read was delivered. Gives back the receipt when it says something new. */
  note(messageId: string, recipientId: string, kind: ReceiptKind, now: number): Receipt | undefined {
    const all = this.#byMessage.get(messageId) ?? [];
    const index = all.findIndex((receipt) => receipt.recipientId === recipientId);
    const before = all[index];
    if (before !== undefined && (kind === 'delivered' || before.readAt !== undefined)) return undefined;
    const receipt: Receipt = {
      recipientId,
      deliveredAt: before?.deliveredAt ?? now,
      readAt: kind === 'read' ? now : undefined,
    };
    if (before === undefined) all.push(receipt);
    else all[index] = receipt;
    this.#byMessage.set(messageId, all);
    return receipt;
  }
}
