import { basename } from 'node:path';
import type { SimulatorEvent } from '@resumed-chats/connect-simulator';
import { VirtualClock } from '@resumed-chats/connect-simulator';
import { flow as flowToken, queue as queueToken, SUCCESS } from '@resumed-chats/flow-language';
import { supportedContentTypes } from '../../chat/chat-start.ts';
import { CONTACT, DECISION } from '../../config/contract.ts';
import { deployPrepared, type PreparedProject, prepareProject } from '../local/project.ts';
import type { ExportContext, Exported, ExportedFile, Note } from './exported.ts';
import { endIn, type Leg, type LegEnd, legsOf, open } from './legs.ts';
import type { NotRecorded, Recorded } from './recorded.ts';
import { type TestStep, testContent } from './testing-language.ts';

/** Source: testing-simulation-execute-test-cases. */
const MAX_SECONDS = 300;
/** Made anew with every chat, or of an agent whom a test does not have. */
const NOT_GIVEN: ReadonlySet<string> = new Set([
  CONTACT.chatStartedAt,
  CONTACT.chatDurationMinutes,
  CONTACT.previousAgentArn,
  CONTACT.previousAgentName,
]);

/** Test cases of Amazon Connect's own testing and simulation (chat), from the legs of the transcripts that fit them. */
export async function exportTestCases(
  { config, instance, stackName }: ExportContext,
  { recorded, others }: { recorded: readonly Recorded[]; others: readonly NotRecorded[] },
): Promise<Exported> {
  const prepared = await prepareProject(config, instance);
  const files: ExportedFile[] = [];
  const notes: Note[] = others.map(({ file, reason }) => ({ about: file, text: reason }));
  const known = new Map<string, string>();
  for (const one of recorded) {
    let made = false;
    let reason = 'no part of it is said before an agent comes';
    for (const leg of legsOf(one, config)) {
      const test = await testOf(leg, prepared);
      if (typeof test === 'string') {
        reason = test;
        continue;
      }
      const request = JSON.stringify({ flow: leg.flow, ...test });
      const before = known.get(request);
      if (before !== undefined) {
        reason = `is the same test as ${before}`;
        continue;
      }
      const name = free(`${basename(one.file).replace(/\.ya?ml$/, '')}-${leg.flow}`, files);
      known.set(request, name);
      made = true;
      files.push({
        path: `test-cases/${name}.json`,
        content: `${JSON.stringify(requestOf(name, one.transcript.name, leg.flow, test), undefined, 2)}\n`,
        about: one.transcript.name,
      });
    }
    if (!made) notes.push({ about: one.file, text: reason });
  }
  return {
    title: 'Test cases for Amazon Connect (testing and simulation, chat)',
    steps: [
      `In each file, put ids of your instance in the place of {{flow:…}} (the flows ${stackName}-inbound and ${stackName}-return) and ARNs of your queues in the place of {{queue:…}}.`,
      '`aws connect create-test-case --instance-id <id> --cli-input-json file://<file>`, then `start-test-case-execution`.',
      'Each ends itself before an agent is reached. 5 run at a time, 100 may wait, and each has 5 minutes.',
    ],
    files,
    notes,
  };
}

interface Test {
  attributes: Record<string, string>;
  steps: TestStep[];
}

/** The leg as a test, or why it cannot be one. */
async function testOf(leg: Leg, prepared: PreparedProject): Promise<Test | string> {
  if (leg.disturbed !== undefined) return `a test cannot cause: ${leg.disturbed}`;
  if (leg.seconds > MAX_SECONDS)
    return `takes ${Math.round(leg.seconds / 60)} minutes in the flow ${leg.flow}; a test has 5`;
  if (leg.end.kind === 'waits') return 'waits for the customer to come back, which a test cannot observe';
  if (leg.end.kind === 'open') return `is still in the flow ${leg.flow} when the transcript ends`;
  const { end, test } = await played(leg, prepared);
  if (JSON.stringify(end) === JSON.stringify(leg.end)) return test;
  return leg.flow === 'return' && end.kind === 'queue'
    ? 'goes to the previous agent, and a test has no agents'
    : `goes another way when it begins in the flow ${leg.flow} by itself`;
}

/** Plays the leg by itself, as the test will: what is seen then is what the test looks for. */
async function played(leg: Leg, prepared: PreparedProject): Promise<{ end: LegEnd; test: Test }> {
  const { simulator } = deployPrepared(prepared, { clock: new VirtualClock() });
  const { connect, events } = simulator;
  const attributes = {
    ...Object.fromEntries(Object.entries(leg.attributes).filter(([key]) => !NOT_GIVEN.has(key))),
    // How a test sees buttons is not documented; plain text it sees.
    [CONTACT.interactive]: 'false',
  };
  const chat = connect.startChatContact({
    flow: connect.flows.list().find(({ name }) => name === leg.flow)!.arn,
    customerName: 'Customer',
    durationMinutes: prepared.config.chat.duration / 60,
    contentTypes: supportedContentTypes([], false),
    attributes,
  });
  await simulator.settle();
  for (const text of leg.said) {
    connect.customerSays(chat, text);
    await simulator.settle();
  }
  const { end, steps } = stepsIn(events.after(0), attributes);
  const queues = new Map([...connect.instance.queues.values()].map(({ arn, name = '' }) => [arn, name]));
  const given = Object.entries(attributes).map(([key, value]) => {
    const name = queues.get(value);
    return [key, name === undefined ? value : queueToken(name)];
  });
  return { end, test: { attributes: Object.fromEntries(given), steps } };
}

/** What a customer sees and says, and what has to hold at the last thing seen. */
function stepsIn(
  events: readonly SimulatorEvent[],
  given: Readonly<Record<string, string>>,
): { end: LegEnd; steps: TestStep[] } {
  const steps: TestStep[] = [];
  let attributes = { ...given };
  let holds: TestStep[] = [];
  /** The working queue is chosen, and was when the customer last saw something. */
  let [chosen, chosenThen] = [false, false];
  let choosing: string | undefined;
  let end = open(attributes);
  for (const event of events) {
    if (event.type === 'attributes.set') attributes = { ...attributes, ...event.attributes };
    if (event.type === 'message') {
      const { role, content: text } = event;
      steps.push(role === 'CUSTOMER' ? { kind: 'says', text } : { kind: 'sees', text });
      holds = decided(attributes);
      chosenThen = chosen;
    }
    if (event.type === 'action.entered')
      choosing = event.actionType === 'UpdateContactTargetQueue' ? event.action : undefined;
    if (event.type === 'branch.taken' && event.action === choosing && event.branch === SUCCESS) chosen = true;
    const found = endIn(event, attributes);
    if (found === undefined) continue;
    end = found;
    break;
  }
  if (chosenThen && end.kind === 'queue')
    holds.push({ kind: 'holds', namespace: '$.Queue.Name', value: end.name });
  return { end, steps: [...steps, ...holds] };
}

/** Set before the last message, so a test that has seen it finds them. */
function decided(attributes: Readonly<Record<string, string>>): TestStep[] {
  return Object.values(DECISION).flatMap((key) => {
    const value = attributes[key] ?? '';
    return value === '' ? [] : [{ kind: 'holds', namespace: `$.Attributes.${key}`, value } as const];
  });
}

/** Members of CreateTestCase; only the instance is left to say. */
function requestOf(name: string, description: string, flow: string, { attributes, steps }: Test): object {
  return {
    Name: name,
    Description: description,
    EntryPoint: { Type: 'CHAT', ChatEntryPointParameters: { FlowId: flowToken(flow) } },
    InitializationData: JSON.stringify({ Attributes: attributes, SegmentAttributes: {} }),
    Status: 'PUBLISHED',
    Content: JSON.stringify(testContent(steps)),
  };
}

function free(name: string, files: readonly ExportedFile[]): string {
  const taken = new Set(files.map(({ path }) => path));
  let candidate = name;
  for (let count = 2; taken.has(`test-cases/${candidate}.json`); count++) candidate = `${name}-${count}`;
  return candidate;
}
