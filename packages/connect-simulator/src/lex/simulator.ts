import type {
  GetSessionCommandOutput,
  Message,
  PutSessionRequest,
  RecognizeTextCommandOutput,
  SessionState,
} from '@aws-sdk/client-lex-runtime-v2';
import type { BotDefinition } from '@resumed-chats/lex-model';
import type { Clock } from '../clock.ts';
import type { EventSink } from '../events.ts';
import { randomIds } from '../ids.ts';
import type { LambdaInvoker } from '../lambda/port.ts';
import { botAliasArn } from './arn.ts';
import { BuiltBot } from './built-bot.ts';
import { Hooks, type Interpretation } from './dialog/hooks.ts';
import { interpretationsOf } from './dialog/interpretations.ts';
import { takeTurn } from './dialog/turn.ts';
import { TurnState } from './dialog/turn-state.ts';
import { understand } from './dialog/understand.ts';
import { lexIds } from './ids.ts';
import { addBuiltAlias, addBuiltBot } from './models/built-bots.ts';
import { type Serving, serve, servedSessions } from './models/serving.ts';
import { ModelStore } from './models/store.ts';
import {
  type LexRuntime,
  LexRuntimeError,
  type RecognizeTextInput,
  type RecognizeTextResult,
} from './port.ts';
import type { TrainRecognizer } from './recognition/port.ts';
import { afterTurn, isConsidered, stillActive } from './session/contexts.ts';
import { copyOf, newSession, type Session } from './session/session.ts';
import { applySessionState, invalid, runtimeIntent, sessionStateOf } from './session/state.ts';
import type { SessionStore } from './session/store.ts';
import { tokenize } from './text/words.ts';

const SESSION_ID = /^[0-9a-zA-Z._:-]{2,100}$/;
/** The runtime API's model; UTF-16 units. */
const MAX_TEXT = 1024;

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

/**
 * Lex V2: talks with customers through the aliases of the bots in the store `models`. Bots come there built, from
 * definitions, or are made by the model-building API.
 */
export class LexSimulator implements LexRuntime {
  /** Every bot and alias there is, however it was made. */
  readonly models: ModelStore;
  readonly #options: LexSimulatorOptions;
  #sessionsMade = 0;
  /** Turns under way. A session takes one at a time. */
  readonly #busy = new Map<string, Promise<unknown>>();

  constructor(options: LexSimulatorOptions) {
    this.#options = options;
    const { clock, modelsClock = clock, newId = randomIds, train } = options;
    this.models = new ModelStore({
      clock: modelsClock,
      newId: lexIds(newId),
      ...(train === undefined ? {} : { train }),
    });
  }

  /** Whether there is such an alias. */
  hasAlias(aliasArn: string): boolean {
    return this.models.has(aliasArn);
  }

  /**
   * Checks and builds a bot, unless it was before, and makes version 1 of it.
   * @throws LexBuildError with everything that is wrong with it, LexModelsError 409 on a name in use
   */
  createBot(bot: BotDefinition | BuiltBot): { botId: string } {
    const built = bot instanceof BuiltBot ? bot : new BuiltBot(bot, this.#options.train);
    return { botId: addBuiltBot(this.models, built).botId };
  }

  /** Makes an alias of version 1 of a bot. @throws LexModelsError 412 on unknown bots and locales that the bot does not have */
  createAlias({ botId, aliasName, localeSettings }: CreateAliasInput): { aliasArn: string; aliasId: string } {
    const settings = Object.entries(localeSettings).map(([localeId, { lambdaArn }]) => {
      const codeHook = lambdaArn && { lambdaARN: lambdaArn, codeHookInterfaceVersion: '1.0' };
      return [
        localeId,
        { enabled: true, ...(codeHook && { codeHookSpecification: { lambdaCodeHook: codeHook } }) },
      ];
    });
    const { aliasId } = addBuiltAlias(
      this.models,
      { botId },
      { botAliasName: aliasName, botAliasLocaleSettings: Object.fromEntries(settings) },
    );
    return { aliasArn: botAliasArn(botId, aliasId), aliasId };
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
    if (text.length === 0 || text.length > MAX_TEXT)
      throw invalid(`text: 1 to ${MAX_TEXT} characters, not ${text.length}`);
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
    return servedSessions(this.models);
  }

  #find(key: SessionKey): Serving {
    if (!SESSION_ID.test(key.sessionId)) throw invalid('sessionId: 2 to 100 of letters, digits and . _ : -');
    return serve(this.models, key, this.#options.clock.now());
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
