import type { z } from 'zod';
import type { HttpRequest } from '../../simulator/aws/http.ts';

/** Something about a request that its sender can mend, with the status that says so. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly status: 400 | 403 | 404 | 405 | 409;

  constructor(status: RequestError['status'], message: string) {
    super(message);
    this.status = status;
  }
}

/** The body as JSON of this form; nothing at all counts as `{}`. @throws RequestError */
export function readBody<T>(schema: z.ZodType<T>, { body }: HttpRequest): T {
  let given: unknown;
  try {
    given = JSON.parse(body.length === 0 ? '{}' : body.toString());
  } catch {
    throw new RequestError(400, 'the body is no JSON');
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new RequestError(
    400,
    parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; '),
  );
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Only pages of this server may play scenarios: a page elsewhere is refused by its Origin, and by its Host when its name
 * was made to lead here (DNS rebinding).
 * @throws RequestError
 */
export function checkSender({ method, headers }: HttpRequest): void {
  const host = headers['host'] ?? headers[':authority'] ?? '';
  if (!LOOPBACK.has(host.replace(/:\d+$/, '')))
    throw new RequestError(403, 'scenarios are for this machine alone: ask for them at 127.0.0.1');
  const { origin } = headers;
  if (method !== 'GET' && origin !== undefined && origin !== `http://${host}`)
    throw new RequestError(403, 'pages of other origins cannot play scenarios');
}
