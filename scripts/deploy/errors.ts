import { type Finding, UserError } from '@resumed-chats/findings';

/** What is wrong with a deployment: the resource or the place in a file, e.g. `topics[0].queue`, what, and what to do. */
export type DeployFinding = Pick<Finding, 'place' | 'what' | 'how'>;

/** Something about a deployment that its user can put right. */
export class DeployError extends UserError {
  override readonly name: string = 'DeployError';

  constructor(wrong: DeployFinding | readonly DeployFinding[], cause?: unknown) {
    const findings = [wrong]
      .flat()
      .map((one): Finding => ({ rule: 'deployment', severity: 'error', ...one }));
    super(findings, cause === undefined ? {} : { cause });
  }
}
