import type { Duplex } from 'node:stream';
import type { HttpResponse } from '@resumed-chats/connect-simulator/cloud';

/** WebSockets and event streams of a world, which are cut when the world goes. */
export class Connections {
  readonly #open = new Set<() => void>();
  #closed = false;

  socket(socket: Duplex): void {
    const cut = () => socket.destroy();
    this.#keep(cut);
    socket.once('close', () => this.#open.delete(cut));
  }

  /** The same response, but that it ends with the world. */
  streamed(response: HttpResponse): HttpResponse {
    const { stream } = response;
    if (stream === undefined) return response;
    return {
      ...response,
      stream: (write, end) => {
        const stop = stream(write, end);
        this.#keep(end);
        return () => {
          this.#open.delete(end);
          stop();
        };
      },
    };
  }

  close(): void {
    this.#closed = true;
    for (const cut of this.#open) cut();
    this.#open.clear();
  }

  #keep(cut: () => void): void {
    if (this.#closed) cut();
    else this.#open.add(cut);
  }
}
