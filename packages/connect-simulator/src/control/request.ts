import type { z } from 'zod';
import type { HttpRequest } from '../aws/http.ts';

/** Something about a request that its sender can mend. */
export class BadRequestError extends Error {
  override readonly name = 'BadRequestError';
}

/** The body as a schema has it. @throws BadRequestError */
export function readBody<T>(schema: z.ZodType<T>, { body }: HttpRequest): T {
  let given: unknown;
  try {
    given = JSON.parse(body.length === 0 ? '{}' : body.toString());
  } catch {
    throw new BadRequestError('the body is no JSON');
  }
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new BadRequestError(
    parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; '),
  );
}

/**
 * Why a request is refused that a page of another site has a browser send, or that came by a name which is not this
 * machine's (DNS rebinding). Undefined for everybody else.
 */
export function originRefusal({ headers }: HttpRequest): string | undefined {
  const { host, origin } = headers;
  if (host !== undefined && !isLoopback(`http://${host}`)) return `${host} is not the name of this machine`;
  if (origin !== undefined && !isLoopback(origin)) return `pages of ${origin} may not drive this cloud`;
  return undefined;
}

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

function isLoopback(url: string): boolean {
  return URL.canParse(url) && LOOPBACK.includes(new URL(url).hostname);
}
