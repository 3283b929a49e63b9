import type { FlowContent } from '@resumed-chats/flow-language';
import { branchesOf } from '@resumed-chats/flow-language';
import { INVOKED } from '../local/local-lambdas.ts';
import type { Conversation } from './conversation.ts';
import { findAgent, findQueue, UnknownNameError, unknownName } from './names.ts';
import type { Fault, Step } from './step.ts';
import type { Transcript, TranscriptProblem } from './transcript.ts';

/** Every name in the steps that stands for nothing, found before anything is played. */
export function checkNames(transcript: Transcript, conversation: Conversation): TranscriptProblem[] {
  const { locales, topics } = conversation.project.config;
  const problems: TranscriptProblem[] = [];
  if (transcript.locale !== undefined && !locales.includes(transcript.locale))
    problems.push({
      file: transcript.file,
      line: 1,
      step: undefined,
      problem: unknownName('locale', transcript.locale, locales).message,
    });
  const known = {
    topics: topics.map(({ key }) => key),
    lambdas: [...INVOKED, ...Object.keys(transcript.lambdas)],
  };
  for (const { number, line, step } of transcript.steps)
    try {
      checkStep(step, conversation, known);
    } catch (error) {
      if (!(error instanceof UnknownNameError)) throw error;
      problems.push({ file: transcript.file, line, step: number, problem: error.message });
    }
  return problems;
}

function checkStep(
  step: Step,
  { project }: Conversation,
  { topics, lambdas }: Record<'topics' | 'lambdas', readonly string[]>,
): void {
  const { instance } = project.simulator.connect;
  switch (step.kind) {
    case 'start':
      if (step.chat.topic !== undefined && !topics.includes(step.chat.topic))
        throw unknownName('topic', step.chat.topic, topics);
      return;
    case 'agent':
    case 'agentSays':
    case 'offeredTo':
    case 'with':
      findAgent(instance, step.agent);
      return;
    case 'queue':
    case 'waitsIn':
      findQueue(instance, step.queue);
      return;
    case 'inFlow':
      if (!project.flows.has(step.flow)) throw unknownName('flow', step.flow, project.flows.keys());
      return;
    case 'atAction':
      actionsNamed(project.flows, step.action);
      return;
    case 'fault':
      checkFault(step.fault, project.flows);
      return;
    case 'given':
      if (!lambdas.includes(step.lambda)) throw unknownName('Lambda', step.lambda, lambdas);
      return;
    case 'records':
      for (const { agent, queue } of step.records) {
        if (typeof agent === 'string') findAgent(instance, agent);
        if (typeof queue === 'string') findQueue(instance, queue);
      }
  }
}

/** The action has to be there, and to have the branch that it is to take. */
function checkFault(fault: Fault, flows: ReadonlyMap<string, FlowContent>): void {
  if (fault.kind !== 'action') return;
  if (fault.flow !== undefined && !flows.has(fault.flow)) throw unknownName('flow', fault.flow, flows.keys());
  const branches = new Set(
    actionsNamed(flows, fault.action, fault.flow)
      .flatMap(branchesOf)
      .map(({ label }) => label),
  );
  if (!branches.has(fault.error))
    throw new UnknownNameError(
      `the action "${fault.action}" has no branch ${fault.error}; it has ${[...branches].join(', ') || 'none'}`,
    );
}

function actionsNamed(flows: ReadonlyMap<string, FlowContent>, written: string, flow?: string) {
  const all = [...flows]
    .filter(([name]) => flow === undefined || name === flow)
    .flatMap(([, { Actions }]) => Actions);
  const found = all.filter(({ Identifier, Type }) => Identifier === written || Type === written);
  if (found.length === 0)
    throw unknownName(
      'action',
      written,
      all.map(({ Identifier }) => Identifier),
    );
  return found;
}
