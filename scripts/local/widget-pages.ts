import { readFile } from 'node:fs/promises';
import type { ExtraPages } from '@resumed-chats/connect-simulator/cloud';
import { buildWidget } from '../build/widget.ts';

const DEMO = new URL('../../chat/widget/demo/', import.meta.url);

/** The customer's widget and a page to try it on. It is built when it is first asked for, so a start costs nothing. */
export function widgetPages(): ExtraPages {
  let script: Promise<Uint8Array> | undefined;
  const built = () => {
    script ??= buildWidget().then((bundle) => bundle.script);
    return script;
  };
  return {
    '/widget': { type: 'text/html; charset=utf-8', body: () => readFile(new URL('index.html', DEMO)) },
    '/widget/demo.css': { type: 'text/css; charset=utf-8', body: () => readFile(new URL('demo.css', DEMO)) },
    '/widget/resumed-chat.js': { type: 'text/javascript; charset=utf-8', body: built },
  };
}
