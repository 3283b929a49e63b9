import type { z } from 'zod';
import type { HttpRequest } from '../../simulator/aws/http.ts';

/** Something about a request that its sender can mend, with the status that says so. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly status: 400 | 404 | 405 | 409;

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
