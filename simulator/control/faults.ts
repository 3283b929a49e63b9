import { z } from 'zod';
import { AwsError } from '../aws/errors.ts';

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

  /** Called before each operation. @throws AwsError as the service would; `drop`: cut the connection */
  before = (_service: string, operation: string): 'drop' | undefined => {
    for (const entry of this.#faults) {
      if (entry.fault.operation !== operation && entry.fault.operation !== EVERY) continue;
      if (--entry.left > 0) continue;
      this.#faults = this.#faults.filter((other) => other !== entry);
      return fail(entry.fault.kind);
    }
    return undefined;
  };
}

function fail(kind: OperationFault['kind']): 'drop' {
  if (kind === 'throttle')
    throw new AwsError('ThrottlingException', 429, 'Rate exceeded', { headers: { 'retry-after': '1' } });
  if (kind === 'error') throw new AwsError('InternalServerException', 500, 'A fault was asked for');
  return 'drop';
}
