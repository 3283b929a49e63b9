/** Lex V2: quotas page, and patterns and ranges of the model-building API. */

/** Names of bots, intents, slots, slot types and aliases. */
export const NAME = /^([0-9a-zA-Z][_-]?){1,100}$/;
export const NAME_FORM = 'Use 1 to 100 letters and digits, with single dashes or underscores between them.';

export const SESSION_TTL = { min: 60, max: 86_400 };
export const DESCRIPTION = 2000;
export const UTTERANCES_AN_INTENT = 1500;
export const UTTERANCE_LENGTH = 500;
export const UTTERANCES_A_SLOT = 10;
export const SLOTS_AN_INTENT = 100;
export const SLOT_VALUES = 10_000;
export const SYNONYMS = 10_000;
export const SLOT_VALUE_LENGTH = 140;
export const VALUES_A_LOCALE = 50_000;
export const REGEX_FILTER_LENGTH = 300;
export const MESSAGE_LENGTH = 1000;
export const MESSAGE_GROUPS = 5;
export const VARIATIONS = 2;
export const PROMPTS_A_SLOT = 30;
export const MAX_RETRIES = 5;
export const BRANCHES = 4;
export const EXPRESSION_LENGTH = 1024;
export const INPUT_CONTEXTS = 5;
export const OUTPUT_CONTEXTS = 10;
export const CONTEXT_TTL = { min: 5, max: 86_400 };
export const CONTEXT_TURNS = { min: 1, max: 20 };

/** Quotas that are larger for some English locales. */
export function localeQuotas(localeId: string) {
  return ['en_AU', 'en_GB', 'en_US'].includes(localeId)
    ? { intents: 1000, slots: 4000, slotTypes: 250, utteranceCharacters: 2_000_000 }
    : { intents: 250, slots: 2000, slotTypes: 100, utteranceCharacters: 200_000 };
}

/** Locales of Lex V2 (its page on languages), fully supported ones and those that need assisted NLU. */
export const LOCALES: ReadonlySet<string> = new Set(
  (
    'ar_AE ca_ES de_AT de_DE en_AU en_GB en_IN en_US en_ZA es_419 es_ES es_US fi_FI fr_CA fr_FR hi_IN it_IT ja_JP ' +
    'ko_KR nl_NL no_NO pl_PL pt_BR pt_PT sv_SE zh_CN zh_HK ' +
    'af_ZA ar_SA bg_BG cs_CZ cy_GB da_DK de_CH en_AB en_IE en_NZ en_WL es_MX et_ET fa_IR fr_BE he_IL hr_HR hu_HU ' +
    'id_ID is_IS km_KH lt_LT lv_LV ms_MY nl_BE ro_RO ru_RU sk_SK sl_SI so_SO sr_RS su_ID th_TH tl_PH tr_TR uk_UA ' +
    'vi_VN zu_ZA'
  ).split(' '),
);
