/** https://docs.aws.amazon.com/lexv2/latest/dg/quotas.html. Some are larger for a few English locales. */
export interface LocaleQuotas {
  intents: number;
  slots: number;
  slotTypes: number;
  utteranceCharacters: number;
}

export const QUOTAS = {
  slotsPerIntent: 100,
  utterancesPerIntent: 1500,
  utterancesPerSlot: 10,
  valuesPerLocale: 50_000,
} as const;

const LARGE: LocaleQuotas = { intents: 1000, slots: 4000, slotTypes: 250, utteranceCharacters: 2_000_000 };
const USUAL: LocaleQuotas = { intents: 250, slots: 2000, slotTypes: 100, utteranceCharacters: 200_000 };

export function quotasOf(localeId: string): LocaleQuotas {
  return ['en_AU', 'en_GB', 'en_US'].includes(localeId) ? LARGE : USUAL;
}

/** https://docs.aws.amazon.com/lexv2/latest/dg/how-languages.html: fully supported first, then with limits. */
export const LOCALES: ReadonlySet<string> = new Set(
  (
    'ar_AE ca_ES de_AT de_DE en_AU en_GB en_IN en_US en_ZA es_419 es_ES es_US fi_FI fr_CA fr_FR hi_IN it_IT ja_JP ' +
    'ko_KR nl_NL no_NO pl_PL pt_BR pt_PT sv_SE zh_CN zh_HK ' +
    'af_ZA ar_SA bg_BG cs_CZ cy_GB da_DK de_CH en_AB en_IE en_NZ en_WL es_MX et_ET fa_IR fr_BE he_IL hr_HR hu_HU ' +
    'id_ID is_IS km_KH lt_LT lv_LV ms_MY nl_BE ro_RO ru_RU sk_SK sl_SI so_SO sr_RS su_ID th_TH tl_PH tr_TR uk_UA ' +
    'vi_VN zu_ZA'
  ).split(' '),
);
