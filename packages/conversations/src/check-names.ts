import type { FlowContent } from '@resumed-chats/flow-language';
import { branchesOf } from '@resumed-chats/flow-language';
import type { Conversation } from './conversation.ts';
import { StepFailure } from './failure.ts';
import { UnknownNameError, unknownName } from './names.ts';
import type { Fault, Step } from './step.ts';
import type { Transcript, TranscriptProblem } from './transcript.ts';

/** Every name in the steps that stands for nothing, found before anything is played. */
export function checkNames(transcript: Transcript, conversation: Conversation): TranscriptProblem[] {
  const { locales, lambdas } = conversation.options.names;
  const problems: TranscriptProblem[] = [];
  if (transcript.locale !== undefined && !locales.includes(transcript.locale))
    problems.push({
      file: transcript.file,
      line: 1,
      step: undefined,
      problem: unknownName('locale', transcript.locale, locales).message,
    });
  const known = [...lambdas, ...Object.keys(transcript.lambdas)];
  for (const { number, line, step } of transcript.steps)
    try {
      checkStep(step, conversation, known);
    } catch (error) {
      // A role that nobody has before the chat begins is known all the same.
      if (error instanceof StepFailure) continue;
      if (!(error instanceof UnknownNameError)) throw error;
      problems.push({ file: transcript.file, line, step: number, problem: error.message });
    }
  return problems;
}

function checkStep(step: Step, { names, options }: Conversation, lambdas: readonly string[]): void {
  const { flows } = options;
  switch (step.kind) {
    case 'start':
      if (step.chat.topic !== undefined) names.topic(step.chat.topic, options.names.topics);
      if (step.chat.message !== undefined) names.text(step.chat.message);
      return;
    case 'agent':
    case 'agentSays':
    case 'offeredTo':
    case 'with':
      names.agent(step.agent);
      return;
    case 'passUntil':
      names.span(step.span);
      return;
    case 'say':
      names.text(step.text);
      return;
    case 'pick':
      names.text(step.button);
      return;
    case 'sees':
    case 'seesNot':
      for (const text of step.texts) names.match(text);
      return;
    case 'seesButtons':
      for (const title of step.titles) names.text(title);
      return;
    case 'queue':
    case 'waitsIn':
      names.queue(step.queue);
      return;
    case 'inFlow':
      if (!flows.has(step.flow)) throw unknownName('flow', step.flow, flows.keys());
      return;
    case 'atAction':
      actionsNamed(flows, step.action);
      return;
    case 'fault':
      checkFault(step.fault, flows);
      return;
    case 'given':
      if (!lambdas.includes(step.lambda)) throw unknownName('Lambda', step.lambda, lambdas);
      return;
    case 'records':
      for (const { agent, queue } of step.records) {
        if (typeof agent === 'string') names.agent(agent);
        if (typeof queue === 'string') names.queue(queue);
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
