import type { Entry, Slot } from '../../assemble/entry.ts';
import { reachesEnd } from '../../source/reaches-end.ts';
import type { Source } from '../../source/source.ts';

/**
 * Read Ovid's source line.
 *
 * ```
 * Mountain Health & Care. 12(2-3):27-34, November 15, 2024.
 * Journal of Hills. 12(3) (pp 35-40), 2021. Article Number: 123. Date of Publication: May 2021.
 * Acta Biochimica Sinica August 2011;43(8):647-653
 * Kamp, R. M. [Editor], Calvete, J. J. [Editor]. Methods in proteome analysis.:371-397, 2004.
 * Neenan, M [Ed]; Palmer, S [Ed]. (2012). Cognitive coaching. (pp. 11-31). …
 * ```
 */
export function ovidSource(
  source: Source,
  { start, end, field }: Omit<Entry, 'slot'>,
  type: string,
): Entry[] {
  const line = source.text.slice(start, end);
  const at = (slot: Slot, from: number, to: number): Entry[] => {
    const span = source.trim(start + from, start + to);
    return span.start < span.end ? [{ slot, ...span, field }] : [];
  };
  const whole: Entry = { slot: 'citation', start, end, field };
  const editors = editorsIn(line);
  const opening = editors.at(-1)?.end ?? 0;
  const named = editors.flatMap((one) => at('editor', one.start, one.nameEnd));
  const rest = line.slice(opening);
  const shift = (index: number) => opening + index;
  const groups = (match: RegExpExecArray) => match.indices?.groups ?? {};

  const journal =
    EMBASE_SITE.exec(rest) ??
    EMBASE.exec(rest) ??
    JOURNAL.exec(rest) ??
    JOURNAL_DATE_LAST.exec(rest);
  if (journal && editors.length === 0) {
    const spans = groups(journal);
    const published = PUBLISHED.exec(rest);
    const article = ARTICLE.exec(rest);
    return [
      whole,
      ...(['venue', 'date', 'volume', 'issue', 'pages'] as const).flatMap((slot) => {
        const span = spans[slot];
        return span ? at(slot, shift(span[0]), shift(span[1])) : [];
      }),
      ...[
        ['date', published],
        ['article-number', article],
      ].flatMap(([slot, match]) => {
        const span = (match as RegExpExecArray | null)?.indices?.groups?.value;
        return span ? at(slot as Slot, shift(span[0]), shift(span[1])) : [];
      }),
    ];
  }
  // Of a journal's line that the end of the text cuts off, nothing is known for sure.
  const isCut = reachesEnd(source.text, end) && type === 'article-journal' && editors.length === 0;
  if (type === 'thesis' || type === 'patent' || isCut) return [whole];
  const book = BOOK.exec(rest);
  const pages = PAGES.exec(rest);
  const spans = pages ? groups(pages) : {};
  const title = book ? groups(book).title : undefined;
  return [
    whole,
    ...named,
    ...(title ? at('venue', shift(title[0]), shift(title[1])) : []),
    ...(spans.pages ? at('pages', shift(spans.pages[0]), shift(spans.pages[1])) : []),
  ];
}

/** Embase.com: `Hill Medicine (2020) 5:2 (12-19). Date of Publication: 1 Mar 2020`. */
const EMBASE_SITE =
  /^(?<venue>[^()]{2,120}?) \((?<date>(?:19|20)\d\d)\) (?<volume>[^:\s()]{1,12})(?::(?<issue>[^\s()]{1,14}))?(?: \((?<pages>[^()]{1,30})\))?(?=[\s.,]|$)/d;

const MONTH =
  '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Fall|Autumn|Winter)[a-z]{0,6}';
const PLACE =
  '(?<volume>[A-Z]?\\d{1,5})(?:\\((?<issue>[^()]{1,30})\\))?:(?<pages>[A-Za-z]{0,3}\\d[\\w.]{0,12}(?:-[A-Za-z]{0,3}\\d\\w{0,12})?)';

/** Name, date; volume(issue):pages. */
const JOURNAL = new RegExp(
  `^(?<venue>.{2,300}?)[.,]?\\s+(?<date>(?:\\d{1,2} )?(?:${MONTH}(?:[/-]${MONTH})?\\s+)?(?:\\d{1,2},? )?\\d{4}(?:\\s${MONTH}(?: \\d{1,2})?)?);\\s*${PLACE}`,
  'ds',
);

/** Name. volume(issue):pages, date. */
const JOURNAL_DATE_LAST = new RegExp(
  `^(?<venue>.{2,300}?)\\.\\s+${PLACE},?\\s*(?<date>[^.;]{0,40}\\d{4})?`,
  'ds',
);

/** Embase: `Journal of Hills. 12(3) (pp 35-40), 2021. Article Number: 123. Date of Publication: May 2021.` */
const EMBASE =
  /^(?<venue>[^\n]{2,300}?)\.\s+(?:(?<volume>[\w.-]{1,12}?)\s?(?:\((?<issue>[^()]{1,30})\))?\s?)?\((?:pp?\.?\s?(?<pages>[^()]{1,30})|no pagination)\),\s(?<date>(?:19|20)\d{2})\./d;
const PUBLISHED = /Date of Publication:\s(?<value>[^.;\n]{4,30})/d;
const ARTICLE = /Article Number:\s(?<value>[\w.-]{1,20}?)(?=\.?(?:\s|$))/d;

const BOOK =
  /^[\s.]{0,9}(?:\(\d{4}\)\.\s{0,4})?(?<title>.{3,400}?)(?:(?<=\])\s{1,4}\[|\.\s{0,4}\(pp?\.|\.:\s{0,4}\d|\.\s{1,4}\[|\.\s{1,4}\d{4}|,?\s{1,4}(?:pp?\.)?\s{0,4}\d{1,6}\s{0,4}[-–]\s{0,4}\d|\.\s{0,4}$|$)/ds;
const PAGES = /(?:Chapter pagination: |\.:|pp?\.?\s{0,2}|,\s)(?<pages>\d{1,5}\s?-\s?\d{1,5})/d;

const EDITOR =
  /(?<name>[^[\];]{2,80}?)\s{0,4}\[(?:Editors?|Eds?)(?:[.,][^\]]{0,40})?\.?\][.,;]?\s*/gi;

function editorsIn(line: string): { start: number; nameEnd: number; end: number }[] {
  const found: { start: number; nameEnd: number; end: number }[] = [];
  for (const match of line.matchAll(EDITOR)) {
    const last = found.at(-1);
    if (last ? match.index !== last.end : match.index > 2) break;
    const name = match.groups?.name ?? '';
    found.push({
      start: match.index,
      nameEnd: match.index + name.length,
      end: match.index + match[0].length,
    });
  }
  return found;
}
