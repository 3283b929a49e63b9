/** What becomes of a customer who comes back. */
import { action, end, say, setQueue, toQueue, wait } from '../../../packages/flow-language/rules/findings.ts';
import type { Examples } from './example.ts';
import { flows } from './flow-example.ts';

const SHORT = [wait('w', 'queue', 'over', 'failed')];
const BACK = [setQueue('queue', 'go'), toQueue('go')];
const GOODBYE = [say('over', 'end'), say('failed', 'end'), end];
const agent = action('queue', 'UpdateContactTargetQueue', 'go', {
  parameters: { AgentId: '$.Attributes.agent' },
  errors: { NoMatchingError: 'end' },
});
const question = action('queue', 'ConnectParticipantWithLexBot', 'chosen', {
  conditions: [['SameIssue', 'chosen']],
  errors: { InputTimeLimitExceeded: 'end', NoMatchingCondition: 'chosen', NoMatchingError: 'chosen' },
});
const waits = (TimeLimitSeconds: string) => {
  const [plain] = SHORT as [(typeof SHORT)[number]];
  return { ...plain, Parameters: { ...plain.Parameters, TimeLimitSeconds } };
};

export const RESUMED: Examples = {
  'wait-longer-than-chat': flows(
    [waits('90000'), ...BACK, ...GOODBYE],
    [waits('43200'), ...BACK, ...GOODBYE],
  ),
  'resumed-previous-agent': flows(
    [...SHORT, ...BACK, ...GOODBYE],
    [...SHORT, agent, toQueue('go'), ...GOODBYE],
  ),
  'resumed-question': flows(
    [...SHORT, ...BACK, ...GOODBYE],
    [...SHORT, question, setQueue('chosen', 'go'), toQueue('go'), ...GOODBYE],
  ),
  'resumed-wait-ends-chat': flows(
    [waits('900'), ...BACK, ...GOODBYE],
    [waits('$.External.seconds'), ...BACK, ...GOODBYE],
  ),
  'resumed-error-ends-chat': flows(
    [...SHORT, ...BACK, ...GOODBYE],
    [wait('w', 'queue', 'over', 'queue'), ...BACK, say('over', 'end'), end],
  ),
};
