import { type Finding, UserError } from '@resumed-chats/findings';
import type { FlowAction, FlowContent, FlowType } from '@resumed-chats/flow-language';
import { refusalLines, validateFlow } from '@resumed-chats/flow-language';
import type { NewId } from '../ids.ts';

/** What is known of a flow, published or not. */
export interface FlowHead {
  readonly id: string;
  readonly arn: string;
  name: string;
  readonly type: FlowType;
  description: string | undefined;
  state: FlowState;
  /** Content that was saved since it was last published; never checked. */
  saved: string | undefined;
  /** Epoch milliseconds. */
  modifiedAt: number;
}

/** A published flow: one that can be run. */
export interface StoredFlow extends FlowHead {
  /** As given, for DescribeContactFlow. */
  content: string;
  start: FlowAction;
  actions: ReadonlyMap<string, FlowAction>;
}

/** Archived flows are only marked: the service does not ask whether they are in use. */
type FlowState = 'ACTIVE' | 'ARCHIVED';

export function isPublished(flow: FlowHead): flow is StoredFlow {
  return 'start' in flow;
}

interface NewFlow {
  name: string;
  type: FlowType;
  description?: string;
}

/** CreateContactFlow and UpdateContactFlowContent refuse content with it; `findings` says all that is wrong. */
export class InvalidContactFlowException extends UserError {
  override readonly name = 'InvalidContactFlowException';

  constructor(flowName: string, findings: readonly Finding[]) {
    super(`The flow "${flowName}" is not valid:\n${refusalLines(findings).join('\n')}`, { findings });
  }
}

/** There is no flow, queue, agent or contact of that name or id. */
export class ResourceNotFoundException extends Error {
  override readonly name = 'ResourceNotFoundException';
}

export class DuplicateResourceException extends Error {
  override readonly name = 'DuplicateResourceException';
}

export class LimitExceededException extends Error {
  override readonly name = 'LimitExceededException';
}

/** Flows of one instance (AG/amazon-connect-service-limits; can be raised there). */
const MAX_FLOWS = 100;

/** The instance's flows. Content is checked when it is published, as strictly as the service does. */
export class FlowStore {
  readonly #instanceArn: string;
  readonly #newId: NewId;
  readonly #now: () => number;
  /** Action types that can be run; a valid flow with another one is refused, never passed over. */
  readonly #runnable: ReadonlySet<string>;
  readonly #flows = new Set<FlowHead>();
  readonly #byReference = new Map<string, FlowHead>();

  constructor(instanceArn: string, newId: NewId, now: () => number, runnable: ReadonlySet<string>) {
    this.#instanceArn = instanceArn;
    this.#newId = newId;
    this.#now = now;
    this.#runnable = runnable;
  }

  /** Creates and publishes. @throws InvalidContactFlowException, DuplicateResourceException, LimitExceededException */
  create(input: NewFlow & { content: string | FlowContent }): StoredFlow {
    this.#expectFree(input.name);
    const compiled = this.#compile(input.name, input.type, input.content);
    return Object.assign(this.#add(input, undefined), compiled);
  }

  /** Creates without publishing. @throws DuplicateResourceException, LimitExceededException */
  save(input: NewFlow & { content: string }): FlowHead {
    this.#expectFree(input.name);
    return this.#add(input, input.content);
  }

  /**
   * Publishes other content. Contacts in the flow go on in the content they are in; new runs take the new one.
   * @throws InvalidContactFlowException, ResourceNotFoundException
   */
  updateContent(reference: string, content: string | FlowContent): void {
    const flow = this.lookUp(reference);
    Object.assign(flow, this.#compile(flow.name, flow.type, content), {
      saved: undefined,
      modifiedAt: this.#now(),
    });
  }

  /** Keeps other content beside what is published. @throws ResourceNotFoundException */
  saveContent(reference: string, content: string): void {
    Object.assign(this.lookUp(reference), { saved: content, modifiedAt: this.#now() });
  }

  /** @throws DuplicateResourceException, ResourceNotFoundException */
  updateMetadata(
    reference: string,
    given: { name?: string | undefined; description?: string | undefined; state?: FlowState | undefined },
  ): void {
    const flow = this.lookUp(reference);
    if (given.name !== undefined && given.name !== flow.name) this.#expectFree(given.name, flow);
    flow.name = given.name ?? flow.name;
    flow.description = given.description ?? flow.description;
    flow.state = given.state ?? flow.state;
    flow.modifiedAt = this.#now();
  }

  /** Contacts in the flow go on in it. @throws ResourceNotFoundException */
  delete(reference: string): FlowHead {
    const flow = this.lookUp(reference);
    this.#flows.delete(flow);
    this.#byReference.delete(flow.id);
    this.#byReference.delete(flow.arn);
    return flow;
  }

  /** A published flow, by id or ARN. */
  find(reference: string): StoredFlow | undefined {
    const flow = this.#byReference.get(reference);
    return flow !== undefined && isPublished(flow) ? flow : undefined;
  }

  /** A published flow. @throws ResourceNotFoundException */
  get(reference: string): StoredFlow {
    return this.find(reference) ?? missing(reference);
  }

  /** Any flow, by id or ARN. @throws ResourceNotFoundException */
  lookUp(reference: string): FlowHead {
    return this.#byReference.get(reference) ?? missing(reference);
  }

  /** Published flows, in the order in which they were created. */
  list(): StoredFlow[] {
    return this.all().filter(isPublished);
  }

  all(): FlowHead[] {
    return [...this.#flows];
  }

  #expectFree(name: string, itself?: FlowHead): void {
    if (this.all().some((flow) => flow !== itself && flow.name === name))
      throw new DuplicateResourceException(`a flow named "${name}" exists already`);
  }

  #add({ name, type, description }: NewFlow, saved: string | undefined): FlowHead {
    if (this.#flows.size >= MAX_FLOWS)
      throw new LimitExceededException(`the instance has ${MAX_FLOWS} flows already`);
    const id = this.#newId();
    const arn = `${this.#instanceArn}/contact-flow/${id}`;
    const modifiedAt = this.#now();
    const flow: FlowHead = { id, arn, name, type, description, state: 'ACTIVE', saved, modifiedAt };
    this.#flows.add(flow);
    this.#byReference.set(id, flow).set(arn, flow);
    return flow;
  }

  #compile(name: string, type: FlowType, given: string | FlowContent) {
    const content = typeof given === 'string' ? given : JSON.stringify(given);
    const { findings, parsed, actions } = read(content, type);
    if (findings.length > 0) throw new InvalidContactFlowException(name, findings);
    const unrunnable = parsed.Actions.filter(({ Type }) => !this.#runnable.has(Type)).map(
      ({ Type, Identifier }): Finding => ({
        rule: 'action-not-run',
        severity: 'error',
        action: Identifier,
        what: `Action type ${Type} cannot be run by the simulator`,
        how: 'It breaks no rule of the service; leave it out here',
      }),
    );
    if (unrunnable.length > 0) throw new InvalidContactFlowException(name, unrunnable);
    return { content, actions, start: actions.get(parsed.StartAction)! };
  }
}

function missing(reference: string): never {
  throw new ResourceNotFoundException(`no flow with the id or ARN "${reference}"`);
}

interface ReadContent {
  findings: Finding[];
  parsed: FlowContent;
  actions: ReadonlyMap<string, FlowAction>;
}

const MAX_REMEMBERED = 64;
const remembered = new Map<string, ReadContent>();

/** Simulators in virtual time have the same ids, and are given the very same contents over and over. */
function read(content: string, type: FlowType): ReadContent {
  const key = `${type} ${content}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const findings = validateFlow(content, type);
  const parsed = (findings.length === 0 ? JSON.parse(content) : { Actions: [] }) as FlowContent;
  const actions = new Map(parsed.Actions.map((action) => [action.Identifier, action]));
  const result = { findings, parsed, actions };
  if (remembered.size === MAX_REMEMBERED) remembered.delete(remembered.keys().next().value!);
  remembered.set(key, result);
  return result;
}
