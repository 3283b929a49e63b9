import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import { lambdaName } from '../local/local-lambdas.ts';
import { isWanted } from './check-attributes.ts';
import type { Conversation } from './conversation.ts';
import { StepFailure } from './failure.ts';
import type { ExpectedParameters } from './step.ts';

type Given = Readonly<Record<string, string>>;

/** All parameters that flows passed to a Lambda in this chat. Nobody waits for some calls, so their order is no matter. */
export function checkGiven(
  { chat, simulator }: Conversation,
  lambda: string,
  expected: readonly ExpectedParameters[],
): void {
  const ids = new Set(chat.contacts.map(({ contactId }) => contactId));
  const given = simulator.events.after(0).flatMap((event) => parametersOf(event, lambda, ids));
  const left = [...given];
  for (const wanted of expected) {
    const index = left.findIndex((one) => fits(wanted, one));
    if (index < 0) throw new StepFailure(`${lambda} to be given ${inWords(wanted)}`, happened());
    left.splice(index, 1);
  }
  if (left.length > 0) throw new StepFailure(`${lambda} to be given nothing else`, happened());

  function fits(wanted: ExpectedParameters, one: Given): boolean {
    const { instance } = simulator.connect;
    return Object.entries(wanted).every(([name, match]) => isWanted(match, one[name] ?? '', instance));
  }

  function happened(): string {
    return given.length === 0
      ? 'it was given nothing'
      : `it was given\n${given.map((one) => `    ${written(one)}`).join('\n')}`;
  }
}

function parametersOf(event: SimulatorEvent, lambda: string, contactIds: ReadonlySet<string>): Given[] {
  if (event.type !== 'lambda.invoked' || event.parameters === undefined) return [];
  const ours = lambdaName(event.functionArn) === lambda && contactIds.has(event.contactId ?? '');
  return ours ? [event.parameters] : [];
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
