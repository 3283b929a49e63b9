/**
 * Whether a body was sent as JSON. AWS's chat interface names no content type, and browsers then say text/plain, for
 * which they ask nobody's leave; so that is JSON only from a page whose origin is allowed by name. What is not a browser
 * may claim any origin, and can send any content type as well.
 */
export function isSentAsJson(event: unknown, allowedOrigins: readonly string[]): boolean {
  const type = header(event, 'content-type').split(';')[0]!.trim().toLowerCase();
  if (type === 'application/json') return true;
  return type === 'text/plain' && allowedOrigins.includes(header(event, 'origin'));
}

/** Header names are lower-case in an event of an HTTP API. Source: API Gateway developer guide, payload format 2.0. */
function header(event: unknown, name: string): string {
  const headers =
    typeof event === 'object' && event !== null && 'headers' in event ? event.headers : undefined;
  if (typeof headers !== 'object' || headers === null || !Object.hasOwn(headers, name)) return '';
  const value = (headers as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : '';
}
