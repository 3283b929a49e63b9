import { keyParameter, type LambdaName } from '../../lambdas.ts';
import type { Change } from '../change.ts';
import type { Artefact } from '../storage/artefact.ts';

export type StackAction =
  /** Creates or updates the stack by a change set. A flow's id may be known only when it is applied. */
  | {
      do: 'stack.apply';
      template: string;
      parameters: Readonly<Record<string, string | { flow: string }>>;
      /** Parameters of the stack that keep their values. */
      keep: readonly string[];
      isNew: boolean;
    }
  | { do: 'stack.delete' };

/** A stack as it is. */
export interface ActualStack {
  status: string;
  template: string;
  parameters: Readonly<Record<string, string>>;
  outputs: Readonly<Record<string, string>>;
}

/** What the template needs to know. */
export interface StackInput {
  template: string;
  /** Names of the template's own parameters. */
  declared: readonly string[];
  bucket: string;
  lambdas: ReadonlyMap<LambdaName, Artefact>;
  instanceArn: string;
  /** What the user sets beside it, e.g. AllowedOrigins. */
  own: Readonly<Record<string, string>>;
  /** Of the inbound flow, when it is published. */
  inboundFlowId: string | undefined;
}

const FLOW = 'InboundFlowId';

/** Statuses in which nothing of a first attempt is left but the name. */
const FAILED_TO_BEGIN = /^(ROLLBACK_COMPLETE|CREATE_FAILED|ROLLBACK_FAILED|DELETE_FAILED)$/;

/**
 * The stack comes twice. First with everything but the flow that chats start in, which stays what it was: none, at the
 * beginning. Flow and bot need the stack's functions; only when both are complete does `allowChats` tell start-chat.
 */
export function planStack(input: StackInput, actual: ActualStack | undefined): Change<StackAction>[] {
  const steps: Change<StackAction>[] = [];
  const failed = actual !== undefined && FAILED_TO_BEGIN.test(actual.status);
  if (failed)
    steps.push({
      change: 'delete',
      resource: 'stack',
      why: `it is ${actual.status}`,
      action: { do: 'stack.delete' },
    });
  const before = failed ? undefined : actual;
  const wanted = { ...parametersOf(input), [FLOW]: before?.parameters[FLOW] ?? '' };
  // Without an answer to its first change set a stack is there by name alone.
  const isNew = before === undefined || before.status === 'REVIEW_IN_PROGRESS';
  if (isNew) {
    steps.push({ change: 'create', resource: 'stack', action: apply(input, wanted, undefined) });
    return steps;
  }
  const changed = differing(wanted, before.parameters);
  const template = before.template !== input.template;
  if (template || changed.length > 0) {
    const why = [...(template ? ['template'] : []), ...changed].join(', ');
    steps.push({ change: 'update', resource: 'stack', why, action: apply(input, wanted, before) });
  }
  return steps;
}

/** The last step: chats can be started once the flow that they start in is complete. */
export function allowChats(input: StackInput, actual: ActualStack | undefined): Change<StackAction>[] {
  const before = actual?.parameters[FLOW];
  if (input.inboundFlowId !== undefined && before === input.inboundFlowId) return [];
  const parameters = { ...parametersOf(input), [FLOW]: { flow: 'inbound' } };
  const action = apply(input, parameters, actual ?? { parameters: {} });
  return [{ change: 'update', resource: 'stack', why: FLOW, action }];
}

function parametersOf({ bucket, lambdas, instanceArn, own }: StackInput): Record<string, string> {
  const keys = [...lambdas].map(([name, { key }]) => [keyParameter(name), key] as const);
  return { ...own, ArtifactBucket: bucket, ConnectInstanceArn: instanceArn, ...Object.fromEntries(keys) };
}

function apply(
  { template, declared }: StackInput,
  parameters: Record<string, string | { flow: string }>,
  before: Pick<ActualStack, 'parameters'> | undefined,
): StackAction {
  const keep = Object.keys(before?.parameters ?? {}).filter(
    (name) => !Object.hasOwn(parameters, name) && declared.includes(name),
  );
  return { do: 'stack.apply', template, parameters, keep, isNew: before === undefined };
}

function differing(
  wanted: Readonly<Record<string, string>>,
  actual: Readonly<Record<string, string>>,
): string[] {
  return Object.entries(wanted)
    .filter(([name, value]) => actual[name] !== value)
    .map(([name]) => name);
}
