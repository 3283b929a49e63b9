/** Quotas of Lex V2: https://docs.aws.amazon.com/lexv2/latest/dg/quotas.html. Ranges of single members are in shapes/. */
export const QUOTAS = {
  slotsPerIntent: 100,
  utterancesPerIntent: 1500,
  utteranceCharacters: 500,
  utterancesPerSlot: 10,
  promptsPerSlot: 30,
  /** Values and synonyms of custom slot types. */
  valuesPerLocale: 50_000,
  bots: 100,
  versionsPerBot: 100,
  parallelBuilds: 5,
} as const;

/** Quotas that are larger for some English locales. */
export interface LocaleQuotas {
  intents: number;
  slots: number;
  slotTypes: number;
  utteranceCharacters: number;
}

const LARGE: LocaleQuotas = { intents: 1000, slots: 4000, slotTypes: 250, utteranceCharacters: 2_000_000 };
const USUAL: LocaleQuotas = { intents: 250, slots: 2000, slotTypes: 100, utteranceCharacters: 200_000 };

export function quotasOf(localeId: string): LocaleQuotas {
  return ['en_AU', 'en_GB', 'en_US'].includes(localeId) ? LARGE : USUAL;
}

/** https://docs.aws.amazon.com/lexv2/latest/dg/how-languages.html: fully supported ones first, then those that need assisted NLU. */
export const LOCALES: ReadonlySet<string> = new Set(
  (
    'ar_AE ca_ES de_AT de_DE en_AU en_GB en_IN en_US en_ZA es_419 es_ES es_US fi_FI fr_CA fr_FR hi_IN it_IT ja_JP ' +
    'ko_KR nl_NL no_NO pl_PL pt_BR pt_PT sv_SE zh_CN zh_HK ' +
    'af_ZA ar_SA bg_BG cs_CZ cy_GB da_DK de_CH en_AB en_IE en_NZ en_WL es_MX et_ET fa_IR fr_BE he_IL hr_HR hu_HU ' +
    'id_ID is_IS km_KH lt_LT lv_LV ms_MY nl_BE ro_RO ru_RU sk_SK sl_SI so_SO sr_RS su_ID th_TH tl_PH tr_TR uk_UA ' +
    'vi_VN zu_ZA'
  ).split(' '),
);

const NAMES = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard', style: 'short' });

/** e.g. `English (US)` for `en_US`; undefined for a locale that Lex V2 does not support. */
export function localeNameOf(localeId: string): string | undefined {
  // en_AB and en_WL (Scotland, Wales) are Lex's own.
  return LOCALES.has(localeId) ? NAMES.of(localeId.replace('_', '-')) : undefined;
}

/** `en` of `en_US`. */
export function languageOf(localeId: string): string {
  return localeId.split('_', 1)[0]!.toLowerCase();
}
