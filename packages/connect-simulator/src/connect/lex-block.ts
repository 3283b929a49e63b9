import { LexRuntimeError, type RecognizeTextResult } from '../lex/port.ts';
import { type ActionContext, failed, type Outcome } from './actions/action.ts';
import { CONTENT_TYPES, type Contact } from './contact.ts';
import type { Execution, LexResult, Waiting } from './execution.ts';

/** What Connect sends with every turn on chat. Source: AWS's sample events. */
const REQUEST_ATTRIBUTES = {
  'x-amz-lex:channels:platform': 'Connect Chat',
  'x-amz-lex:accept-content-types': 'PlainText',
};

type LexWaiting = Extract<Waiting, { kind: 'lex' }>;

/** The customer wrote while a Lex block listens. Turns are taken one after the other. */
export function sendToLex(
  context: ActionContext,
  contact: Contact,
  execution: Execution,
  waiting: LexWaiting,
  text: string,
): void {
  const { block } = waiting;
  if (block.busy) {
    block.backlog.push(text);
    return;
  }
  block.busy = true;
  restartTimer(context, contact, execution, waiting);
  const turn = context.lex.recognizeText({
    aliasArn: block.aliasArn,
    localeId: block.localeId,
    sessionId: block.sessionId,
    text,
    requestAttributes: REQUEST_ATTRIBUTES,
    ...(block.sessionAttributes === undefined
      ? {}
      : { sessionState: { sessionAttributes: block.sessionAttributes } }),
  });
  // The block's attributes are given once, at the visit's first turn; afterwards the session has them.
  block.sessionAttributes = undefined;
  context.work.follow(
    turn.then(
      (result) => () => answered(context, contact, execution, waiting, result),
      (error: unknown) => () => {
        if (!(error instanceof LexRuntimeError)) throw error;
        context.engine.resume(contact, execution, failed(`Lex: ${error.name}: ${error.message}`));
      },
    ),
    (then) => {
      if (contact.execution === execution && execution.waiting === waiting) then();
    },
  );
}

/** How long the customer may be silent in a Lex block. */
export function lexTimer(context: ActionContext, contact: Contact, execution: Execution, seconds: number) {
  return context.clock.schedule(seconds * 1000, () =>
    context.engine.wake(contact, execution, {
      kind: 'error',
      error: 'InputTimeLimitExceeded',
      why: `nothing from the customer for ${seconds} s`,
    }),
  );
}

function restartTimer(
  context: ActionContext,
  contact: Contact,
  execution: Execution,
  waiting: LexWaiting,
): void {
  waiting.timer.cancel();
  waiting.timer = lexTimer(context, contact, execution, waiting.block.timeoutSeconds);
}

function answered(
  context: ActionContext,
  contact: Contact,
  execution: Execution,
  waiting: LexWaiting,
  result: RecognizeTextResult,
): void {
  // A card has no content; no source shows that Connect's chat renders one.
  for (const { content, contentType } of result.messages ?? [])
    if (content !== undefined && content !== '')
      context.chats.say(contact, 'BOT', content, chatContentType(contentType, content));
  const outcome = leaving(result);
  if (outcome !== undefined) {
    execution.frame.lex = lexResult(result);
    context.engine.resume(contact, execution, outcome);
    return;
  }
  const { block } = waiting;
  block.busy = false;
  const next = block.backlog.shift();
  if (next !== undefined) sendToLex(context, contact, execution, waiting, next);
}

/** The bot keeps the customer while it asks; a closed dialog leaves the block by its intent. */
function leaving(result: RecognizeTextResult): Outcome | undefined {
  const { dialogAction, intent } = result.sessionState ?? {};
  const type = dialogAction?.type;
  if (type === 'ElicitIntent' || type === 'ElicitSlot' || type === 'ConfirmIntent') return undefined;
  if (intent?.name === undefined) return failed('Lex gave back no intent');
  if (intent.state === 'Failed') return failed(`the intent ${intent.name} was not fulfilled`);
  return { kind: 'match', value: intent.name, why: `intent ${intent.name}, ${intent.state ?? 'no state'}` };
}

function lexResult(result: RecognizeTextResult): LexResult {
  const { intent, sessionAttributes } = result.sessionState ?? {};
  const slots: Record<string, string> = {};
  for (const [name, slot] of Object.entries(intent?.slots ?? {})) {
    const value = slot?.value?.interpretedValue;
    if (value !== undefined) slots[name] = value;
  }
  return {
    intentName: intent?.name ?? '',
    score: result.interpretations?.find((i) => i.intent?.name === intent?.name)?.nluConfidence?.score,
    dialogState: 'Fulfilled',
    slots,
    sessionAttributes: { ...sessionAttributes },
  };
}

/** A custom payload that is a message template is shown as an interactive message; anything else as it is. */
function chatContentType(contentType: string | undefined, content: string): string {
  if (contentType !== 'CustomPayload') return CONTENT_TYPES.text;
  try {
    const payload: unknown = JSON.parse(content);
    if (typeof payload === 'object' && payload !== null && 'templateType' in payload)
      return CONTENT_TYPES.interactive;
  } catch {
    // Not JSON: plain words in a custom payload.
  }
  return CONTENT_TYPES.text;
}
