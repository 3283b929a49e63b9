import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import http2, { type Http2ServerRequest, type Http2ServerResponse } from 'node:http2';
import net, { type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { HttpHandler, HttpRequest, HttpResponse } from './http.ts';

interface ServerOptions {
  port: number;
  host?: string;
  handle: HttpHandler;
  /** For WebSockets. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
}

export interface RunningServer {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

/** The most that a client may send in one request; a Lambda bundle is the largest. */
const MAX_BYTES = 64 * 1024 * 1024;
const FIRST_BYTES_OF_HTTP2 = 'PRI';

/**
 * One plaintext port for HTTP/1.1 and for HTTP/2 with prior knowledge, which the SDK's Lex runtime client speaks. The
 * first bytes of a socket tell them apart. Rejects with the system's error, e.g. EADDRINUSE.
 */
export async function serve({
  port,
  host = '127.0.0.1',
  handle,
  upgrade,
}: ServerOptions): Promise<RunningServer> {
  const listener = (
    request: IncomingMessage | Http2ServerRequest,
    response: ServerResponse | Http2ServerResponse,
  ) => {
    void answer(request, response, handle);
  };
  // With the default of 5 s, a client that has paused may send into a connection that is just being closed.
  const one = http.createServer({ keepAliveTimeout: 120_000 }, listener);
  one.on('upgrade', upgrade);
  const two = http2.createServer({}, listener);
  const sockets = new Set<Socket>();
  const front = net.createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    // A client that goes away is none of our trouble.
    socket.on('error', () => socket.destroy());
    socket.once('data', (first) => {
      socket.pause();
      const isHttp2 = first.subarray(0, 3).toString('latin1') === FIRST_BYTES_OF_HTTP2;
      socket.unshift(first);
      (isHttp2 ? two : one).emit('connection', socket);
      if (!isHttp2) socket.resume();
    });
  });
  await new Promise<void>((resolve, reject) => {
    front.once('error', reject);
    front.listen(port, host, resolve);
  });
  const address = front.address() as net.AddressInfo;
  return {
    port: address.port,
    url: `http://${host}:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        front.close(() => resolve());
        one.close();
        two.close();
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function answer(
  request: IncomingMessage | Http2ServerRequest,
  response: ServerResponse | Http2ServerResponse,
  handle: HttpHandler,
): Promise<void> {
  let result: HttpResponse;
  try {
    result = await handle(await read(request));
  } catch (error) {
    result = { status: 500, body: JSON.stringify({ message: String(error) }) };
  }
  if (response.destroyed) return;
  if (result.drop) {
    request.socket?.destroy();
    return;
  }
  write(response as ServerResponse, result);
}

function write(response: ServerResponse, { status, headers, body, stream }: HttpResponse): void {
  response.writeHead(status, headers ?? {});
  if (stream === undefined) {
    response.end(body ?? '');
    return;
  }
  // The client is to know that it is connected before there is anything to tell.
  response.flushHeaders();
  const stop = stream(
    (chunk) => response.write(chunk),
    () => response.end(),
  );
  response.once('close', stop);
}

async function read(request: IncomingMessage | Http2ServerRequest): Promise<HttpRequest> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > MAX_BYTES) throw new RangeError(`a request of more than ${MAX_BYTES} bytes`);
    chunks.push(chunk as Buffer);
  }
  const [path = '/', query = ''] = split(request.url ?? '/');
  return {
    method: request.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: plain(request.headers),
    body: Buffer.concat(chunks),
  };
}

function split(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

function plain(headers: IncomingHttpHeaders): Record<string, string> {
  const entries = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}
