import {
  type EventSink,
  type LambdaInvoker,
  type LambdaResult,
  type LexRuntime,
  LexRuntimeError,
  type RecognizeTextInput,
  type RecognizeTextResult,
} from '@resumed-chats/connect-simulator';
import { faultInWords } from './sentences/index.ts';
import type { Fault, LambdaFault, LexFault } from './step.ts';

type PlannedFault = Extract<Fault, { kind: 'lambda' | 'lex' }> & { left: number };

const LAMBDA_RESULTS: Record<LambdaFault, LambdaResult> = {
  Timeout: { ok: false, error: { kind: 'Timeout', message: 'Task timed out (a fault was asked for)' } },
  Unhandled: { ok: false, error: { kind: 'Unhandled', message: 'Error: a fault was asked for' } },
  Throttled: { ok: false, error: { kind: 'Throttled', message: 'Rate Exceeded (a fault was asked for)' } },
  // Neither a map of strings for a flow nor an answer for Lex.
  nonsense: { ok: true, payload: 'nonsense' },
};

const LEX_ANSWERS: Record<LexFault, (input: RecognizeTextInput) => Promise<RecognizeTextResult>> = {
  unavailable: () => Promise.reject(new LexRuntimeError('InternalServerException', 'a fault was asked for')),
  throttled: () => Promise.reject(new LexRuntimeError('ThrottlingException', 'a fault was asked for')),
  // A bot that others changed: the answer is by an intent that no flow knows, and decides nothing.
  unknownIntent: ({ sessionId, sessionState }) =>
    Promise.resolve({
      sessionId,
      sessionState: {
        dialogAction: { type: 'Close' },
        intent: { name: 'Unknown', state: 'Fulfilled' },
        sessionAttributes: { ...sessionState?.sessionAttributes },
      },
    }),
};

/** Failures of Lambdas and of Lex that were asked for: the next call, or the next calls, go wrong. */
export class FaultPlan {
  /** The name of a function that a transcript uses, by its ARN. */
  readonly lambdaName: (functionArn: string) => string;
  #faults: PlannedFault[] = [];
  #events: EventSink | undefined;

  constructor(lambdaName: (functionArn: string) => string) {
    this.lambdaName = lambdaName;
  }

  /** Faults that happen are emitted there. */
  emitTo(events: EventSink): void {
    this.#events = events;
  }

  add(fault: Extract<Fault, { kind: 'lambda' | 'lex' }>): void {
    this.#faults.push({ ...fault, left: fault.times });
  }

  clear(): void {
    this.#faults = [];
  }

  /** Those that have not happened, or not as often as asked for, in words. */
  get outstanding(): string[] {
    return this.#faults.map(
      ({ left, ...fault }) => `${faultInWords(fault)} (${left} of ${fault.times} to go)`,
    );
  }

  wrapLambda(inner: LambdaInvoker): LambdaInvoker {
    return {
      invoke: (functionArn, event, options) => {
        const name = this.lambdaName(functionArn);
        const fault = this.#take((planned) => planned.kind === 'lambda' && planned.lambda === name);
        return fault?.kind === 'lambda'
          ? Promise.resolve(structuredClone(LAMBDA_RESULTS[fault.how]))
          : inner.invoke(functionArn, event, options);
      },
    };
  }

  wrapLex(inner: LexRuntime): LexRuntime {
    return {
      recognizeText: (input) => {
        const fault = this.#take(({ kind }) => kind === 'lex');
        return fault?.kind === 'lex' ? LEX_ANSWERS[fault.how](input) : inner.recognizeText(input);
      },
    };
  }

  #take(fits: (fault: PlannedFault) => boolean): PlannedFault | undefined {
    const index = this.#faults.findIndex(fits);
    const found = this.#faults[index];
    if (found === undefined) return undefined;
    if (--found.left === 0) this.#faults.splice(index, 1);
    this.#events?.emit({ type: 'fault.fired', fault: faultInWords(found) });
    return found;
  }
}
