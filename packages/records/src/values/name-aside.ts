/** Dynasties that stand before a Chinese author's name; any other short text in brackets there is a country. */
const CHINESE_MARK =
  /^(?:[东西南北前后]?[清明宋唐元汉漢晋晉隋秦周魏梁陈齐辽金楚]|三国|民国|春秋|战国|五代|中国?|台湾?|港|香港)$/u;

/** `[美]`, `（英）`, `〔清〕`: the country or dynasty of an author (GB/T 7714-2015, 8.1.1). */
const NATION =
  /^(?:\[(?<square>[\p{Script=Han}\s]{1,4})\]|[(（〔［【](?<round>\p{Script=Han}{1,4})[)）〕］】])\s*/u;

const TITLE = /^(?:Dr|Prof|Mr|Mrs|Ms|Sir)\.?\s+(?=\p{L})/u;

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
  const bare = name
    .slice(nation?.[0].length ?? 0)
    .replace(TITLE, '')
    .replace(BRACKET, '')
    .replace(SEX, '');
  if (bare === '') return { bare: name, isForeign: false };
  return { bare, isForeign: mark !== undefined && !CHINESE_MARK.test(mark) };
}
