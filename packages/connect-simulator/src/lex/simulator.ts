import type {
  GetSessionCommandOutput,
  Message,
  PutSessionRequest,
  RecognizeTextCommandOutput,
  SessionState,
} from '@aws-sdk/client-lex-runtime-v2';
import type { Clock } from '../clock.ts';
import type { EventSink } from '../events.ts';
import { randomIds } from '../ids.ts';
import type { LambdaInvoker } from '../lambda/port.ts';
import { botAliasArn } from './arn.ts';
import { BuiltBot } from './built-bot.ts';
import type { LexBotDefinition } from './definition.ts';
import { Hooks, type Interpretation } from './dialog/hooks.ts';
import { interpretationsOf } from './dialog/interpretations.ts';
import { takeTurn } from './dialog/turn.ts';
import { TurnState } from './dialog/turn-state.ts';
import { understand } from './dialog/understand.ts';
import { lexIds } from './ids.ts';
import type { BuiltLocale } from './locale.ts';
import { type Serving, serve, servedSessions } from './models/serving.ts';
import { ModelStore } from './models/store.ts';
import {
  type LexRuntime,
  LexRuntimeError,
  type RecognizeTextInput,
  type RecognizeTextResult,
} from './port.ts';
import type { TrainRecognizer } from './recognition/port.ts';
import { tokenize } from './recognition/words.ts';
import { afterTurn, isConsidered, stillActive } from './session/contexts.ts';
import { copyOf, newSession, type Session } from './session/session.ts';
import { applySessionState, invalid, runtimeIntent, sessionStateOf } from './session/state.ts';
import { SessionStore } from './session/store.ts';

const SESSION_ID = /^[0-9a-zA-Z._:-]{2,100}$/;
/** The runtime API's model; UTF-16 units. */
const LONGEST_TEXT = 1024;

export interface LexSimulatorOptions {
  clock: Clock;
  /** On which bots are built and changed; `clock` when left out. */
  modelsClock?: Clock;
  lambda: LambdaInvoker;
  events?: EventSink;
  /** UUIDs, or ids as Lex makes them; bots and aliases get 10 letters and digits out of them. */
  newId?: () => string;
  train?: TrainRecognizer;
}

export interface CreateAliasInput {
  botId: string;
  aliasName: string;
  /** The locales that are enabled, with the Lambda function of each. */
  localeSettings: Record<string, { lambdaArn?: string | undefined }>;
}

/** Names a session, as every runtime call does. */
export type SessionKey = Pick<RecognizeTextInput, 'aliasArn' | 'localeId' | 'sessionId'>;
export type PutSessionInput = SessionKey &
  Pick<PutSessionRequest, 'messages' | 'sessionState' | 'requestAttributes'>;
export interface PutSessionResult {
  sessionId: string;
  sessionState: SessionState;
  messages?: Message[];
  requestAttributes?: Record<string, string>;
}

interface Bot {
  botId: string;
  definition: LexBotDefinition;
  locales: ReadonlyMap<string, BuiltLocale>;
}

interface Alias {
  bot: Bot;
  aliasId: string;
  aliasName: string;
  locales: Map<string, { lambdaArn: string | undefined; sessions: SessionStore }>;
}

/**
 * Lex V2: talks with customers through the aliases of bots. Those come built, from definitions, or were made by the
 * model-building API in the store `models`.
 */
export class LexSimulator implements LexRuntime {
  readonly #options: LexSimulatorOptions;
  readonly #newId: () => string;
  #models: ModelStore | undefined;
  readonly #bots = new Map<string, Bot>();
  readonly #aliases = new Map<string, Alias>();
  #sessionsMade = 0;
  /** Turns under way. A session takes one at a time. */
  readonly #busy = new Map<string, Promise<unknown>>();

  constructor(options: LexSimulatorOptions) {
    this.#options = options;
    this.#newId = lexIds(options.newId ?? randomIds);
  }

  /** What the model-building API keeps. */
  get models(): ModelStore {
    const { clock, modelsClock = clock, train } = this.#options;
    this.#models ??= new ModelStore({
      clock: modelsClock,
      newId: this.#newId,
      ...(train === undefined ? {} : { train }),
    });
    return this.#models;
  }

  /** Whether there is such an alias, of whichever origin. */
  hasAlias(aliasArn: string): boolean {
    return this.#aliases.has(aliasArn) || (this.#models?.has(aliasArn) ?? false);
  }

  /** Checks and builds a bot, unless it was before. Throws a LexBuildError with everything that is wrong with it. */
  createBot(bot: LexBotDefinition | BuiltBot): { botId: string } {
    const { definition, locales } = bot instanceof BuiltBot ? bot : new BuiltBot(bot, this.#options.train);
    const botId = this.#newId();
    this.#bots.set(botId, { botId, definition, locales });
    return { botId };
  }

  /** Makes an alias of a bot. Rejects unknown bots (404) and locales that the bot does not have (400). */
  createAlias({ botId, aliasName, localeSettings }: CreateAliasInput): { aliasArn: string; aliasId: string } {
    const bot = this.#bots.get(botId);
    if (bot === undefined) throw new LexRuntimeError('ResourceNotFoundException', `There is no bot ${botId}`);
    const locales: Alias['locales'] = new Map();
    for (const [localeId, { lambdaArn }] of Object.entries(localeSettings)) {
      if (!bot.locales.has(localeId))
        throw invalid(`Bot ${bot.definition.botName} has no locale ${localeId}`);
      const sessions = new SessionStore(bot.definition.idleSessionTTLInSeconds);
      locales.set(localeId, { lambdaArn, sessions });
    }
    const aliasId = this.#newId();
    const aliasArn = botAliasArn(botId, aliasId);
    this.#aliases.set(aliasArn, { bot, aliasId, aliasName, locales });
    return { aliasArn, aliasId };
  }

  async recognizeText(input: RecognizeTextInput): Promise<RecognizeTextResult> {
    return this.#oneAtATime(input, async () => {
      try {
        return await this.#recognize(input);
      } catch (error) {
        if (error instanceof LexRuntimeError)
          this.#options.events?.emit({
            type: 'lex.failed',
            sessionId: input.sessionId,
            error: `${error.name}: ${error.message}`,
          });
        throw error;
      }
    });
  }

  async #recognize(input: RecognizeTextInput): Promise<RecognizeTextResult> {
    const { text, sessionId } = input;
    const { bot, locale, lambdaArn, sessions } = this.#find(input);
    if (text.length === 0 || text.length > LONGEST_TEXT)
      throw invalid(`text: 1 to ${LONGEST_TEXT} characters, not ${text.length}`);
    const at = this.#options.clock.now();
    const session = this.#copyOf(sessions.get(sessionId, at), at);
    if (input.sessionState !== undefined) applySessionState(session, input.sessionState, locale, at);
    const contexts = stillActive(session.contexts, at);

    const recognitions = locale.recognizer
      .recognize(text, at)
      .filter(({ intent }) => isConsidered(locale.intent(intent)!, contexts));
    const understood = understand(tokenize(text, locale.language), recognitions, session, locale, at);
    const interpretations = interpretationsOf(recognitions, understood, session.intent, locale);
    session.contexts = afterTurn(contexts);

    const state = new TurnState(session, locale, {
      transcript: text,
      requestAttributes: input.requestAttributes ?? {},
      at,
    });
    const { requestAttributes } = input;
    const hooks = new Hooks(this.#options, lambdaArn, {
      bot,
      sessionId,
      transcript: text,
      requestAttributes,
      interpretations,
      at,
    });
    const messages = await takeTurn(state, hooks, understood);
    this.#keep(sessions, sessionId, session);
    const result = answer(sessionId, session, interpretations, this.#options.clock.now());
    if (messages.length > 0) result.messages = messages;
    if (Object.keys(state.requestAttributes).length > 0)
      result.requestAttributes = { ...state.requestAttributes };
    this.#options.events?.emit({
      type: 'lex.turn',
      sessionId,
      text,
      intent: session.intent?.name,
      score: interpretations.find(({ intent }) => intent.name === session.intent?.name)?.score,
      state: session.intent?.state,
      dialogAction: session.waitingFor.type,
      interpretations: interpretations.map(({ intent, score }) => ({ intent: intent.name, score })),
      slots: understoodSlots(session),
      // The session's own are copied with each turn, and replaced, never changed.
      sessionAttributes: session.attributes,
      messages: messages.flatMap(({ content }) => content ?? []),
    });
    return result;
  }

  /** Sets a session's state; with the dialog action `Delegate`, the bot goes on from there. */
  async putSession(input: PutSessionInput): Promise<PutSessionResult> {
    return this.#oneAtATime(input, async () => {
      const { sessionId } = input;
      const { bot, locale, lambdaArn, sessions } = this.#find(input);
      if (input.sessionState === undefined) throw invalid('sessionState: required');
      const at = this.#options.clock.now();
      const session = this.#copyOf(sessions.get(sessionId, at), at);
      applySessionState(session, input.sessionState, locale, at);
      const messages = [...(input.messages ?? [])];
      if (input.sessionState.dialogAction?.type === 'Delegate') {
        const { requestAttributes } = input;
        const turn = { transcript: '', requestAttributes: requestAttributes ?? {}, at };
        const hooks = new Hooks(this.#options, lambdaArn, {
          bot,
          sessionId,
          transcript: '',
          requestAttributes,
          interpretations: [{ intent: session.intent!, score: undefined }],
          at,
        });
        messages.push(...(await takeTurn(new TurnState(session, locale, turn), hooks, 'delegated')));
      }
      this.#keep(sessions, sessionId, session);
      const result: PutSessionResult = { sessionId, sessionState: sessionStateOf(session, at) };
      if (messages.length > 0) result.messages = messages;
      if (input.requestAttributes) result.requestAttributes = input.requestAttributes;
      return result;
    });
  }

  async getSession(key: SessionKey): Promise<Omit<GetSessionCommandOutput, '$metadata'>> {
    const { sessions } = this.#find(key);
    const at = this.#options.clock.now();
    const session = sessions.get(key.sessionId, at);
    if (session === undefined) throw noSession(key);
    const { intent } = session;
    return {
      sessionId: key.sessionId,
      sessionState: sessionStateOf(session, at),
      interpretations:
        intent === undefined ? [] : [{ intent: runtimeIntent(intent), interpretationSource: 'Lex' }],
    };
  }

  async deleteSession(
    key: SessionKey,
  ): Promise<{ botId: string; botAliasId: string; localeId: string; sessionId: string }> {
    const { bot, sessions } = this.#find(key);
    const { sessionId, localeId } = key;
    if (sessions.get(sessionId, this.#options.clock.now()) === undefined) throw noSession(key);
    sessions.delete(sessionId);
    return { botId: bot.id, botAliasId: bot.aliasId, localeId, sessionId };
  }

  /** Sessions that are kept in memory: those that have expired go with the next call to their alias. */
  get sessionCount(): number {
    let count = this.#models === undefined ? 0 : servedSessions(this.#models);
    for (const { locales } of this.#aliases.values())
      for (const { sessions } of locales.values()) count += sessions.size;
    return count;
  }

  #find(key: SessionKey): Serving {
    const { aliasArn, localeId, sessionId } = key;
    if (!SESSION_ID.test(sessionId)) throw invalid('sessionId: 2 to 100 of letters, digits and . _ : -');
    const alias = this.#aliases.get(aliasArn);
    if (alias === undefined) {
      if (this.#models !== undefined) return serve(this.#models, key);
      throw new LexRuntimeError('ResourceNotFoundException', `There is no bot alias ${aliasArn}`);
    }
    const { bot, aliasId, aliasName } = alias;
    const name = bot.definition.botName;
    const enabled = alias.locales.get(localeId);
    if (enabled === undefined)
      throw invalid(`Language ${localeId} not enabled for alias ${aliasName} of bot ${name}`);
    return {
      // A bot that came built has one version.
      bot: { id: bot.botId, name, localeId, version: '1', aliasId, aliasName },
      locale: bot.locales.get(localeId)!,
      ...enabled,
    };
  }

  #copyOf(session: Session | undefined, at: number): Session {
    return session === undefined ? newSession(at, ++this.#sessionsMade) : copyOf(session);
  }

  #keep(sessions: SessionStore, sessionId: string, session: Session): void {
    session.usedAt = this.#options.clock.now();
    sessions.put(sessionId, session);
  }

  /** The service refuses a second call while one is under way, or lets it wait; here it waits. */
  async #oneAtATime<T>({ aliasArn, localeId, sessionId }: SessionKey, run: () => Promise<T>): Promise<T> {
    const key = `${aliasArn}/${localeId}/${sessionId}`;
    const before = this.#busy.get(key);
    const turn = before === undefined ? run() : before.then(run, run);
    this.#busy.set(key, turn);
    try {
      return await turn;
    } finally {
      if (this.#busy.get(key) === turn) this.#busy.delete(key);
    }
  }
}

function answer(
  sessionId: string,
  session: Session,
  interpretations: readonly Interpretation[],
  at: number,
): RecognizeTextResult {
  const shown: NonNullable<RecognizeTextCommandOutput['interpretations']> = interpretations.map(
    ({ intent, score }) => {
      const current = intent.name === session.intent?.name ? session.intent : intent;
      const interpretation = { intent: runtimeIntent(current), interpretationSource: 'Lex' as const };
      return score === undefined ? interpretation : { ...interpretation, nluConfidence: { score } };
    },
  );
  return { sessionId, sessionState: sessionStateOf(session, at), interpretations: shown };
}

function understoodSlots({ intent }: Session): Record<string, string> {
  const slots: Record<string, string> = {};
  for (const [name, slot] of Object.entries(intent?.slots ?? {})) {
    const value = slot?.value?.interpretedValue;
    if (value !== undefined) slots[name] = value;
  }
  return slots;
}

function noSession({ sessionId }: SessionKey): LexRuntimeError {
  return new LexRuntimeError('ResourceNotFoundException', `There is no session ${sessionId}`);
}
