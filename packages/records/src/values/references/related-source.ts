import type { RelatedSource } from '../../model.ts';
import type { Source } from '../../source/source.ts';
import { parsePages } from '../page-range.ts';

/** `[J].` and its like: the type codes of GB/T 7714. */
const DOC_TYPE = /^\[(?<type>[A-Z]{1,2}(?:\/OL)?)\]\s*[.\uff0e]?\s*/;

const YEAR = /[,，]\s{0,4}(?<year>(?:1[89]|20)\d{2})(?=\s{0,4}(?:[,，;.(:\uff1a]|$))/g;

const BARE_VOLUME = /,\s{0,4}(?=[A-Z]{0,3}\d{1,4}[A-Za-z]?\s{0,4}(?:\(|[:\uff1a]|[,.]?$))/;

const PLACE =
  /^[\s,，]{0,4}(?<volume>[A-Za-z]{0,5}\d[\w/-]{0,20})?\s{0,4}(?:[(（](?<issue>[^()（）]{0,60})[)）])?[\s,:\uff1a]{0,6}(?<pages>[A-Za-z]{0,3}\d\w{0,20}(?:\s{0,4}[-–/]\s{0,4}[\w+]{1,20})?)?[\s,;:.\uff1a]{0,6}$/;

/** `中国乡村护理 | 2021年 / 12卷 / 05期`, as citation databases write the place of the work itself. */
const BARRED =
  /^(?<journal>[^|\n]{1,200}?)\s{0,4}\|\s{0,4}(?<year>(?:1[89]|20)\d{2})\s?年?(?:\s?\/\s?第?(?<volume>[\w-]{1,12})\s?卷)?(?:\s?\/\s?第?(?<issue>[^\s/卷期]{1,16})\s?期)?(?:\s?[(（]总第?\d{1,5}期?[)）])?(?:\s{0,4}[:：]\s{0,4}(?<pages>[A-Za-z]?\d[\w+–-]{0,30}))?\s{0,4}$/;

/** `山区妇幼健康 2020; 31(5): 530-533`, `Health. 2020 May;31(5):530-3`: the year before a semicolon. */
const SEMICOLONED =
  /^(?<journal>[^;；\n]{1,200}?)[.,，。]?\s{0,2}(?<year>(?:1[89]|20)\d{2})(?:年|\s[A-Z][a-z]{2}(?:\s\d{1,2})?)?\s?[;；]\s?(?<volume>[A-Za-z]{0,5}\d[\w-]{0,12})?\s?(?:[(（](?<issue>[^()（）]{1,20})[)）])?\s?[:：]\s?(?<pages>[A-Za-z]?\d[\w+,，–-]{0,30})[.。]?$/;

/** `《农村能源研究》2020年第4期45-53,共9页`, `《健康研究》2019年42卷第3期`: as VIP writes it. */
const QUOTED =
  /^《(?<journal>[^《》]{1,100})》[\s,，]{0,3}(?<year>(?:1[89]|20)\d{2})\s?年?[\s,，]{0,2}(?:第?(?<volume>\d{1,4})卷)?[\s,，]{0,2}(?:第?(?<issue>[\p{L}\d]{1,8}?)期)?[\s,，:：]{0,3}(?<pages>[A-Za-z]?\d[\d+–-]{0,30})?(?:[,，]\s?共?\d{1,4}页)?[.。]?$/u;

/** `社區發展季刊；150期 (2015/06) Pp. 233-246`, `山城護理雜誌 ； 12卷3期 (2021 / 09 / 01) ， P45 - 58`: as libraries of Taiwan write it. */
const NUMBERED_ISSUE =
  /^(?<journal>[^;；\n]{1,100}?)\s{0,3}[;；]\s?(?:(?<volume>\d{1,4})卷)?\s?(?<issue>\d{1,5})期\s?[(（](?<year>\d{4})(?:\s?[/.-]\s?\d{1,2}){0,2}[)）]\s?[,，]?\s?(?:[Pp]{1,2}\.?\s?(?<pages>\d[\d\s+–-]{0,30}))?$/;

/** `Hill Nursing (HILL NURS), Jan2021; 5(1): 12-19. (8p)`: as EBSCO writes it. */
const MONTHED =
  /^(?<journal>[^;\n]{1,160}?)(?:\s\([A-Z &.-]{2,40}\))?,\s(?:[A-Z][a-z]{2}\d{0,2}[,\s]{0,2})?(?<year>(?:19|20)\d{2});\s(?:Vol\.\s)?(?<volume>\w{1,8})\s?\((?<issue>[^()]{1,12})\):\s?(?<pages>[A-Za-z]?\d[\w–-]{0,20})(?:[.,]\s?\(?\d{1,4}p\)?)?\.?$/;

/** `Hill Nursing; Mar2020, Vol. 3 Issue 2, p11-19, 9p`: as EBSCO writes it in its lists. */
const ISSUED =
  /^(?<journal>[^;\n]{1,160}?)[;.]\s(?:[A-Z][a-z]{2,8}[\d/]{0,6}\s?)?(?<year>(?:19|20)\d{2}),(?:\sVol\.?\s(?<volume>\w{1,8}))?,?(?:\sIssue\s(?<issue>[\w/-]{1,12}))?(?:,\sp(?<pages>[A-Za-z]?\d[\w–-]{0,20}))?(?:[,.]\s\d{1,4}p)?\.?$/;

/** The opening of a year, as it stands where a text was cut off. */
const YEAR_OPENING = /,\s*(?:1|19|19\d|2|20|20\d)$/;

/** Whether a line can be the source of a paper: a type code, or a name with year or volume behind it. */
export function isRelatedSource(line: string): boolean {
  if (DOC_TYPE.test(line)) return true;
  if (line.length > 400) return false;
  const { year, volume, first } = sourceParts(line);
  return year !== null || volume !== null || first !== null;
}

/**
 * Read the source line of a related paper.
 *
 * ```
 * [J]. JOURNAL OF X, 2022, 43 (04) : 344 - 355
 *      ADOLESCENTS, 2021, 1 (04): : 400 - 411
 * [J]. Journal of X, 22
 * ```
 *
 * @param isCut - The text ends with this line: a lone `20` may be half a year, and is not read.
 */
export function relatedSourceAt(
  source: Source,
  start: number,
  end: number,
  isCut = false,
): { docType: string | null; source: RelatedSource } {
  const line = source.text.slice(start, end);
  const docType = line.startsWith('[') ? (DOC_TYPE.exec(line)?.groups?.type ?? null) : null;
  const { raw, prov } = source.rawAt(start, end);
  const { journal, year, volume, issue, first, last } = sourceParts(line, isCut);
  return { docType, source: { raw, prov, journal, year, volume, issue, first, last } };
}

type Parts = Omit<RelatedSource, 'raw' | 'prov'>;

export function sourceParts(line: string, isCut = false): Parts {
  const text = line.startsWith('[') ? line.replace(DOC_TYPE, '') : line;
  const barred = [BARRED, SEMICOLONED, QUOTED, NUMBERED_ISSUE, MONTHED, ISSUED]
    .map((form) => form.exec(text)?.groups)
    .find((groups) => groups !== undefined);
  if (barred) return placeParts(journalOf(barred.journal ?? ''), Number(barred.year), barred);
  const none = { year: null, volume: null, issue: null, first: null, last: null };
  if (isCut && YEAR_OPENING.test(text))
    return { ...none, journal: journalOf(text.replace(YEAR_OPENING, '')) };
  // The first year that leaves a readable rest: a volume may look like one.
  for (const match of text.matchAll(YEAR)) {
    const place = PLACE.exec(text.slice(match.index + match[0].length));
    if (place) {
      return placeParts(
        journalOf(text.slice(0, match.index)),
        Number(match.groups?.year),
        place.groups ?? {},
      );
    }
  }
  const bare = BARE_VOLUME.exec(text);
  const place = bare && PLACE.exec(text.slice(bare.index));
  if (!bare || !place) return { ...none, journal: journalOf(text) };
  return placeParts(journalOf(text.slice(0, bare.index)), null, place.groups ?? {});
}

function placeParts(
  journal: string | null,
  year: number | null,
  groups: { readonly [name: string]: string | undefined },
): Parts {
  // `15+20`: the rest of the paper stands on page 20.
  const pages = parsePages(
    (groups.pages ?? '').replace(/(?<=\d)\+\d{1,6}$/, '').replace(/(?<!\s)\s*[-–/]\s*\+$/, ''),
  );
  return {
    journal,
    year,
    volume: plainNumber(groups.volume),
    issue: plainNumber(groups.issue),
    first: pages.first ?? pages.articleNumber ?? null,
    last: pages.last,
  };
}

function journalOf(text: string): string | null {
  const name = text.replace(/(?<![\s,.;])[\s,.;]+$/, '').trim();
  return name === '' ? null : name;
}

/** Without leading zeros: `04` is 4. */
function plainNumber(text: string | undefined): string | null {
  const trimmed = (text ?? '').trim();
  return trimmed === '' ? null : trimmed.replace(/^0+(?=\d)/, '');
}
