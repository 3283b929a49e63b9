/** What is wrong with a bot, where, and what to do. */
export interface BotFinding {
  /** `lex`: the service would refuse it or fail to build. `ours`: the service takes it, but it would misbehave. */
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
