import { expect, test } from '@jest/globals';
import { createHandler } from '../../../chat/start-chat/handler.ts';
import { requireConfig } from '../../../config/load.ts';
import { CONFIG_FILE } from '../../fixture.ts';
import { countsIn } from '../../logging/emf.ts';

const config = requireConfig(CONFIG_FILE);
const TOKEN = 'the-secret-token';

/** What a request counts as, and the lines that were written. */
async function counted(body: object, failing?: Error) {
  const lines: string[] = [];
  const handler = createHandler(config, {
    instanceId: 'instance-1',
    flowId: 'flow-1',
    origins: [],
    participantService: { region: 'us-east-1' },
    now: () => Date.UTC(2026, 0, 5, 9),
    startChat: async () => {
      if (failing !== undefined) throw failing;
      return { ContactId: 'contact-1', ParticipantId: 'participant-1', ParticipantToken: TOKEN };
    },
    log: (line) => lines.push(line),
    stack: 'rc',
  });
  await handler({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  return { counts: lines.map((line) => countsIn(line, 'rc')), text: lines.join() };
}

const ANA = { ParticipantDetails: { DisplayName: 'Ana' } };

test.each([
  ['started', ANA, undefined, 'ChatsStarted'],
  ['refused', { ...ANA, Attributes: { topic: 'gardening' } }, undefined, 'ChatsRefused'],
  ['failed', ANA, new Error('Ana said something'), 'ChatsFailed'],
] as const)('a chat that is %s is counted, without tokens and texts', async (_, body, failing, metric) => {
  const { counts, text } = await counted(body, failing);
  expect(counts).toEqual([{ [metric]: 1 }]);
  expect(text).not.toMatch(/Ana|gardening|secret/);
});
