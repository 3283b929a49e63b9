import type { EventSink } from '../../events.ts';
import type { LambdaFailure, LambdaInvoker } from '../../lambda/port.ts';
import type {
  EventInterpretation,
  LexIntent,
  LexLambdaEvent,
  LexSlot,
  ProposedNextState,
} from '../lambda/event.ts';
import { type LexLambdaResponse, readLambdaResponse } from '../lambda/response.ts';
import { LexRuntimeError } from '../port.ts';
import { activeContexts } from '../session/contexts.ts';
import { requestIdOf, type Session } from '../session/session.ts';
import { unusable } from './turn-state.ts';

/** Quotas page: a Lambda function has 30 seconds. */
const LAMBDA_TIMEOUT_MS = 30_000;

export type HookResult =
  | { ok: true; response: LexLambdaResponse }
  | { ok: false; outcome: 'failure' | 'timeout'; error: LexRuntimeError };

/** What one turn's events have in common. */
export interface TurnFacts {
  bot: LexLambdaEvent['bot'];
  sessionId: string;
  transcript: string;
  requestAttributes: Readonly<Record<string, string>> | undefined;
  interpretations: readonly Interpretation[];
  /** Epoch milliseconds. */
  at: number;
}

export type Interpretation = { intent: LexIntent; score: number | undefined };

/** What a hook reaches of the world. */
export interface HookServices {
  readonly lambda: LambdaInvoker;
  readonly events?: EventSink;
}

/** The alias's Lambda function, as both kinds of hook call it. */
export class Hooks {
  readonly #lambda: LambdaInvoker;
  readonly #events: EventSink | undefined;
  readonly #lambdaArn: string | undefined;
  readonly #facts: TurnFacts;

  constructor({ lambda, events }: HookServices, lambdaArn: string | undefined, facts: TurnFacts) {
    this.#lambda = lambda;
    this.#events = events;
    this.#lambdaArn = lambdaArn;
    this.#facts = facts;
  }

  /** Rejects with 502 when the answer cannot be used; a function that fails is a result. */
  async invoke(
    source: LexLambdaEvent['invocationSource'],
    session: Session,
    hook: { proposedNextState: ProposedNextState | null; invocationLabel?: string | undefined },
  ): Promise<HookResult> {
    const { localeId, aliasName } = this.#facts.bot;
    if (this.#lambdaArn === undefined)
      return failed(
        'failure',
        `Intent ${session.intent!.name} calls a Lambda function, but alias ${aliasName} has none for ${localeId}`,
      );
    const event = lambdaEvent(source, session, this.#facts, hook);
    // A function that runs in this process must not get hold of the session itself.
    const result = await this.#lambda.invoke(this.#lambdaArn, structuredClone(event), {
      timeoutMs: LAMBDA_TIMEOUT_MS,
    });
    this.#events?.emit({
      type: 'lambda.invoked',
      functionArn: this.#lambdaArn,
      sessionId: this.#facts.sessionId,
      ...(result.ok
        ? { ok: true, answer: result.payload }
        : { ok: false, error: `${result.error.kind}: ${result.error.message}` }),
    });
    if (!result.ok) return this.#failure(result.error);
    const read = readLambdaResponse(result.payload);
    if (!read.ok) throw unusable(`Received invalid response from Lambda: ${read.problems.join('; ')}`);
    return { ok: true, response: read.response };
  }

  #failure({ kind, message }: LambdaFailure): HookResult {
    if (kind === 'TooLarge' || kind === 'NotJson') throw unusable(message);
    const outcome = kind === 'Timeout' ? 'timeout' : 'failure';
    return failed(outcome, `Lambda function ${this.#lambdaArn} (${kind}): ${message}`);
  }
}

function failed(outcome: 'failure' | 'timeout', message: string): HookResult {
  return { ok: false, outcome, error: new LexRuntimeError('DependencyFailedException', message) };
}

function lambdaEvent(
  invocationSource: LexLambdaEvent['invocationSource'],
  session: Session,
  facts: TurnFacts,
  hook: { proposedNextState: ProposedNextState | null; invocationLabel?: string | undefined },
): LexLambdaEvent {
  const intent = session.intent!;
  const interpretations = facts.interpretations.map(({ intent: one, score }): EventInterpretation => {
    const current = one.name === intent.name ? intent : one;
    const interpretation: EventInterpretation = { intent: current, interpretationSource: 'Lex' };
    return score === undefined ? interpretation : { ...interpretation, nluConfidence: score };
  });
  if (!interpretations.some((one) => one.intent.name === intent.name))
    interpretations.unshift({ intent, interpretationSource: 'Lex' });
  const resolved = Object.entries(intent.slots).filter((entry): entry is [string, LexSlot] => !!entry[1]);
  return {
    messageVersion: '1.0',
    invocationSource,
    inputMode: 'Text',
    responseContentType: 'text/plain; charset=utf-8',
    sessionId: facts.sessionId,
    inputTranscript: facts.transcript,
    ...(hook.invocationLabel === undefined ? {} : { invocationLabel: hook.invocationLabel }),
    bot: facts.bot,
    interpretations,
    proposedNextState: hook.proposedNextState,
    requestAttributes: facts.requestAttributes ?? null,
    sessionState: {
      activeContexts: activeContexts(session.contexts, facts.at),
      sessionAttributes: { ...session.attributes },
      runtimeHints: {},
      intent,
      originatingRequestId: requestIdOf(session),
    },
    transcriptions: [
      {
        transcription: facts.transcript,
        transcriptionConfidence: 1,
        resolvedContext: { intent: intent.name },
        resolvedSlots: Object.fromEntries(resolved),
      },
    ],
  };
}
