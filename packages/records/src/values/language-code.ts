import type { Language } from '@diglot/text';
import { lookupTable } from '@diglot/text';

/** ISO 639-2 codes (both kinds), English and own names of languages that occur in exports. */
const CODES: Readonly<Record<string, Language>> = lookupTable({
  eng: 'en',
  english: 'en',
  英文: 'en',
  英语: 'en',
  chi: 'zh',
  zho: 'zh',
  chinese: 'zh',
  中文: 'zh',
  汉语: 'zh',
  中文简体: 'zh',
  cn: 'zh',
  ch: 'zh',
  ger: 'de',
  deu: 'de',
  german: 'de',
  fre: 'fr',
  fra: 'fr',
  french: 'fr',
  spa: 'es',
  spanish: 'es',
  por: 'pt',
  portuguese: 'pt',
  ita: 'it',
  italian: 'it',
  jpn: 'ja',
  japanese: 'ja',
  日文: 'ja',
  日语: 'ja',
  kor: 'ko',
  korean: 'ko',
  rus: 'ru',
  russian: 'ru',
  dut: 'nl',
  nld: 'nl',
  dutch: 'nl',
  swe: 'sv',
  swedish: 'sv',
  dan: 'da',
  danish: 'da',
  nor: 'no',
  norwegian: 'no',
  fin: 'fi',
  finnish: 'fi',
  pol: 'pl',
  polish: 'pl',
  cze: 'cs',
  ces: 'cs',
  czech: 'cs',
  slo: 'sk',
  slk: 'sk',
  hun: 'hu',
  hungarian: 'hu',
  tur: 'tr',
  turkish: 'tr',
  ara: 'ar',
  arabic: 'ar',
  per: 'fa',
  fas: 'fa',
  persian: 'fa',
  heb: 'he',
  hebrew: 'he',
  gre: 'el',
  ell: 'el',
  ukr: 'uk',
  ukrainian: 'uk',
  rum: 'ro',
  ron: 'ro',
  cat: 'ca',
  vie: 'vi',
  tha: 'th',
  lat: 'la',
  latin: 'la',
  und: 'und',
  mul: 'mul',
});

/** Read a language as exports write it (`eng`, `English`, `zh-CN`, `中文;`) as a BCP 47 primary tag. */
export function languageCode(written: string): Language | undefined {
  const name = written
    .trim()
    .replace(/[.;；,，].*$/su, '')
    .toLowerCase();
  if (Object.hasOwn(CODES, name)) return CODES[name];
  const primary = /^([a-z]{2,3})(?:[-_][a-z0-9]+)*$/.exec(name)?.[1];
  if (primary === undefined) return undefined;
  return primary.length === 2 ? primary : CODES[primary];
}
