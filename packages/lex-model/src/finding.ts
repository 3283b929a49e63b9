/** What is wrong with a bot, where, and what to do. */
export interface BotFinding {
  /** An id of `BOT_RULES`. */
  rule: string;
  /** `error`: Lex refuses it, does not build it, or it cannot be meant. `warning`: Lex takes it and does badly with it. */
  severity: 'error' | 'warning';
  /** Whose rule it is: `lex` for a limit or rule of the service. */
  origin: 'lex' | 'ours';
  /** Absent for the bot as a whole. */
  locale?: string;
  intent?: string;
  /** Inside the locale, e.g. `intents[1].sampleUtterances[3]`. */
  path: string;
  message: string;
  /** What to do. */
  fix: string;
}

/** One line for a terminal. */
export function formatBotFinding({ origin, locale, intent, path, message, fix }: BotFinding): string {
  const place = [locale, intent, path].filter((part) => part !== undefined && part !== '').join(' ');
  return `${place}: ${message}. ${fix}${origin === 'lex' ? ' (a limit or rule of Lex)' : ''}`;
}

/** What a check of a locale finds; rule and locale are added where the checks are run. */
export type Found = Omit<BotFinding, 'rule' | 'locale'>;

/** Lex refuses it, or does not build it. */
export function refused(path: string, message: string, fix: string): Found {
  return { severity: 'error', origin: 'lex', path, message, fix };
}

/** Lex takes it, but it cannot be meant. */
export function mistaken(path: string, message: string, fix: string): Found {
  return { severity: 'error', origin: 'ours', path, message, fix };
}

/** Lex takes it, and does badly with it. */
export function doubtful(path: string, message: string, fix: string): Found {
  return { severity: 'warning', origin: 'ours', path, message, fix };
}
