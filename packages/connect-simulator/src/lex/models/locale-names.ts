import { LOCALES } from '../build/quotas.ts';

const NAMES = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard', style: 'short' });

/** e.g. `English (US)` for `en_US`; undefined for a locale that Lex V2 does not support. */
export function localeNameOf(localeId: string): string | undefined {
  if (!LOCALES.has(localeId)) return undefined;
  // en_AB and en_WL (Scotland, Wales) are Lex's own.
  return NAMES.of(localeId.replace('_', '-'));
}
