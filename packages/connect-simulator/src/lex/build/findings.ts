import { UserError } from '@resumed-chats/findings';

/** What is wrong with a bot. `lex`: the service would refuse it; `ours`: it would not, but it cannot be meant. */
export interface BuildFinding {
  /** Empty for what concerns the whole bot. */
  locale: string;
  /** Names where there are names: `intents.OrderFlowers.sampleUtterances.2`. */
  path: string;
  message: string;
  origin: 'lex' | 'ours';
}

/** A bot that cannot be built, with everything that is wrong with it. */
export class LexBuildError extends UserError {
  override readonly name = 'LexBuildError';

  constructor(botName: string, findings: readonly BuildFinding[]) {
    const lines = findings.map(
      ({ locale, path, message }) =>
        `  ${[locale, path].filter((part) => part !== '').join(' ')}: ${message}`,
    );
    super(`Bot ${botName} cannot be built:\n${lines.join('\n')}`);
  }
}
