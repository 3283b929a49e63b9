import { basename } from 'node:path';
import type { LexRuntime, RecognizeTextResult } from '@resumed-chats/connect-simulator';
import { CONTENT_TYPES } from '@resumed-chats/connect-simulator';
import { messageContent } from '@resumed-chats/connect-simulator/words';
import { deployPrepared, prepareProject } from '../local/project.ts';
import { csvOf } from './csv.ts';
import type { ExportContext, Exported, Note } from './exported.ts';
import type { BotTurn, NotRecorded, Recorded } from './recorded.ts';

/** What the Test Workbench takes. Source: ListTestSetRecords, RecognizeText. */
const MAX_TURNS = 30;
const MAX_CHARACTERS = 1024;

/** One conversation with the bot, as the Test Workbench has it. */
interface Conversation {
  file: string;
  localeId: string;
  turns: BotTurn[];
}

/** The conversations with the bot in the transcripts as test sets of Lex's Test Workbench, one a language. */
export async function exportWorkbench(
  { config, instance }: ExportContext,
  { recorded, others }: { recorded: readonly Recorded[]; others: readonly NotRecorded[] },
): Promise<Exported> {
  const kept: Conversation[] = [];
  const notes: Note[] = others.map(({ file, reason }) => ({ about: file, text: reason }));
  const leftOut = (file: string, text: string) => notes.push({ about: file, text });
  const known = new Map<string, string>();
  const { simulator, botAliasArn } = deployPrepared(await prepareProject(config, instance));
  for (const [index, one] of recorded.entries()) {
    const { file } = one;
    const conversations = bySession(one);
    const fault = faultOfBot(one);
    if (conversations.length === 0) leftOut(file, 'nobody writes to the bot');
    else if (fault !== undefined) leftOut(file, `is about a fault that a test set cannot cause: ${fault}`);
    else
      for (const [count, turns] of conversations.entries()) {
        const words = JSON.stringify(
          turns.map(({ localeId, text }) => [localeId, text.trim().toLowerCase()]),
        );
        const before = known.get(words);
        if (before !== undefined) {
          leftOut(file, `says the same words to the bot as ${before}`);
          continue;
        }
        known.set(words, file);
        const problem = outOfBounds(turns);
        const replayed =
          problem ?? (await replay(turns, simulator.lex, botAliasArn, `export-${index}-${count}`));
        if (typeof replayed === 'string') leftOut(file, replayed);
        else kept.push({ file, localeId: turns[0]!.localeId, turns: replayed });
      }
  }
  return {
    title: 'Test sets for the Lex Test Workbench',
    steps: [
      'Lex console, Test workbench, Test sets, Create, Upload a file to this test set: the file, modality Text.',
      'Execute test: the bot, its alias with the Lambda, the language of the file, non-streaming.',
      'Only lines of the User are judged. No session attributes are given, as with a first visit.',
    ],
    files: config.locales.flatMap((localeId) => {
      const conversations = kept.filter((one) => one.localeId === localeId);
      if (conversations.length === 0) return [];
      return [
        {
          path: `workbench/${localeId}.csv`,
          content: testSet(conversations),
          about: `${conversations.length} conversations, from ${namesOf(conversations)}.`,
        },
      ];
    }),
    notes,
  };
}

function namesOf(conversations: readonly Conversation[]): string {
  return [...new Set(conversations.map(({ file }) => basename(file)))].join(', ');
}

function bySession({ turns }: Recorded): BotTurn[][] {
  const sessions = new Map<string, BotTurn[]>();
  for (const turn of turns) sessions.set(turn.sessionId, [...(sessions.get(turn.sessionId) ?? []), turn]);
  return [...sessions.values()];
}

/** A step that lets the bot or its Lambda fail. */
function faultOfBot({ transcript }: Recorded): string | undefined {
  return transcript.steps.find(
    ({ step }) =>
      step.kind === 'fault' &&
      (step.fault.kind === 'lex' || (step.fault.kind === 'lambda' && step.fault.lambda === 'fulfillment')),
  )?.text;
}

function outOfBounds(turns: readonly BotTurn[]): string | undefined {
  if (turns.length > MAX_TURNS)
    return `has ${turns.length} turns with the bot; a test set takes ${MAX_TURNS}`;
  if (turns.some(({ text }) => text.length > MAX_CHARACTERS))
    return `has a message of more than ${MAX_CHARACTERS} characters`;
  return undefined;
}

/**
 * The same words in a session without attributes, which is what the Test Workbench will do. Text where the bot then
 * goes another way: such a conversation would fail there for a reason that is none.
 */
async function replay(
  turns: readonly BotTurn[],
  lex: LexRuntime,
  aliasArn: string,
  sessionId: string,
): Promise<BotTurn[] | string> {
  const replayed: BotTurn[] = [];
  for (const { localeId, text, answer } of turns) {
    const again = await lex.recognizeText({ aliasArn, localeId, sessionId, text });
    if (JSON.stringify(outcome(again)) !== JSON.stringify(outcome(answer)))
      return `at "${text}" the bot goes another way without the session attributes that the flow passes`;
    replayed.push({ sessionId, localeId, text, answer: again });
  }
  return replayed;
}

function outcome({ sessionState }: RecognizeTextResult) {
  return [
    intentOf(sessionState),
    sessionState?.intent?.state,
    sessionState?.dialogAction?.type,
    slotsIn(sessionState),
  ];
}

function intentOf(state: RecognizeTextResult['sessionState']): string {
  return state?.intent?.name ?? '';
}

/** What the customer said for each slot that is filled. */
function slotsIn(state: RecognizeTextResult['sessionState']): Record<string, string> {
  const slots = Object.entries(state?.intent?.slots ?? {});
  return Object.fromEntries(
    slots.flatMap(([name, slot]) => {
      const said = slot?.value?.originalValue ?? slot?.value?.interpretedValue;
      return said === undefined ? [] : [[name, said]];
    }),
  );
}

/** Source: lexv2 dg, create-test-set-from-CSV: the columns, and slots as `Name = value`. */
function testSet(conversations: readonly Conversation[]): string {
  const rows: string[][] = [];
  let mostSlots = 1;
  for (const [index, { turns }] of conversations.entries()) {
    let before: Record<string, string> = {};
    for (const { text, answer } of turns) {
      const intent = intentOf(answer.sessionState);
      const slots = slotsIn(answer.sessionState);
      const filled = Object.entries(slots).filter(([name, value]) => before[name] !== value);
      before = slots;
      mostSlots = Math.max(mostSlots, filled.length);
      const start = (source: string, input: string) => [
        `${rows.length + 1}`,
        `${index + 1}`,
        source,
        input,
        intent,
      ];
      rows.push([...start('User', text), ...filled.map(([name, value]) => `${name} = ${value}`)]);
      const said = (answer.messages ?? []).map(
        ({ contentType, content = '' }) => messageContent(contentTypeOf(contentType), content).text,
      );
      if (said.length > 0) rows.push(start('Agent', said.join(' ')));
    }
  }
  const slots = Array.from({ length: mostSlots }, (_, index) => `Expected Output Slot ${index + 1}`);
  return csvOf(['Line #', 'Conversation #', 'Source', 'Input', 'Expected Output Intent', ...slots], rows);
}

/** A custom payload of ours is an interactive message, of which the customer sees the title. */
function contentTypeOf(lexType: string | undefined): string {
  return lexType === 'CustomPayload' ? CONTENT_TYPES.interactive : CONTENT_TYPES.text;
}
