import { editDistance } from '../../match/nearest.ts';

/** Every locale of @faker-js/faker that has names of people; a closed list, so that a name never becomes a path. */
export const LOCALES: readonly string[] = `
  af_ZA ar az bn_BD cs_CZ cy da de de_AT de_CH dv el en en_AU en_AU_ocker en_BORK en_CA en_GB en_GH en_HK en_IE en_IN
  en_NG en_NP en_US en_ZA eo es es_MX fa fi fr fr_BE fr_CA fr_CH fr_LU fr_SN he hr hu hy id_ID it ja ka_GE ko ku_ckb
  ku_kmr_latin lv mk mn_MN_cyrl nb_NO ne nl nl_BE pl pt_BR pt_PT ro ro_MD ru sk sl_SI sr_RS_latin sv ta_IN th tr uk ur
  uz_UZ_latin vi yo_NG zh_CN zh_TW zu_ZA`
  .trim()
  .split(/\s+/);

export const DEFAULT_LOCALE = 'en';

/**
 * The locale that is meant by a name in any case, with `-` or `_`, such as `de`, `pt-br` or `fr_FR`: that very one, else its
 * language, else the first of the language's. `undefined` where the language is not known.
 */
export function localeNamed(name: string): string | undefined {
  const wanted = name.toLowerCase().replaceAll('-', '_');
  const [language = ''] = wanted.split('_');
  const named = (text: string): string | undefined => LOCALES.find((locale) => locale.toLowerCase() === text);
  if (!/^[a-z]{2,4}$/.test(language)) return undefined;
  return named(wanted) ?? named(language) ?? LOCALES.find((locale) => locale.startsWith(`${language}_`));
}

/** Says that there is no such locale, and which one may have been meant. */
export function unknownLocale(name: string): string {
  const wanted = name.slice(0, LONGEST_SHOWN).toLowerCase().replaceAll('-', '_');
  const near = LOCALES.map((locale) => ({ locale, distance: editDistance(wanted, locale.toLowerCase()) }));
  const [best] = near.sort((a, b) => a.distance - b.distance);
  const advice =
    best !== undefined && best.distance <= Math.min(MOST_EDITS, wanted.length / 2 - 0.5)
      ? `did you mean ${best.locale}?`
      : 'some are de, en_GB, fr, ja, pt_BR';
  return `There is no locale ${JSON.stringify(name.slice(0, LONGEST_SHOWN))}; ${advice}`;
}

const LONGEST_SHOWN = 40;
/** Less than half of the letters may be wrong: two letters are near any other two. */
const MOST_EDITS = 2;
