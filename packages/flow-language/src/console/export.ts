import { isWholeReference } from '../references.ts';
import { bindTokens, parseToken, type TokenKind } from '../tokens.ts';
import { type FlowAction, type FlowContent, type Parameters, parametersOf, transitionsOf } from '../types.ts';
import { type ConsoleResource, derivedUuid } from './resources.ts';

/** Finds what a token stands for in the console. */
export type FindResource = (kind: TokenKind, name: string) => ConsoleResource;

type ActionMetadata = Record<string, unknown>;

/**
 * A flow as the console exports and imports it: references as ARNs, and in the metadata of each block what the designer
 * keeps beside its parameters: names of resources, which values are dynamic, ids of conditions. The keys are those of
 * real exports; what only the designer makes up (hash, sizes) is left out. Pure, and the same each time.
 */
export function consoleFlow(content: FlowContent, name: string, find: FindResource): FlowContent {
  const { Metadata = {}, Version, StartAction, Actions } = content;
  const { ActionMetadata: places = {}, entryPointPosition, ...rest } = Metadata;
  return {
    Version,
    StartAction,
    Metadata: {
      ...(entryPointPosition === undefined ? {} : { entryPointPosition }),
      snapToGrid: false,
      ActionMetadata: Object.fromEntries(
        Actions.map((action) => [
          action.Identifier,
          { ...places[action.Identifier], ...metadataOf(action, name, find) },
        ]),
      ),
      Annotations: [],
      ...rest,
      name,
    },
    Actions: Actions.map((action) => ({
      ...action,
      Parameters: bindTokens(parametersOf(action), (kind, named) => find(kind, named).arn) as Parameters,
    })),
  };
}

function metadataOf(action: FlowAction, flow: string, find: FindResource): ActionMetadata {
  const parameters = described(parametersOf(action), find);
  return {
    ...(parameters === undefined ? {} : { parameters }),
    ...OF_TYPE[action.Type]?.(parametersOf(action), find),
    ...conditionsOf(action, flow),
  };
}

/** For each value that is a resource its name, for each that is read at run time that it is dynamic. */
function described(value: unknown, find: FindResource): unknown {
  const token = parseToken(value);
  if (token !== undefined) {
    const { displayName, botName } = find(token.kind, token.name);
    return {
      displayName,
      ...(botName === undefined ? {} : { useLexBotDropdown: true, lexV2BotName: botName }),
    };
  }
  if (isWholeReference(value)) return { useDynamic: true };
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value)
    .map(([key, entry]) => [key, described(entry, find)] as const)
    .filter(([, entry]) => entry !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

type Describe = (parameters: Parameters, find: FindResource) => ActionMetadata;

/** Hooks of which the designer's whisper block tells who hears them. */
const HEARD_BY: Readonly<Record<string, boolean>> = {
  AgentWhisper: false,
  CustomerWhisper: true,
  CustomerQueue: true,
};

/** What exports carry on top, by type; older designers read the names there. */
const OF_TYPE: Readonly<Record<string, Describe>> = {
  UpdateContactTargetQueue: ({ QueueId, AgentId }, find) => ({
    useDynamic: isWholeReference(QueueId ?? AgentId),
    ...idAndText('queue', QueueId, find),
  }),
  UpdateContactEventHooks: ({ EventHooks }, find) => {
    const [[hook, flow] = ['', undefined]] = Object.entries(Object(EventHooks));
    return {
      ...idAndText('contactFlow', flow, find),
      ...(Object.hasOwn(HEARD_BY, hook) ? { customerOrAgent: HEARD_BY[hook] } : {}),
      useDynamic: isWholeReference(flow),
    };
  },
  TransferToFlow: ({ ContactFlowId }, find) => ({
    useDynamic: isWholeReference(ContactFlowId),
    ...idAndText('ContactFlow', ContactFlowId, find),
  }),
  MessageParticipant: ({ Text }) => ({ useDynamic: isWholeReference(Text) }),
  InvokeLambdaFunction: ({ LambdaFunctionARN, LambdaInvocationAttributes }) => ({
    dynamicMetadata: Object.fromEntries(
      Object.entries(Object(LambdaInvocationAttributes)).map(([key, value]) => [
        key,
        isWholeReference(value),
      ]),
    ),
    useDynamic: isWholeReference(LambdaFunctionARN),
  }),
  UpdateContactAttributes: ({ Attributes }) => ({
    dynamicParams: Object.entries(Object(Attributes)).flatMap(([key, value]) =>
      isWholeReference(value) ? [key] : [],
    ),
  }),
  ConnectParticipantWithLexBot: ({ Text, LexV2Bot }, find) => {
    const token = parseToken(Object(LexV2Bot).AliasArn);
    if (token === undefined) return { useDynamic: isWholeReference(Text) };
    const { displayName, botName } = find(token.kind, token.name);
    return {
      useLexBotDropdown: true,
      lexV2BotName: botName,
      lexV2BotAliasName: displayName,
      useDynamic: isWholeReference(Text),
    };
  },
  Wait: ({ TimeLimitSeconds }) =>
    /^\d+$/.test(String(TimeLimitSeconds)) && Number(TimeLimitSeconds) % 60 === 0
      ? { useDynamic: false, timeoutUnit: { display: 'Minutes', value: 'minute' } }
      : { useDynamic: isWholeReference(TimeLimitSeconds) },
};

function idAndText(key: string, value: unknown, find: FindResource): ActionMetadata {
  const token = parseToken(value);
  if (token === undefined) return {};
  const { arn, displayName } = find(token.kind, token.name);
  return { [key]: { id: arn, text: displayName } };
}

/** Blocks whose conditions somebody typed in. Only equality is known from exports. */
const WITH_CONDITIONS: ReadonlySet<string> = new Set(['Compare', 'ConnectParticipantWithLexBot']);
const EQUALS = { name: 'Equals', value: 'Equals', shortDisplay: '=' };

function conditionsOf(action: FlowAction, flow: string): ActionMetadata {
  const { Conditions } = transitionsOf(action);
  if (!WITH_CONDITIONS.has(action.Type) || Conditions.length === 0) return {};
  if (Conditions.some(({ Condition }) => Condition.Operator !== 'Equals')) return {};
  return {
    conditionMetadata: Conditions.map(({ Condition }, index) => ({
      id: derivedUuid(`${flow}/${action.Identifier}/${index}`),
      operator: EQUALS,
      value: String(Condition.Operands[0]),
    })),
  };
}
