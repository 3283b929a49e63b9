import { type Finding, formatFinding } from '@resumed-chats/findings';

/**
 * What is wrong with a bot. An `error` is what Lex refuses or does not build, or what cannot be meant; a `warning` is
 * what Lex takes and does badly with. `place` is inside the locale, e.g. `intents[1].sampleUtterances[3]`.
 */
export interface BotFinding extends Finding {
  /** Whose rule it is: `lex` for a limit or rule of the service. */
  origin: 'lex' | 'ours';
}

/** One line for a terminal. */
export function formatBotFinding(finding: BotFinding): string {
  return `${formatFinding(finding)}${finding.origin === 'lex' ? ' (a limit or rule of Lex)' : ''}`;
}

/** What a check of a locale finds; rule and locale are added where the checks are run. */
export type LocaleFinding = Omit<BotFinding, 'rule' | 'locale'>;

/** Lex refuses it, or does not build it. */
export function lexError(place: string, what: string, how: string): LocaleFinding {
  return { severity: 'error', origin: 'lex', place, what, how };
}

/** Lex takes it, but it cannot be meant. */
export function ownError(place: string, what: string, how: string): LocaleFinding {
  return { severity: 'error', origin: 'ours', place, what, how };
}

/** Lex takes it, and does badly with it. */
export function warning(place: string, what: string, how: string): LocaleFinding {
  return { severity: 'warning', origin: 'ours', place, what, how };
}
