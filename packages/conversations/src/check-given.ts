import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import { isWanted } from './check-attributes.ts';
import type { Conversation } from './conversation.ts';
import { StepFailure } from './failure.ts';
import type { ExpectedParameters } from './step.ts';

type Given = Readonly<Record<string, string>>;

/** All parameters that flows passed to a Lambda in this chat. Nobody waits for some calls, so their order is no matter. */
export function checkGiven(
  { chat, simulator, names, options }: Conversation,
  lambda: string,
  expected: readonly ExpectedParameters[],
): void {
  const ids = new Set(chat.contacts.map(({ contactId }) => contactId));
  const given = simulator.events.after(0).flatMap((event) => parametersOf(event));
  const left = [...given];
  for (const wanted of expected) {
    const index = left.findIndex((one) => fits(wanted, one));
    if (index < 0) throw new StepFailure(`${lambda} to be given ${inWords(wanted)}`, happened());
    left.splice(index, 1);
  }
  if (left.length > 0) throw new StepFailure(`${lambda} to be given nothing else`, happened());

  function fits(wanted: ExpectedParameters, one: Given): boolean {
    return Object.entries(wanted).every(([name, match]) => isWanted(match, one[name] ?? '', names));
  }

  function parametersOf(event: SimulatorEvent): Given[] {
    if (event.type !== 'lambda.invoked' || event.parameters === undefined) return [];
    const called = options.faults.lambdaName(event.functionArn) === lambda;
    return called && ids.has(event.contactId ?? '') ? [event.parameters] : [];
  }

  function happened(): string {
    return given.length === 0
      ? 'it was given nothing'
      : `it was given\n${given.map((one) => `    ${written(one)}`).join('\n')}`;
  }
}

function inWords(wanted: ExpectedParameters): string {
  return written(
    Object.fromEntries(Object.entries(wanted).map(([name, match]) => [name, match?.written ?? 'none'])),
  );
}

function written(one: Given): string {
  return `{ ${Object.entries(one)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} }`;
}
