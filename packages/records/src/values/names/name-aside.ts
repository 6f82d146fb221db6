import { isHanPerson, japaneseFamily, surnamePinyin } from '@diglot/words';
import { isOrganization } from './organization-names.ts';

/** Dynasties that stand before a Chinese author's name; any other short text in brackets there is a country. */
const CHINESE_MARK =
  /^(?:[东西南北前后]?[清明宋唐元汉漢晋晉隋秦周魏梁陈齐辽金楚]|三国|民国|春秋|战国|五代|中国?|台湾?|港|香港)$/u;

/** `[美]`, `（英）`, `〔清〕`: the country or dynasty of an author (GB/T 7714-2015, 8.1.1). */
const NATION =
  /^(?:\[(?<square>[\p{Script=Han}\s]{1,4})\]|[(（〔［【](?<round>\p{Script=Han}{1,4})[)）〕］】])\s*/u;

const TITLE =
  /^(?:(?:(?:Assoc(?:iate|\.)?|Assistant|Asst\.?)\s)?(?:Dr|Prof|Professor|Doctor|Mr|Mrs|Ms|Miss|Sir)\.?\s+){1,3}(?=\p{L})/u;

/** Titles and ranks as Chinese texts put them behind a name; the first are said behind a surname alone too. */
const SAID = '教授|老师|老師|先生|女士|医生|醫生|医师|醫師|主任|院士';
const RANKS =
  '研究员|研究員|主任医师|主任醫師|主任护师|主任技师|主任药师|主治医师|主治醫師|主管护师|护师|护士长|护士|药师|工程师|高级工程师|讲师|講師|博士后|博士|院长|校长|所长|同志';
const HONORIFIC = new RegExp(
  `[\\s,，、]?(?:(?:副|助理|特聘|讲座|名誉|客座)?(?:${SAID}|${RANKS})[、，,]?\\s?){1,3}$`,
  'u',
);
const AFTER_SURNAME = new RegExp(`^(?<surname>\\p{Script=Han}{1,2})(?:${SAID}|${RANKS})$`, 'u');
const AFTER_FOREIGNER = new RegExp(`^(?<name>\\p{Script=Han}{2,4})(?:${SAID}|博士)$`, 'u');

/** Where the title behind a Chinese name begins: `孙丽教授`, `王芳 主任医师`, `李老师`; the length of a name without one. */
export function honorificAt(name: string): number {
  const found = HONORIFIC.exec(name);
  if (found && isHanPerson(name.slice(0, found.index))) return found.index;
  const surname = AFTER_SURNAME.exec(name)?.groups?.surname;
  if (surname !== undefined && surnamePinyin(surname) !== undefined) return surname.length;
  // `卡尔教授`: no Chinese name, and none of four characters either.
  const foreigner = AFTER_FOREIGNER.exec(name)?.groups?.name;
  const isOne = foreigner !== undefined && !isHanPerson(name) && !isOrganization(name);
  return isOne ? foreigner.length : name.length;
}

const BRACKET = /(?<!\s)\s*[(（〔［[][^()（）〔〕［］[\]]*[)）〕］\]]$/u;

/** Behind a Chinese name its bearer's sex, as the notes on authors have it. */
const SEX = /[,，]\s*[男女]$/u;

/**
 * Take a name out of what stands around it: `[美]约翰·史密斯`, `张三(Zhang San)`, `Dr. Ann Lee`, `王芳，女`.
 *
 * @returns The bare name, and whether a country before it says that its bearer is no Chinese.
 */
export function withoutAside(name: string): { bare: string; isForeign: boolean } {
  const nation = NATION.exec(name);
  const mark = (nation?.groups?.square ?? nation?.groups?.round)?.replace(/\s/g, '');
  const plain = name
    .slice(nation?.[0].length ?? 0)
    .replace(TITLE, '')
    .replace(BRACKET, '')
    .replace(SEX, '');
  const bare = plain.slice(0, honorificAt(plain));
  if (bare === '') return { bare: name, isForeign: false };
  return { bare, isForeign: mark !== undefined && !CHINESE_MARK.test(mark) };
}

/** `约翰·史密斯`, `Smith J.A.`: names that only persons have; capitals without stops may be those of a firm (`Bayer AG`). */
const TRANSCRIBED = /^\p{Script=Han}{1,8}(?:[·・•]\p{Script=Han}{1,8}){1,4}$/u;
const INITIALLED = /^\p{Lu}[\p{L}’'-]+,?\s(?:\p{Lu}\.[\s-]?){1,3}$/u;

/** Blanks inside a name in Han: `王 芳`, `诸葛　亮`. */
const BETWEEN_HAN = /(?<=\p{Script=Han})[ \u3000]{1,3}(?=\p{Script=Han})/gu;

/**
 * Whether a name that the source gives as a whole, as that of an organisation would be, is plainly a person's: Chinese
 * ones, with the country or dynasty of an author before them, transcribed ones, a surname and initials.
 */
export function isPlainlyPerson(name: string): boolean {
  const nation = NATION.exec(name)?.[0].length ?? 0;
  const bare = name.slice(nation).replace(BETWEEN_HAN, '');
  if (TRANSCRIBED.test(bare) || INITIALLED.test(name)) return true;
  return (
    isHanPerson(bare) ||
    // `扎西`, `冰心`: no body is named so shortly, but `东山队` may be one.
    (/^\p{Script=Han}{2,3}$/u.test(bare) &&
      surnamePinyin(bare.slice(0, 1)) === undefined &&
      !isOrganization(bare)) ||
    (/^\p{Script=Han}{4,5}$/u.test(bare) && japaneseFamily(bare) > 0 && !isOrganization(bare)) ||
    (nation > 0 && /^\p{Script=Han}{2,5}$/u.test(bare) && !isOrganization(bare))
  );
}
