import { UserError } from '@resumed-chats/findings';
import { LANGUAGE_IDS } from './languages.ts';

/** The configuration names a locale for which nobody has written what customers say. */
export class MissingLanguageError extends UserError {
  override readonly name = 'MissingLanguageError';
  readonly localeIds: readonly string[];
  constructor(localeIds: readonly string[]) {
    const files = localeIds.map((id) => `bot/locales/${id}`).join(' and ');
    super(
      `The bot has no utterances for ${localeIds.join(', ')}. Write ${files} (bot/locales/en_US is an example), ` +
        `or take the locale out of locales in the configuration. ` +
        `There are utterances for ${LANGUAGE_IDS.join(', ')}.`,
    );
    this.localeIds = localeIds;
  }
}
