/** A cleaned gloss; `weight` 0..1 says how plainly it translates its headword. */
export interface Gloss {
  readonly text: string;
  readonly weight: number;
}

/** Longer ones explain rather than translate. Words. */
const MAX_WORDS = 6;

/** Weight of a gloss marked as unusual: dialect, archaic, slang … */
const UNUSUAL = 0.5;

/** Weight lost with each sense that stands before. */
const SENSE_STEP = 0.25;

/** Definitions that say something about the headword instead of translating it. */
const NO_TRANSLATION =
  /^(?:CL:|(?:old |ancient |archaic |erhua |Japanese |Korean |simplified |unofficial |popular )?variant (?:of|form)|variation of|(?:also |sometimes |often |usually |formerly )(?:written|called|known as|pr\.|pronounced)|(?:pr\.|pronounced|written as) |Taiwan pr\.|PRC pr\.|Beijing pr\.|see(?: also)? |same as |equivalent (?:of|to) |surname |used (?:in|as|for|to|with|before|after|by|at|when) |indicat(?:es|ing) |(?:final |modal |auxiliary |structural |interrogative |exclamatory )*particle (?:indicat|used|express|mark|of |for |in |similar|placed|with )|(?:grammatical|modal|final|sentence-final) particle|(?:the )?(?:first|second|third|\d+(?:st|nd|rd|th)) (?:of the|character|heavenly|earthly)|radical in|Kangxi radical|component (?:of|in) |euphemism for|courtesy name of|pen name of|classifier for|(?:verb |noun |diminutive |nominal )?(?:suffix|prefix) (?:for|used|indicat|form|of|denot|attach|added)|phonetic (?:component|transcription)|onomatopoeia|onom\.|interjection |contraction of|short for|bound form)/iu;

const LABEL = /^(?:(?:lit|fig|esp|usu|orig|e\.g|i\.e)\.|also(?= \S))\s*/iu;

const UNUSUAL_LABEL =
  /\((?:[^()]*\b)?(?:arch|archaic|old|obs|obsolete|dialect|slang|Tw|coll|literary|dated|vulgar|derog|internet|buddhism|poetic|cantonese|humor\w*)\b/iu;

const HAN = /\p{Script=Han}/u;

/**
 * Turn a CC-CEDICT definition list into plain translations.
 *
 * Drops references (`variant of`, `CL:`, `surname` …), explanations of more than six words and what
 * still contains Chinese; takes away bracketed notes, `to`, `have a`, articles and placeholders (`sb`, `sth`);
 * cuts at `;`, `,` and `/`. An acronym in brackets (`… Organization (WHO)`) becomes a gloss too.
 *
 * @returns In the order of the senses, each text once.
 */
export function cleanGlosses(definitions: readonly string[]): readonly Gloss[] {
  const found = new Map<string, number>();
  let sense = 0;
  for (const definition of definitions) {
    const glosses = cleanDefinition(definition);
    for (const text of glosses) {
      const unusual = UNUSUAL_LABEL.test(definition) ? UNUSUAL : 1;
      if (!found.has(text)) found.set(text, unusual / (1 + SENSE_STEP * sense));
    }
    if (glosses.length > 0) sense++;
  }
  return [...found].map(([text, weight]) => ({ text, weight }));
}

function cleanDefinition(definition: string): readonly string[] {
  const plain = withoutBrackets(definition)
    .trim()
    // `abbr. for 世界卫生组织, World Health Organization`
    .replace(/^abbr\. (?:for|of|to) [^,;]*(?:[,;]|$)/iu, '')
    .trim();
  if (NO_TRANSLATION.test(plain)) return [];
  const acronyms = [...definition.matchAll(/\(([A-Z][A-Za-z]?[A-Z][A-Z0-9]{0,4})\)/gu)].filter(
    // Not a region (`(HK)`): the words before begin with its first letter.
    ({ 1: acronym = '', index }) =>
      new RegExp(`\\b${acronym.charAt(0)}`, 'iu').test(definition.slice(0, index)),
  );
  return [
    ...plain.split(/[;/]/u).flatMap(splitAtCommas).map(cleanPhrase),
    ...acronyms.map(([, acronym = '']) => acronym),
  ].filter((text) => text !== '');
}

/** A name: words with capitals, `de`, `of` and the like between them, perhaps what kind of place it is. */
const NAME =
  /^\p{Lu}[\p{L}\p{M}\p{N}'’.-]*(?: (?:\p{Lu}|(?:of|the|and|or|de|du|der|la|van|von|bin|al)(?= ))[\p{L}\p{M}\p{N}'’.-]*)*(?: (?:city|county|district|islands?|lake|mountains?|municipality|province|river|town|township))?$/u;

/** A place by name and kind, and where it lies. */
const PLACE_IN =
  /^(\p{Lu}.* (?:[Cc]ity|[Cc]ounty|[Dd]istrict|[Ii]slands?|[Ll]ake|[Mm]ountains?|[Rr]eservoir|[Rr]iver|[Tt]own|[Tt]ownship)) (?:in|of) .*$/u;

/** The part after a comma goes on with a sentence: it is no translation by itself. */
const GOES_ON =
  /^(?:but|although|because|even|if|instead of|not to mention|rather than|so|though|till|until|when|whereas|whether|which|while|who|whose|yet|derogatory term) /iu;

/**
 * Cut at commas. Of a name with what it belongs to (`Lhasa, Tibet`) or with who that is (`Opole, city
 * in Poland`) keep the name, or both of two (`Tao or Yami`); of a sentence its beginning.
 */
function splitAtCommas(text: string): readonly string[] {
  const parts = text.split(',').map((part) => part.replace(/\s+/gu, ' ').trim());
  const first = (parts[0] ?? '').replace(PLACE_IN, '$1');
  if (NAME.test(first)) return first.replace(/ municipality$/u, '').split(' or ');
  if (parts.every((part) => /^\p{Lu}/u.test(part))) return [first];
  return parts.filter((part) => !GOES_ON.test(part));
}

/** Drop `(…)` and `[…]`, nested too; a bracket without its partner is a blank. */
function withoutBrackets(text: string): string {
  let kept = text;
  for (let depth = 0; depth < 4; depth++) {
    const next = kept.replace(/\([^()[\]]*\)|\[[^()[\]]*\]/gu, ' ');
    if (next === kept) break;
    kept = next;
  }
  return kept.replace(/[()[\]]/gu, ' ');
}

function cleanPhrase(phrase: string): string {
  const text = phrase
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?:\.{2,}|…)\p{L}+|[“”"]|\.{2,}|…/gu, ' ')
    .replace(/[‘’]/gu, "'")
    .replace(/(?: (?:to|of|in|on|at|with|for|by|from|into|about|against))? (?:sb|sth)\s*$/iu, ' ')
    .replace(/\b(?:sb|sth|smb|smth)\b\.?(?:'s)?|\betc\b\.?|\bone's\b/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(LABEL, '')
    .replace(/^(?:and|or) /iu, '')
    .replace(/^(?:to be|to|a|an|the|be) (?=\S)/iu, '')
    .replace(/^(?:(?:have|suffer from) )?(?:an?|the) (?=\S)|^suffer from (?=\S)/iu, '')
    .replace(/(?: (?:of|or|and|the|a|an)){1,6}$/iu, '')
    .replace(/^[^\p{L}\p{N}%]+|(?<![^\p{L}\p{N}%])[^\p{L}\p{N}%]+$/gu, '');
  const words = text === '' ? 0 : text.split(' ').length;
  return words === 0 || words > MAX_WORDS || HAN.test(text) || !/[\p{L}\p{N}%]/u.test(text)
    ? ''
    : text;
}
