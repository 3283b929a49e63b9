import { z } from 'zod';
import { AwsError } from '../aws/errors.ts';
import type { Faults } from '../connect/faults.ts';
import type { FaultView } from './view.ts';

/** `POST /simulator/faults`: the n-th call of an operation, from now on, fails so. */
export const operationFaultSchema = z.strictObject({
  operation: z.string().min(1),
  nth: z.int().min(1).default(1),
  kind: z.enum(['throttle', 'error', 'drop']),
});
export type OperationFault = z.output<typeof operationFaultSchema>;

/** Any operation. */
const EVERY = '*';

/** Faults of AWS operations: counts calls, and lets the one fail that was asked for. */
export class OperationFaults {
  #faults: { fault: OperationFault; left: number }[] = [];

  add(fault: OperationFault): void {
    this.#faults.push({ fault, left: fault.nth });
  }

  clear(): void {
    this.#faults = [];
  }

  get outstanding(): OperationFault[] {
    return this.#faults.map(({ fault }) => fault);
  }

  get views(): FaultView[] {
    return this.#faults.map(({ fault: { operation, kind }, left }) => ({
      what: `${operation === EVERY ? 'any operation' : operation}, ${left === 1 ? 'the next call' : `call ${left} from now`}`,
      how: kind,
      left: 1,
    }));
  }

  /** Called before each operation. @throws AwsError as the service would; `drop`: cut the connection */
  before = (service: string, operation: string): 'drop' | undefined => {
    for (const entry of this.#faults) {
      if (entry.fault.operation !== operation && entry.fault.operation !== EVERY) continue;
      if (--entry.left > 0) continue;
      this.#faults = this.#faults.filter((other) => other !== entry);
      return fail(service, entry.fault.kind);
    }
    return undefined;
  };
}

/** The faults of flows' actions, in words. */
export function actionFaultViews({ left: faults }: Faults): FaultView[] {
  return faults.map(({ fault: { action, flow, error = 'NoMatchingError' }, left }) => ({
    what: `the action "${action}"${flow === undefined ? '' : ` in ${flow}`}`,
    how: error,
    left,
  }));
}

/** What services call these errors: each has its own names. */
const NAMES: Readonly<Record<string, { throttle: [string, number]; error: [string, number] }>> = {
  Connect: { throttle: ['TooManyRequestsException', 429], error: ['InternalServiceException', 500] },
  ConnectParticipant: { throttle: ['ThrottlingException', 429], error: ['InternalServerException', 500] },
  Lambda: { throttle: ['TooManyRequestsException', 429], error: ['ServiceException', 500] },
  CloudFormation: { throttle: ['Throttling', 400], error: ['InternalFailure', 500] },
  SecretsManager: { throttle: ['ThrottlingException', 400], error: ['InternalServiceError', 500] },
  STS: { throttle: ['Throttling', 400], error: ['InternalFailure', 500] },
  S3: { throttle: ['SlowDown', 503], error: ['InternalError', 500] },
};
const LEX = { throttle: ['ThrottlingException', 429], error: ['InternalServerException', 500] } as const;

function fail(service: string, kind: OperationFault['kind']): 'drop' {
  if (kind === 'drop') return 'drop';
  const [code, status] = (NAMES[service] ?? LEX)[kind];
  if (kind === 'error') throw new AwsError(code, status, 'A fault was asked for');
  throw new AwsError(code, status, 'Rate exceeded', { headers: { 'retry-after': '1' } });
}
