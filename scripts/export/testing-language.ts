/**
 * The language of Amazon Connect's test cases. Source: testing-language of the Connect devguide, and where its pages
 * are wrong what others saw live (flow-as-code, 2026-09): text to say is `Value`, the last action and observation lead
 * nowhere by saying nothing, and an observation of TestInitiated has no `Usage`.
 */
export type TestStep =
  | { kind: 'sees'; text: string }
  | { kind: 'says'; text: string }
  | { kind: 'holds'; namespace: string; value: string };

interface Observation {
  Identifier: string;
  Event: { Identifier: string; Type: string; Actor: 'System'; Properties: object };
  Actions: Action[];
  Transitions: { NextObservations: string[] };
}

interface Action {
  Identifier: string;
  Type: string;
  Parameters: object;
  Transitions: { NextAction?: string };
}

export interface TestContent {
  Version: '2019-10-30';
  Metadata: object;
  Observations: Observation[];
}

/**
 * What the customer sees as observations, each with what is said and has to hold after it. It ends the test itself:
 * otherwise the contact goes on, and may ring a real agent.
 */
export function testContent(steps: readonly TestStep[]): TestContent {
  const observations = [observation(1, 'TestInitiated', {})];
  for (const step of steps) {
    if (step.kind === 'sees') {
      const properties = { Text: step.text, MatchingCriteria: { Type: 'Inclusion' } };
      observations.push(observation(observations.length + 1, 'MessageReceived', properties));
    } else act(observations.at(-1)!, actionOf(step));
  }
  act(observations.at(-1)!, {
    Type: 'TestControl',
    Parameters: { ActionType: 'TestControl', Command: { Type: 'EndTest' } },
  });
  for (const [index, { Transitions }] of observations.entries()) {
    const next = observations[index + 1];
    if (next !== undefined) Transitions.NextObservations.push(next.Identifier);
  }
  return { Version: '2019-10-30', Metadata: {}, Observations: observations };
}

function observation(number: number, type: string, properties: object): Observation {
  const Identifier = `observation-${number}`;
  return {
    Identifier,
    Event: { Identifier: `${Identifier}-event`, Type: type, Actor: 'System', Properties: properties },
    Actions: [],
    Transitions: { NextObservations: [] },
  };
}

function act({ Identifier, Actions }: Observation, action: Pick<Action, 'Type' | 'Parameters'>): void {
  const id = `${Identifier}-action-${Actions.length + 1}`;
  const last = Actions.at(-1);
  if (last !== undefined) last.Transitions.NextAction = id;
  Actions.push({ Identifier: id, ...action, Transitions: {} });
}

function actionOf(step: Exclude<TestStep, { kind: 'sees' }>): Pick<Action, 'Type' | 'Parameters'> {
  if (step.kind === 'holds')
    return {
      Type: 'Assert',
      Parameters: { Namespace: step.namespace, Operator: 'Equals', Operand: step.value },
    };
  return {
    Type: 'SendInstruction',
    Parameters: {
      ActionType: 'SendInstruction',
      Actor: 'Customer',
      Instruction: { Type: 'Utterance', Properties: { Value: step.text } },
    },
  };
}
