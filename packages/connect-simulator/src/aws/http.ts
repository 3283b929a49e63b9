/** A request, whatever HTTP version it came by. Header names are lower-case. */
export interface HttpRequest {
  method: string;
  /** As sent, percent-encoded, without the query. */
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string>>;
  body: Buffer;
}

/** What a request is answered with. */
export interface HttpResponse {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** For a response that goes on: called with what writes more of it; answers what to do when the client goes. */
  stream?: (write: (chunk: string) => void, end: () => void) => () => void;
  /** The connection is cut without an answer. */
  drop?: boolean;
}

/** Answers a request. */
export type HttpHandler = (request: HttpRequest) => HttpResponse | Promise<HttpResponse>;

/** A response whose body is JSON. */
export function jsonResponse(
  status: number,
  value: unknown,
  headers: Record<string, string> = {},
): HttpResponse {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) };
}
