import type { HttpRequest, HttpResponse } from './aws/http.ts';

/** A page that whoever starts the cloud gives to it. */
export interface ExtraPage {
  /** Its content type. */
  readonly type: string;
  readonly body: () => Promise<Uint8Array>;
  /** Seconds that a browser may keep it; it is asked for again each time where there are none. */
  readonly maxAgeSeconds?: number;
}

/** By path, such as `/`. The page of page/app has to be bundled first, hence it is given as others are. */
export type ExtraPages = Readonly<Record<string, ExtraPage>>;

/** A page loads nothing from outside, and runs no script but those of this port. */
const POLICY =
  "default-src 'self'; img-src data:; connect-src 'self' ws:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** Signed requests are for AWS: `GET /` lists the buckets of S3. */
export function isPage({ method, path, headers }: HttpRequest, pages: ExtraPages = {}): boolean {
  return method === 'GET' && Object.hasOwn(pages, path) && headers['authorization'] === undefined;
}

/** One of the pages. */
export async function page({ path }: HttpRequest, pages: ExtraPages = {}): Promise<HttpResponse> {
  const { type, body, maxAgeSeconds } = pages[path]!;
  return {
    status: 200,
    headers: {
      'content-type': type,
      'cache-control': maxAgeSeconds === undefined ? 'no-store' : `max-age=${maxAgeSeconds}`,
      'content-security-policy': POLICY,
      'x-content-type-options': 'nosniff',
    },
    body: Buffer.from(await body()),
  };
}
