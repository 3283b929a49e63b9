import type { FlowAction, FlowContent, FlowType } from '../../flows/language/types.ts';
import { type FlowProblem, validateFlow } from '../../flows/language/validate.ts';
import type { NewId } from '../ids.ts';

export interface StoredFlow {
  readonly id: string;
  readonly arn: string;
  name: string;
  readonly type: FlowType;
  description: string | undefined;
  /** As given, for DescribeContactFlow. */
  content: string;
  start: FlowAction;
  actions: ReadonlyMap<string, FlowAction>;
}

/** CreateContactFlow and UpdateContactFlowContent refuse content with it; `problems` says all that is wrong. */
export class InvalidContactFlowException extends Error {
  override readonly name = 'InvalidContactFlowException';
  readonly problems: readonly FlowProblem[];

  constructor(flowName: string, problems: readonly FlowProblem[]) {
    const lines = problems.map(
      (p) =>
        `  ${p.action === undefined ? '' : `"${p.action}": `}${p.message}${p.hint === undefined ? '' : ` (${p.hint})`}`,
    );
    super(`The flow "${flowName}" is not valid:\n${lines.join('\n')}`);
    this.problems = problems;
  }
}

export class ResourceNotFoundException extends Error {
  override readonly name = 'ResourceNotFoundException';
}

export class DuplicateResourceException extends Error {
  override readonly name = 'DuplicateResourceException';
}

/** The instance's flows. Content is checked when it is put in, as strictly as the service does. */
export class FlowStore {
  readonly #instanceArn: string;
  readonly #newId: NewId;
  /** Action types that can be run; a valid flow with another one is refused, never passed over. */
  readonly #runnable: ReadonlySet<string>;
  readonly #flows: StoredFlow[] = [];
  readonly #byReference = new Map<string, StoredFlow>();

  constructor(instanceArn: string, newId: NewId, runnable: ReadonlySet<string>) {
    this.#instanceArn = instanceArn;
    this.#newId = newId;
    this.#runnable = runnable;
  }

  /** @throws InvalidContactFlowException, DuplicateResourceException */
  create(input: {
    name: string;
    type: FlowType;
    content: string | FlowContent;
    description?: string;
  }): StoredFlow {
    if (this.#flows.some(({ name }) => name === input.name))
      throw new DuplicateResourceException(`a flow named "${input.name}" exists already`);
    const compiled = this.#compile(input.name, input.type, input.content);
    const id = this.#newId();
    const flow: StoredFlow = {
      id,
      arn: `${this.#instanceArn}/contact-flow/${id}`,
      name: input.name,
      type: input.type,
      description: input.description,
      ...compiled,
    };
    this.#flows.push(flow);
    this.#byReference.set(flow.id, flow).set(flow.arn, flow);
    return flow;
  }

  /** Contacts in the flow go on in the content they are in; new runs take the new one. @throws as create */
  updateContent(reference: string, content: string | FlowContent): void {
    const flow = this.get(reference);
    Object.assign(flow, this.#compile(flow.name, flow.type, content));
  }

  /** By id or ARN. */
  find(reference: string): StoredFlow | undefined {
    return this.#byReference.get(reference);
  }

  /** @throws ResourceNotFoundException */
  get(reference: string): StoredFlow {
    const flow = this.find(reference);
    if (flow === undefined) throw new ResourceNotFoundException(`no flow with the id or ARN "${reference}"`);
    return flow;
  }

  list(): StoredFlow[] {
    return [...this.#flows];
  }

  #compile(name: string, type: FlowType, given: string | FlowContent) {
    const content = typeof given === 'string' ? given : JSON.stringify(given);
    const { problems, parsed, actions } = read(content, type);
    if (problems.length > 0) throw new InvalidContactFlowException(name, problems);
    const unrunnable = parsed.Actions.filter((action) => !this.#runnable.has(action.Type)).map((action) => ({
      message: `Action type ${action.Type} cannot be run by the simulator`,
      action: action.Identifier,
    }));
    if (unrunnable.length > 0) throw new InvalidContactFlowException(name, unrunnable);
    return { content, actions, start: actions.get(parsed.StartAction)! };
  }
}

interface ReadContent {
  problems: FlowProblem[];
  parsed: FlowContent;
  actions: ReadonlyMap<string, FlowAction>;
}

const MOST_REMEMBERED = 64;
const remembered = new Map<string, ReadContent>();

/** Simulators in virtual time have the same ids, and are given the very same contents over and over. */
function read(content: string, type: FlowType): ReadContent {
  const key = `${type} ${content}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const problems = validateFlow(content, type);
  const parsed = (problems.length === 0 ? JSON.parse(content) : { Actions: [] }) as FlowContent;
  const actions = new Map(parsed.Actions.map((action) => [action.Identifier, action]));
  const result = { problems, parsed, actions };
  if (remembered.size === MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
  remembered.set(key, result);
  return result;
}
