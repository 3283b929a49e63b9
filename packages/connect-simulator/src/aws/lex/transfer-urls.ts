import type { ModelStore } from '../../lex/models/store.ts';
import type { HttpHandler, HttpRequest, HttpResponse } from '../http.ts';

/** Where archives are put and fetched: the URLs need no signature, like presigned ones of S3. */
export const LEX_TRANSFER_PREFIX = '/lex-transfers/';
const PLACE = /^\/lex-transfers\/(imports|exports)\/([0-9A-Za-z]{10})\.zip$/;

export function uploadUrl(request: HttpRequest, importId: string): string {
  return url(request, `imports/${importId}`);
}

export function downloadUrl(request: HttpRequest, exportId: string): string {
  return url(request, `exports/${exportId}`);
}

/** Takes what is put at an upload URL, and gives what is at a download URL. */
export function createLexTransfers(store: ModelStore): HttpHandler {
  return ({ method, path, body }): HttpResponse => {
    const [, kind, id = ''] = PLACE.exec(path) ?? [];
    if (kind === 'imports' && method === 'PUT') {
      const record = store.imports.get(id);
      if (record === undefined || record.started !== undefined) return DENIED;
      record.upload = body;
      return { status: 200, body: '' };
    }
    const file = kind === 'exports' && method === 'GET' ? store.exports.get(id)?.file : undefined;
    if (file === undefined) return DENIED;
    return {
      status: 200,
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${file.name}"`,
      },
      body: Buffer.from(file.bytes),
    };
  };
}

/** As S3 answers a presigned URL that is good no longer. */
const DENIED: HttpResponse = {
  status: 403,
  headers: { 'content-type': 'application/xml' },
  body: '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
};

/** On the port that the client came by. */
function url({ headers }: HttpRequest, place: string): string {
  return `http://${headers['host'] ?? '127.0.0.1'}${LEX_TRANSFER_PREFIX}${place}.zip`;
}
