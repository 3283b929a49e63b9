import type { ActiveContext } from '@aws-sdk/client-lex-runtime-v2';
import type { IntentDefinition } from '@resumed-chats/lex-model';
import type { LexIntent } from '../lambda/event.ts';
import type { HeldContext } from './session.ts';

/** Contexts as callers and Lambda functions see them. */
export function activeContexts(contexts: readonly HeldContext[], at: number): ActiveContext[] {
  return contexts.map(({ name, endsAt, turnsLeft, attributes }) => ({
    name,
    timeToLive: { timeToLiveInSeconds: Math.max(0, Math.ceil((endsAt - at) / 1000)), turnsToLive: turnsLeft },
    contextAttributes: { ...attributes },
  }));
}

/** Contexts as a caller or a Lambda function gives them: they replace those that are active. */
export function heldContexts(
  given: readonly {
    name?: string | undefined;
    timeToLive?: { timeToLiveInSeconds?: number | undefined; turnsToLive?: number | undefined } | undefined;
    contextAttributes?: Record<string, string> | null | undefined;
  }[],
  at: number,
): HeldContext[] {
  return given.map(({ name, timeToLive, contextAttributes }) => ({
    name: name ?? '',
    endsAt: at + (timeToLive?.timeToLiveInSeconds ?? 0) * 1000,
    turnsLeft: timeToLive?.turnsToLive ?? 0,
    attributes: contextAttributes ?? {},
  }));
}

/** Those that still are active when a turn begins. */
export function stillActive(contexts: readonly HeldContext[], at: number): readonly HeldContext[] {
  const active = (context: HeldContext) => context.endsAt > at && context.turnsLeft > 0;
  return contexts.every(active) ? contexts : contexts.filter(active);
}

/** Those that were active in a turn, with that turn counted. */
export function afterTurn(contexts: readonly HeldContext[]): readonly HeldContext[] {
  if (contexts.length === 0) return contexts;
  return contexts.map((context) => ({ ...context, turnsLeft: context.turnsLeft - 1 }));
}

/** Adds an intent's output contexts, with the values of its slots. */
export function withOutputContexts(
  contexts: readonly HeldContext[],
  intent: LexIntent,
  definition: IntentDefinition,
  at: number,
): readonly HeldContext[] {
  const outputs = definition.outputContexts ?? [];
  if (outputs.length === 0) return contexts;
  const attributes: Record<string, string> = {};
  for (const [slot, filled] of Object.entries(intent.slots)) {
    const value = filled?.value?.interpretedValue;
    if (value !== undefined) attributes[slot] = value;
  }
  const added = outputs.map(({ name, timeToLiveInSeconds, turnsToLive }) => ({
    name: name!,
    endsAt: at + timeToLiveInSeconds! * 1000,
    turnsLeft: turnsToLive!,
    attributes,
  }));
  return [...contexts.filter(({ name }) => !added.some((one) => one.name === name)), ...added];
}

/** Whether Lex considers an intent: all of its input contexts are active. */
export function isConsidered(definition: IntentDefinition, contexts: readonly HeldContext[]): boolean {
  return (definition.inputContexts ?? []).every(({ name }) =>
    contexts.some((active) => active.name === name),
  );
}
