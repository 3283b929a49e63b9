import { jest } from '@jest/globals';
import { WebSocket } from 'ws';
import { describeResumedChats } from './resumed-chat.ts';
import { type ChatJs, openSession } from './session.ts';

/** What chatjs expects of a browser. */
Object.defineProperty(globalThis, 'navigator', {
  value: { onLine: true, userAgent: 'Node' },
  configurable: true,
});
Object.assign(globalThis, { WebSocket, window: globalThis, self: globalThis });

// It leaves timers running when a chat is over; in Node they would keep the process alive.
const { setInterval: every, setTimeout: after } = globalThis;
Object.assign(globalThis, {
  setInterval: (run: () => void, ms?: number) => every(run, ms).unref(),
  setTimeout: (run: () => void, ms?: number) => after(run, ms).unref(),
});

describeResumedChats('Node', async (endpoint, details) => {
  // Within one page chatjs shares a socket among the sessions of a chat: every device has a copy of its own.
  Reflect.deleteProperty(globalThis, 'connect');
  jest.isolateModules(() => {
    require('amazon-connect-chatjs');
  });
  const { connect } = globalThis as unknown as { connect: ChatJs };
  const { heard, ...session } = openSession(connect, endpoint, details);
  return { ...session, heard: async () => heard };
});
