import type { Language } from '@diglot/text';
import { COMPOUND_SURNAMES, japaneseFamily, surnamePinyin } from '@diglot/words';
import { isTurned } from './name-order.ts';
import type { NameParts } from './name-parts.ts';
import { isOrganization } from './organization-names.ts';

/** Words that stand for an author who is not known. */
const UNNAMED = /^(?:佚名|无名氏|無名氏|匿名)$/u;

/** Transcribed names have a dot between their parts. */
const DOT = /[·・•‧∙．]/;
const DOTS = /[·・•‧∙．]/g;

/** `J. K. 罗莱`, `J·史密斯`: Latin initials before a family name in Han. */
const MIXED_NAME =
  /^(?<given>\p{Lu}[.·]?(?:[\s-]?\p{Lu}[.·]?){0,3})[\s.·]*(?<family>\p{Script=Han}+)$/u;

/** Take a name in Han apart: `张晓明`, `欧阳明`, `约翰·史密斯`, `佐藤 太郎`. */
export function hanName(name: string, isForeign: boolean): NameParts {
  const lang: Language = 'zh';
  if (isOrganization(name) || isOrganization(name.split(/[,，]/)[0] ?? '')) {
    return { family: name, given: '', kind: 'organization', lang };
  }
  const mixed = MIXED_NAME.exec(name)?.groups;
  if (mixed) {
    const given = (mixed.given ?? '').replace(/·$/, '');
    return { family: mixed.family ?? '', given: given.replaceAll('·', '. '), lang };
  }
  if (DOT.test(name)) return dottedName(name);
  const joined = bothScripts(name)
    .replace(/[\s,\uff0c]+/g, ' ')
    .trim();
  if (UNNAMED.test(joined)) return { family: joined, given: '', lang };
  const space = joined.indexOf(' ');
  if (space > 0) return spacedName(joined.slice(0, space), joined.slice(space + 1));
  const japanese = japaneseFamily(joined);
  if (isForeign && japanese === 0) return { family: joined, given: '', lang };
  const characters = [...joined];
  const two = characters.slice(0, 2).join('');
  // `黑格尔`, `卓玛`: no surname opens the name, and none ends it that was put behind the given name (`伟李`).
  const isWhole =
    japanese === 0 &&
    [characters[0], characters.at(-1)].every((one) => surnamePinyin(one ?? '') === undefined) &&
    !COMPOUND_SURNAMES.has(two);
  if (isWhole) return { family: joined, given: '', lang };
  const length = japanese || (COMPOUND_SURNAMES.has(two) && characters.length > 2 ? 2 : 1);
  return {
    family: characters.slice(0, length).join(''),
    given: characters.slice(length).join(''),
    lang: japanese > 0 ? 'ja' : lang,
  };
}

/** Clans of the Manchu and Mongols, whose name stands before the given name: `爱新觉罗·溥仪`. */
const CLAN =
  /^(?:爱新觉罗|愛新覺羅|叶赫那拉|葉赫那拉|钮祜禄|鈕祜祿|孛儿只斤|孛兒只斤|瓜尔佳|瓜爾佳)$/u;

/** `von`, `van`, `de` as they are transcribed, between two dots. */
const TRANSCRIBED_PARTICLE = /^[冯馮范凡德迪]$/u;

/** `约翰·史密斯`, `约·冯·诺依曼`: the given name stands first. */
function dottedName(name: string): NameParts {
  const lang: Language = 'zh';
  const parts = name.split(DOT).map((part) => part.trim());
  if (parts.length === 2 && CLAN.test(parts[0] ?? ''))
    return { family: parts[0] ?? '', given: parts[1] ?? '', lang };
  const last = parts.length - 1;
  const particle = parts[last - 1] ?? '';
  const isParted = last > 1 && TRANSCRIBED_PARTICLE.test(particle);
  const from = isParted ? last - 1 : last;
  const starts = [...name.matchAll(DOTS)].map(({ index }) => index);
  const at = starts[from - 1] ?? 0;
  const family = name.slice(at + 1).trim();
  const given = name.slice(0, at).trim();
  return { family, given, ...(isParted && { particle }), lang };
}

/** `张晓明 Zhang Xiaoming`: the part in Han. */
const BEHIND_HAN = /^(?<han>\p{Script=Han}{2,12})\s?\p{Lu}[\p{Script=Latin}\s.'’-]+$/u;
const BEFORE_HAN = /^\p{Lu}[\p{Script=Latin}\s.'’-]{1,60}(?<han>\p{Script=Han}{2,12})$/u;

function bothScripts(name: string): string {
  return BEHIND_HAN.exec(name)?.groups?.han ?? BEFORE_HAN.exec(name)?.groups?.han ?? name;
}

/** `张 晓明`, `佐藤 太郎`; `晓明 张` is the other way round. */
function spacedName(first: string, rest: string): NameParts {
  const given = rest.replace(/ /g, '');
  const lang = japaneseFamily(`${first}${given}`) === first.length ? 'ja' : 'zh';
  return isTurned(first, given)
    ? { family: given, given: first, lang }
    : { family: first, given, lang };
}
