import { createHmac, randomBytes } from 'node:crypto';

/**
 * `participant`: of StartChatContact, for the life of the chat. `connection`: of CreateParticipantConnection.
 * `socket`: in the URL of a WebSocket.
 */
export type TokenKind = 'participant' | 'connection' | 'socket';

export interface TokenClaims {
  readonly kind: TokenKind;
  /** InitialContactId of the chat. */
  readonly chatId: string;
  /** Epoch milliseconds; undefined for as long as the chat lasts. */
  readonly expiresAt: number | undefined;
}

const KINDS: readonly TokenKind[] = ['participant', 'connection', 'socket'];

/** Bytes of the signature that are kept. */
const SIGNATURE_BYTES = 18;

/** Issues tokens that say themselves what they are for, signed with a key of this process: none is stored. */
export class TokenMint {
  #key: Buffer | undefined;

  issue({ kind, chatId, expiresAt }: TokenClaims): string {
    const payload = [KINDS.indexOf(kind), chatId, expiresAt ?? ''].join(' ');
    return `${Buffer.from(payload).toString('base64url')}.${this.#sign(payload)}`;
  }

  /** What a token says, or undefined when it was not issued here. */
  read(token: string): TokenClaims | undefined {
    const [encoded = '', signature, ...more] = token.split('.');
    const payload = Buffer.from(encoded, 'base64url').toString();
    if (more.length > 0 || signature !== this.#sign(payload)) return undefined;
    const [kind, chatId, expiresAt] = payload.split(' ');
    return {
      kind: KINDS[Number(kind)]!,
      chatId: chatId!,
      expiresAt: expiresAt === '' ? undefined : Number(expiresAt),
    };
  }

  #sign(payload: string): string {
    this.#key ??= randomBytes(32);
    const signature = createHmac('sha256', this.#key).update(payload).digest();
    return signature.subarray(0, SIGNATURE_BYTES).toString('base64url');
  }
}
