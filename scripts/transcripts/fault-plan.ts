import type { EventSink, LambdaInvoker, LambdaResult } from '@resumed-chats/connect-simulator';
import { type LexRuntime, LexRuntimeError } from '@resumed-chats/connect-simulator';
import { lambdaName } from '../local/local-lambdas.ts';
import type { Fault, LambdaFault, LexFault } from './step.ts';

type PlannedFault = Extract<Fault, { kind: 'lambda' | 'lex' }> & { left: number };

const LAMBDA_RESULTS: Record<LambdaFault, LambdaResult> = {
  Timeout: { ok: false, error: { kind: 'Timeout', message: 'Task timed out (a fault was asked for)' } },
  Unhandled: { ok: false, error: { kind: 'Unhandled', message: 'Error: a fault was asked for' } },
  Throttled: { ok: false, error: { kind: 'Throttled', message: 'Rate Exceeded (a fault was asked for)' } },
  // Neither a map of strings for a flow nor an answer for Lex.
  nonsense: { ok: true, payload: 'nonsense' },
};

const LEX_ERRORS: Record<LexFault, ConstructorParameters<typeof LexRuntimeError>> = {
  unavailable: ['InternalServerException', 'a fault was asked for'],
  throttled: ['ThrottlingException', 'a fault was asked for'],
};

/** Failures of Lambdas and of Lex that were asked for: the next call, or the next calls, go wrong. */
export class FaultPlan {
  readonly #faults: PlannedFault[] = [];
  #events: EventSink | undefined;

  /** Where fired faults are told. */
  tell(events: EventSink): void {
    this.#events = events;
  }

  add(fault: Extract<Fault, { kind: 'lambda' | 'lex' }>): void {
    this.#faults.push({ ...fault, left: fault.times });
  }

  /** Those that have not happened, or not as often as asked for, in words. */
  get outstanding(): string[] {
    return this.#faults.map(({ left, ...fault }) => `${inWords(fault)} (${left} of ${fault.times} to go)`);
  }

  wrapLambda(inner: LambdaInvoker): LambdaInvoker {
    return {
      invoke: (functionArn, event, options) => {
        const name = lambdaName(functionArn);
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
        return fault?.kind === 'lex'
          ? Promise.reject(new LexRuntimeError(...LEX_ERRORS[fault.how]))
          : inner.recognizeText(input);
      },
    };
  }

  #take(fits: (fault: PlannedFault) => boolean): PlannedFault | undefined {
    const index = this.#faults.findIndex(fits);
    const found = this.#faults[index];
    if (found === undefined) return undefined;
    if (--found.left === 0) this.#faults.splice(index, 1);
    this.#events?.emit({ type: 'fault.fired', fault: inWords(found) });
    return found;
  }
}

/** A fault as a transcript writes it. */
export function inWords(fault: Fault): string {
  const often = fault.times === 1 ? '' : ` ${fault.times} times`;
  switch (fault.kind) {
    case 'lambda': {
      const how = {
        Timeout: 'times out',
        Unhandled: 'fails',
        Throttled: 'is throttled',
        nonsense: 'answers nonsense',
      };
      return `the Lambda ${fault.lambda} ${how[fault.how]}${often}`;
    }
    case 'lex':
      return `Lex is ${fault.how}${often}`;
    case 'action': {
      const where = fault.flow === undefined ? '' : ` in ${fault.flow}`;
      return `the action "${fault.action}"${where} fails with ${fault.error}${often}`;
    }
  }
}
