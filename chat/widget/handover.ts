import { membersOf, text } from './items.ts';
import { plain, readSession, type Session } from './saved.ts';
import { TELLING } from './state.ts';

/** The name in the fragment of a page's address. A fragment is never sent to a server. */
const NAME = 'resumed-chat';
const VERSION = 1;
/** Of the chat inside, unpacked: no link of ours is near it. */
const MAX_BYTES = 64 * 1024;

/** A chat on its way to another device. */
export interface Handover {
  readonly session: Session;
  readonly resumeToken?: string;
}

/** The address of `page` that opens this chat elsewhere: whoever has it reads the chat. */
export async function handoverLink(page: string, api: string, handover: Handover): Promise<string> {
  const { session, resumeToken } = handover;
  const phrases = Object.fromEntries(
    TELLING.map((key) => [key, session.terms.phrases[key]]).filter(([, phrase]) => phrase !== undefined),
  );
  const content = {
    v: VERSION,
    api,
    session: plain({ ...session, terms: { ...session.terms, phrases } }),
    resumeToken,
  };
  const packed = await through(
    new CompressionStream('deflate-raw'),
    new TextEncoder().encode(JSON.stringify(content)),
  );
  const address = new URL(page);
  address.hash = `${NAME}=${base64url(packed)}`;
  return address.href;
}

/** Whether a page was opened by such a link, good or not. */
export function isHandover(fragment: string): boolean {
  return fragment.startsWith(`#${NAME}=`);
}

/** The chat of a fragment, for this API; undefined when there is none or it is malformed. Never rejects. */
export async function readHandover(fragment: string, api: string): Promise<Handover | undefined> {
  if (!isHandover(fragment)) return undefined;
  try {
    const packed = Uint8Array.from(fromBase64url(fragment.slice(NAME.length + 2)), (one) =>
      one.charCodeAt(0),
    );
    const unpacked = await through(new DecompressionStream('deflate-raw'), packed);
    const content = membersOf(JSON.parse(new TextDecoder().decode(unpacked)));
    if (content['v'] !== VERSION || content['api'] !== api) return undefined;
    const session = readSession(content['session']);
    const resumeToken = text(content['resumeToken']);
    return session && { session, ...(resumeToken === '' ? {} : { resumeToken }) };
  } catch {
    return undefined;
  }
}

/** @throws RangeError when more comes out than a chat can be; whatever the stream makes of broken bytes */
async function through(
  stream: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  // Its failure is the reader's as well.
  writer.write(bytes).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  const chunks: number[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Uint8Array.from(chunks);
    if (chunks.length + value.length > MAX_BYTES) throw new RangeError('larger than any chat');
    for (const byte of value) chunks.push(byte);
  }
}

function base64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64url(text: string): string {
  return atob(text.replaceAll('-', '+').replaceAll('_', '/'));
}
