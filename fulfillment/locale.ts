/** The configured locale that an event names, else the default one, which is the first configured. */
export function configuredLocale(localeId: string | undefined, locales: readonly string[]): string {
  return localeId !== undefined && locales.includes(localeId) ? localeId : locales[0]!;
}

/** Lex writes `es_US` where Intl and Connect write `es-US`. */
export function languageTag(localeId: string): string {
  return localeId.replace('_', '-');
}
