import { gzipSync } from 'node:zlib';
import type { SessionState } from '@aws-sdk/client-lex-runtime-v2';
import { z } from 'zod';
import { botAliasArn } from '../../lex/arn.ts';
import type { LexSimulator, SessionKey } from '../../lex/simulator.ts';
import { type Operation, RawOutput } from '../rest-json.ts';
import { lexOperation } from './lex-operation.ts';
import { messages, requestAttributes, sessionPlace, sessionState } from './session-shapes.ts';

const SESSION = '/bots/{botId}/botAliases/{botAliasId}/botLocales/{localeId}/sessions/{sessionId}';
const TEXT = 'text/plain;charset=utf-8';

export function runtimeOperations(lex: LexSimulator): Operation[] {
  return [
    lexOperation({
      name: 'RecognizeText',
      method: 'POST',
      path: `${SESSION}/text`,
      input: z.strictObject({
        ...sessionPlace,
        text: z.string().min(1).max(1024),
        sessionState: sessionState.optional(),
        requestAttributes: requestAttributes.optional(),
      }),
      handle: (input) =>
        lex.recognizeText({
          ...keyOf(input),
          text: input.text,
          ...(input.sessionState === undefined ? {} : { sessionState: input.sessionState as SessionState }),
          ...(input.requestAttributes === undefined ? {} : { requestAttributes: input.requestAttributes }),
        }),
    }),
    lexOperation({
      name: 'PutSession',
      method: 'POST',
      path: SESSION,
      headers: { responseContentType: 'responsecontenttype' },
      input: z.strictObject({
        ...sessionPlace,
        messages: messages.optional(),
        sessionState,
        requestAttributes: requestAttributes.optional(),
        responseContentType: z.string().min(1).optional(),
      }),
      handle: async (input) => {
        const result = await lex.putSession({
          ...keyOf(input),
          messages: input.messages,
          sessionState: input.sessionState as SessionState,
          requestAttributes: input.requestAttributes,
        });
        const headers: Record<string, string> = {
          'content-type': TEXT,
          'x-amz-lex-session-id': result.sessionId,
          'x-amz-lex-session-state': packed(result.sessionState),
        };
        if (result.messages) headers['x-amz-lex-messages'] = packed(result.messages);
        if (result.requestAttributes)
          headers['x-amz-lex-request-attributes'] = packed(result.requestAttributes);
        // The body would be speech.
        return new RawOutput({ status: 200, headers, body: '' });
      },
    }),
    lexOperation({
      name: 'GetSession',
      method: 'GET',
      path: SESSION,
      input: z.strictObject(sessionPlace),
      handle: (input) => lex.getSession(keyOf(input)),
    }),
    lexOperation({
      name: 'DeleteSession',
      method: 'DELETE',
      path: SESSION,
      input: z.strictObject(sessionPlace),
      handle: (input) => lex.deleteSession(keyOf(input)),
    }),
  ];
}

interface Place {
  botId: string;
  botAliasId: string;
  localeId: string;
  sessionId: string;
}

function keyOf({ botId, botAliasId, localeId, sessionId }: Place): SessionKey {
  return { aliasArn: botAliasArn(botId, botAliasId), localeId, sessionId };
}

/** Headers hold structures as the runtime API packs them: JSON, gzip, base64. */
function packed(value: unknown): string {
  return gzipSync(JSON.stringify(value)).toString('base64');
}
