/** A call that was refused; the message says why, in the words of whoever refused. */
export class CallError extends Error {
  override readonly name = 'CallError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export function get<T>(path: string): Promise<T> {
  return call('GET', path);
}

export function post<T = unknown>(path: string, body: unknown): Promise<T> {
  return call('POST', path, body);
}

export async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  } catch {
    throw new CallError(0, 'The embedded cloud does not answer. Is npm start still running?');
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as T;
  const message = (answer as { message?: unknown } | undefined)?.message;
  throw new CallError(response.status, String(message ?? `${method} ${path} answers ${response.status}`));
}
