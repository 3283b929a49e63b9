import { readFileSync } from 'node:fs';
import type { HttpRequest, HttpResponse } from '../aws/http.ts';

/** The files of the page, by path. */
const FILES: Readonly<Record<string, { file: string; type: string }>> = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
  '/page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
};

/** A page that whoever starts the cloud adds to it. */
export interface ExtraPage {
  /** Its content type. */
  readonly type: string;
  readonly body: () => Promise<Uint8Array>;
  /** Seconds that a browser may keep it; it is asked for again each time where there are none. */
  readonly maxAgeSeconds?: number;
}

/** By path, such as `/widget`. */
export type ExtraPages = Readonly<Record<string, ExtraPage>>;

/** A page loads nothing from outside, and runs no script but those of this port. */
const POLICY = "default-src 'self'; img-src data:; connect-src 'self' ws:; frame-ancestors 'none'";

/** Signed requests are for AWS: `GET /` lists the buckets of S3. */
export function isPage({ method, path, headers }: HttpRequest, extra: ExtraPages = {}): boolean {
  const exists = Object.hasOwn(FILES, path) || Object.hasOwn(extra, path);
  return method === 'GET' && exists && headers['authorization'] === undefined;
}

/** The page at `/`: a customer, the agents, the clock and the event log. Or one that was added. */
export async function page({ path }: HttpRequest, extra: ExtraPages = {}): Promise<HttpResponse> {
  if (Object.hasOwn(extra, path)) {
    const { type, body, maxAgeSeconds } = extra[path]!;
    const keep = maxAgeSeconds === undefined ? 'no-store' : `max-age=${maxAgeSeconds}`;
    return response(type, Buffer.from(await body()), keep);
  }
  const { file, type } = FILES[path]!;
  return response(type, readFileSync(new URL(file, import.meta.url)));
}

function response(type: string, body: Buffer, keep = 'no-store'): HttpResponse {
  return {
    status: 200,
    headers: { 'content-type': type, 'cache-control': keep, 'content-security-policy': POLICY },
    body,
  };
}
