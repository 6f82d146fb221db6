import { opensSentence, type PlaceInWords, REACH } from '../place.ts';

/**
 * Whether the dot follows the initial of a name: `Jonas E. Smith`, `We thank A. Li`; but not
 * `vitamin C. Mice`, `you and I. Did`, `shown in A and B. Cells`, `line 12 A. About`.
 */
export function isInitial(place: PlaceInWords): boolean {
  const { text, start, stop, before, after } = place;
  if (
    before.length > 2 ||
    !/^\p{Lu}$/u.test(before) ||
    (/^\p{N}/u.test(after) && !YEAR.test(place.rest)) ||
    (opensSentence(place) && !INITIAL.test(place.rest))
  )
    return false;
  // `We study X. Keywords: support`: a label opens a sentence of its own.
  if (LABEL.test(place.rest)) return false;
  const context = text.slice(Math.max(start, stop - 1 - REACH), stop - 1);
  return !namesThing(context);
}

/** `Doe, B. (2019)` */
const YEAR = /^\((?:19|20)\d\d[a-z]?\)/u;
/** `R. A. Fisher`: the `A` is an initial, no article. */
const INITIAL = /^\p{Lu}\. ?\p{Lu}/u;

const LABEL = /^\p{Lu}[\p{L} ]{2,20}[:：]/u;

/** Whether a single letter behind these words names a thing, `group A`, not a person. */
export function namesThing(context: string): boolean {
  return LABELLED.test(context);
}

/** What stands before a single letter that names a thing, not a person. */
const LABELLED =
  /(?:^|[^\p{L}])(?:(?:vitamins?|panels?|figures?|figs?\.|hepatitis|type|class|group|lines?|part|section|appendix|phase|stage|grade|option|plan|model|case|factor|protein|step|table|sites?|buffer|lanes?|strain|subunit|chain|domain|region|kinases?|receptors?|cyclins?|coenzymes?|complex|antigens?|toxins?|isoforms?|alpha|beta|gamma|delta|epsilon|kappa|lambda|sigma|omega|theta|zeta|door|room|ward|schedule|zone|probe|allele|amphotericin|artículo|article|kapitel)|\p{N}+|\p{Lu}(?:,| and| or| und| et| y)|in|you and)\s+$/u;
