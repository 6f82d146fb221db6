/** “and others”, alone or at the end of a name or list. Han names hold no 等. */
const OTHERS =
  /(?:^|[\s,，、;；])(?:et\s{0,3}al\b\.?|and\s{1,3}others)$|(?<=[\p{Script=Han}\d)\]）*])[\s,，、;；]{0,3}等人?[.。]?$|^(?:等|others)$/iu;

const NUMBER = '(?:\\d{1,2}|[¹²³⁰⁴-⁹]{1,2}|[①-⑳]|[a-z](?=[,，)\\]]))';
const NUMBERS = `${NUMBER}(?:\\s?[,，、]\\s?${NUMBER}){0,9}`;
const SIGNS = '[*＊#†‡§△▲✉☆★]{0,3}';

/** Markers of affiliations: `[1,2]`, `(1)`, `¹`, `①`, `^{1}`, bare numbers close behind a letter, `王芳a,b`. */
const MARKERS = `${SIGNS}(?:[~～]\\s?[(（]?${NUMBERS}[)）]?|[[(（［【]\\s?${NUMBERS}${SIGNS}\\s?[\\])）］】]|\\^?\\{?(?<=[\\p{L}^{*]|\\p{Lu}\\.)\\d{1,2}(?:[,，、]\\d{1,2}(?!\\p{Script=Latin})){0,9}[)）}]?|(?<=\\p{Script=Han})[a-z](?:[,，、][a-z](?![\\p{L}\\d])){0,9}(?![\\p{L}\\d])|\\^?[¹²³⁰⁴-⁹①-⑳](?:[,，、]?[¹²³⁰⁴-⁹①-⑳]){0,9})?${SIGNS}`;
const AT_END = new RegExp(`(?<!\\s)\\s?${MARKERS}$`, 'u');
const ANYWHERE = new RegExp(`(?<=[\\p{L}.])${MARKERS}`, 'gu');

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Where “and others” begins at the end of a text; its length when it has none. */
export function othersAt(text: string): number {
  const found = OTHERS.exec(text.trimEnd());
  if (!found) return text.length;
  let at = found.index;
  while (at > 0 && /[\s,，、;；]/.test(text.charAt(at - 1))) at--;
  return at;
}

/** The markers of affiliations at the end of a name, as plain numbers, and where they begin; `Team2 B2` has none. */
export function markersAt(name: string): { at: number; markers: readonly string[] } {
  const found = AT_END.exec(name);
  const isNumbered = found && /\d/.test(name.slice(0, found.index));
  const at = found && !isNumbered ? found.index : name.length;
  return { at, markers: numbersIn(name.slice(at)) };
}

/** A text of the same length with a sign for what markers hold, so that a comma inside them parts no names. */
export function maskMarkers(text: string, sign = ' '): string {
  return text.replace(ANYWHERE, (markers) => sign.repeat(markers.length));
}

function numbersIn(markers: string): string[] {
  return [...markers.matchAll(/\d+|[⁰¹²³⁴-⁹]+|[①-⑳]|[a-z]/gu)].map(([number]) => {
    const circled = CIRCLED.indexOf(number);
    if (circled >= 0) return String(circled + 1);
    return [...number]
      .map((digit) => (RAISED.includes(digit) ? RAISED.indexOf(digit) : digit))
      .join('');
  });
}

/** What a person did for a book, behind the name: `王芳 主编`, `Smith, J. (Ed.)`, `Huber, Anton [Hrsg.]`. */
const ROLE =
  /(?:\s{1,3}(?<han>副?主编|总主编|主審|主审|[合共等]?(?:编著|編著|编写|編|编|著|译|譯|撰)|主译|译者|校)|\s{0,3}[(（［[]\s?(?<inner>副?主编|总主编|编|编著|著|主译|译者?|譯者?|編者?|eds?\.?|editors?|hrsg\.?|hg\.?|herausgeber(?:in)?|éd\.|dir\.|coord\.|a cura di|trans(?:l|lator)?\.?|trad\.|übers\.?|übersetzer(?:in)?|advis[oe]r|supervisor|导师|verf(?:asser(?:in)?|\.)|aut(?:or|eur)?\.?)\s?[)）］\]]|(?<=\p{Script=Han}{2})(?<glued>主编|编著|編著|主译|[合等]?[著译]))$/iu;

/** The role that stands behind a name, and where its words begin; `author` for 著. */
export function roleAt(
  name: string,
): { at: number; role: 'author' | 'editor' | 'translator' | 'advisor' } | undefined {
  const found = ROLE.exec(name);
  if (!found || found.index === 0) return undefined;
  const { han, inner, glued } = found.groups ?? {};
  const word = han ?? inner ?? glued ?? '';
  const role = /[译譯]|^tra(?:ns|d)|^übers/i.test(word)
    ? 'translator'
    : /编$|編者?$|^[eé]d|^(?:hrsg|hg|herausg|dir|coord|a cura)/i.test(word)
      ? 'editor'
      : /^(?:advis|superv|导师)/i.test(word)
        ? 'advisor'
        : 'author';
  return { at: found.index, role };
}

/** What a person did for a book, before the name, as title pages have it: `traduit par`, `edited by`, `hrsg. von`. */
const ROLE_BEFORE =
  /^(?:(?<translator>tra(?:ns(?:lated|l\.)|d(?:uit|uzione|ucción|ução|ucido|uzido|otto|\.))|übers(?:etzt|etzung|\.)|vertaald|aus (?:dem|der) \p{L}{4,20})|(?<editor>ed(?:ited|\.|itado)|édité|hrsg\.|hg\.|herausgegeben|a cura|sous la direction|dirigé|onder redactie)|(?<other>ill(?:ustrated|ustré|ustriert|\.)|introd(?:uced|uction|\.)|préf(?:ace|\.)|prefac(?:e|ed)|foreword|mit einem (?:vor|nach)wort|prólogo|prefazione|photographs|fotos))(?: (?:from the \p{L}{4,20}|du \p{L}{4,20}|del \p{L}{4,20}))?(?: and \p{L}{4,20})? (?:by|par|por|von|di|de|da|door|van)\s/iu;

/** The role that stands before a name, and where the name begins; `contributor` for who illustrated or introduced it. */
export function roleBefore(
  name: string,
): { end: number; role: 'translator' | 'editor' | 'contributor' } | undefined {
  const found = ROLE_BEFORE.exec(name);
  if (!found) return undefined;
  const { translator, editor } = found.groups ?? {};
  const role = translator ? 'translator' : editor ? 'editor' : 'contributor';
  return { end: found[0].length, role };
}

/** What a person did, as a label before the name: `指導教授：陳文彬`, `译者: 王芳`, `Supervisor: Okafor, Ruth`. */
const ROLE_LABEL =
  /^(?:(?<advisor>指[导導](?:教师|教師|教授|老师|老師)|[导導][师師]|advis[oe]rs?|supervisors?)|(?<editor>(?:副|[总總])?主[编編]|[编編]者|editors?)|(?<translator>[译譯]者|translators?)|(?<author>作者|著者|研究生|authors?))\s?[:：]\s{0,3}(?=\S)/iu;

/** The role that a label before a name says, and where the name begins. */
export function roleLabel(
  name: string,
): { end: number; role: 'author' | 'editor' | 'translator' | 'advisor' } | undefined {
  const found = ROLE_LABEL.exec(name);
  if (!found) return undefined;
  const { advisor, editor, translator } = found.groups ?? {};
  const role = advisor ? 'advisor' : editor ? 'editor' : translator ? 'translator' : 'author';
  return { end: found[0].length, role };
}
