import { readFileSync } from 'node:fs';
import type { HttpRequest, HttpResponse } from '../aws/http.ts';

/** The files of the page, by path. */
const FILES: Readonly<Record<string, { file: string; type: string }>> = {
  '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
  '/page.css': { file: 'page.css', type: 'text/css; charset=utf-8' },
  '/page.js': { file: 'page.js', type: 'text/javascript; charset=utf-8' },
};

/** It loads nothing from outside, and runs no script but its own. */
const POLICY = "default-src 'self'; img-src data:; connect-src 'self' ws:; frame-ancestors 'none'";

/** Signed requests are for AWS: `GET /` lists the buckets of S3. */
export function isPage({ method, path, headers }: HttpRequest): boolean {
  return method === 'GET' && Object.hasOwn(FILES, path) && headers['authorization'] === undefined;
}

/** The page at `/`: a customer, the agents, the clock and the event log. */
export function page({ path }: HttpRequest): HttpResponse {
  const { file, type } = FILES[path]!;
  return {
    status: 200,
    headers: { 'content-type': type, 'cache-control': 'no-store', 'content-security-policy': POLICY },
    body: readFileSync(new URL(file, import.meta.url)),
  };
}
