import type { Author, BibliographicRecord, Provenance, Value } from '@diglot/records';
import { segmentAround, segmentLanguages, withMainLanguage } from '@diglot/segment';
import {
  type Document,
  isWhiteSpace,
  type Language,
  type LanguageSegment,
  type Passage,
  type Span,
  toSourceSpan,
} from '@diglot/text';

/** The segments over one value, counted from its beginning. */
interface Judged extends Span {
  readonly segments: readonly LanguageSegment[];
}

/**
 * The languages of a text that holds a record: over each value those of the value as it was read, so
 * that the two never differ; between them those of the text. The name of a person in Latin letters has none.
 *
 * @param passages - The passages of `document`.
 */
export function sourceSegments(
  text: string,
  record: BibliographicRecord,
  document: Document,
  passages: readonly Passage[],
): LanguageSegment[] {
  const judged = [
    ...judgedPassages(text, document, passages),
    ...[...record.titles, ...record.abstracts].flatMap((value) =>
      judgedPlaces(text, value, value.prov.slice(1), value.lang),
    ),
    ...record.keywords.flatMap((value) => judgedPlaces(text, value, value.prov, value.lang)),
    ...personsOf(record).flatMap((person) => placesOfName(text, person)),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  const known: LanguageSegment[] = [];
  let last = 0;
  for (const { start, end, segments } of judged) {
    if (start < last) continue;
    for (const segment of segments) known.push(segment);
    last = end;
  }
  return segmentAround(text, known);
}

/** The segments of each passage, taken back to the place it was read from. */
function judgedPassages(
  text: string,
  document: Document,
  passages: readonly Passage[],
): readonly Judged[] {
  const { segments = [], origin } = document;
  if (origin?.length === 0) return [];
  let next = 0;
  return passages.map((passage) => {
    const place = toSourceSpan(document, passage);
    const first = next;
    while (next < segments.length && (segments[next] as Span).end <= passage.end) next++;
    const inside = segments.slice(first, next);
    // Markup between two stretches goes with the first; all together tile the place.
    const starts = inside.map((segment, at) =>
      at === 0 ? place.start : toSourceSpan(document, segment).start,
    );
    return {
      ...place,
      segments: inside.flatMap((segment, at) =>
        trimmed(text, segment, starts[at] as number, starts[at + 1] ?? place.end),
      ),
    };
  });
}

/** The segments over places of a value that is no passage, or that repeat one. */
function judgedPlaces(
  text: string,
  value: Value,
  places: readonly Provenance[],
  language: Language,
): readonly Judged[] {
  return places
    .filter((place) => stands(text, value, place))
    .map(({ start, end }) => {
      const raw = text.slice(start, end);
      const found = segmentLanguages(raw);
      const settled = language === 'und' ? found : withMainLanguage(raw, found, language);
      return {
        start,
        end,
        segments: settled.map((segment) => ({
          ...segment,
          start: segment.start + start,
          end: segment.end + start,
        })),
      };
    });
}

/** Who made the work, and the papers that are listed beside it. */
const personsOf = ({ authors, relatedPapers }: BibliographicRecord): readonly Author[] =>
  [...authors, ...relatedPapers.flatMap((paper) => paper.authors)].filter(
    ({ kind }) => kind !== 'organization',
  );

/** A name as pages and exports write them: letters, marks of names, no Chinese. */
const LATIN_NAME = /^[\p{Script=Latin}\p{M}\s.,'’-]+$/u;

function placesOfName(text: string, name: Author): readonly Judged[] {
  if (!LATIN_NAME.test(name.value)) return [];
  return name.prov
    .filter((place) => stands(text, name, place))
    .map(({ start, end }) => ({
      start,
      end,
      segments: [{ start, end, language: 'und', confidence: 1 }],
    }));
}

const stands = (text: string, { raw, value }: Value, { start, end, source }: Provenance) =>
  source === undefined && start < end && text.slice(start, end) === (raw ?? value);

function trimmed(
  text: string,
  segment: LanguageSegment,
  from: number,
  to: number,
): LanguageSegment[] {
  let [start, end] = [from, to];
  while (start < end && isWhiteSpace(text.charCodeAt(start))) start++;
  while (end > start && isWhiteSpace(text.charCodeAt(end - 1))) end--;
  return start < end ? [{ ...segment, start, end }] : [];
}
