/** Something about a deployment that its user can put right: what is wrong, where, and what to do. */
export class DeployError extends Error {
  override readonly name = 'DeployError';
  /** What is wrong, one entry each. */
  readonly problems: readonly DeployProblem[];

  constructor(problems: DeployProblem | readonly DeployProblem[], cause?: unknown) {
    const all = [problems].flat() as DeployProblem[];
    super(all.map(formatDeployProblem).join('\n'), cause === undefined ? undefined : { cause });
    this.problems = all;
  }
}

export interface DeployProblem {
  /** The resource or the place in a file, e.g. `topics[0].queue`. */
  where: string;
  what: string;
  todo: string;
}

export function formatDeployProblem({ where, what, todo }: DeployProblem): string {
  return `${where}: ${sentence(what)} ${sentence(todo)}`;
}

function sentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`;
}
