import type { Language, Span } from '@diglot/text';
import { keywordLabel } from '@diglot/words';
import { linesOf, trimSpan } from '../../source/source.ts';
import { seenIdentifiers } from '../../values/identifiers.ts';
import { looksLikeInstitution } from '../../values/institutions.ts';
import { languageOf } from '../../values/language.ts';
import { isCitationLine } from '../../values/references/citation-line.ts';
import { contactAt } from './contact-at.ts';

/** What a line of a PubMed text is for. `text` is a paragraph of an abstract, until a title is told apart. */
type LineKind =
  | 'citation'
  | 'affiliation'
  | 'authors'
  | 'title'
  | 'trial'
  | 'rights'
  | 'identifiers'
  | 'keywords'
  | 'note'
  | 'heading'
  | 'declared'
  | 'text';

export interface PubmedLine extends Span {
  readonly kind: LineKind;
  readonly language: Language;
  /** Whether a blank line stands before it. */
  readonly apart: boolean;
}

/** Longest paragraph that is taken for the rest of one, at the end of a text. */
const CUT_MAX = 40;

/** Longest line that may be a title, in code units. */
const TITLE_MAX = 350;

/** Name the purpose of every non-blank line, trimmed, in order. */
export function pubmedLines(text: string): PubmedLine[] {
  const lines: PubmedLine[] = [];
  let apart = false;
  for (const line of linesOf(text)) {
    const { start, end } = trimSpan(text, line.start, line.end);
    if (start === end) {
      apart = true;
      continue;
    }
    const content = text.slice(start, end);
    const own = kindOf(content);
    // What stands under the heading of a statement belongs to it.
    const isStatement = own === 'text' && !apart && lines.at(-1)?.kind === 'note';
    const isAddress = own === 'text' && !apart && isNumberedBelow(text, content, lines.at(-1));
    const isNote = isStatement && STATEMENT.test(textOf(text, lines.at(-1)));
    const kind = isNote ? 'note' : isAddress ? 'affiliation' : own;
    // Nobody asks for the language of any other.
    const language = kind === 'text' ? languageOf(content) : 'und';
    lines.push({ start, end, kind, language, apart });
    apart = false;
  }
  const settled = settleLanguages(text, settleAddresses(text, lines));
  return settled.map((line, index) =>
    isTitle(text, line, settled[index - 1], settled[index + 1]) ? { ...line, kind: 'title' } : line,
  );
}

/** Under “Author information” and under an address, a numbered line is an address, whatever its words. */
function isNumberedBelow(text: string, line: string, above: PubmedLine | undefined): boolean {
  if (!/^\(\d{1,3}\)\s?\p{L}/u.test(line)) return false;
  return above?.kind === 'affiliation' || /^author information/i.test(textOf(text, above));
}

/** Above the citation, a line of names between commas is an address, whatever words it holds. */
function settleAddresses(text: string, lines: readonly PubmedLine[]): PubmedLine[] {
  return lines.map((line, index) => {
    if (line.kind !== 'text' || line.end - line.start > 200) return line;
    const above = lines.slice(index + 1, index + 8).find(({ kind }) => kind !== 'affiliation');
    if (above?.kind !== 'citation') return line;
    const parts = text.slice(line.start, line.end).replace(/\.$/, '').split(/,\s+/);
    const named = parts.every((part) =>
      /^(?:(?:\p{Lu}[\p{L}.'’&-]*|of|the|and|for|de|du|des|in)(?:\s+|$))+$/u.test(part),
    );
    return parts.length >= 3 && named ? { ...line, kind: 'affiliation' } : line;
  });
}

/**
 * Give a paragraph without letters, and a short last one that the text's end cuts off, the language of the
 * paragraph before it.
 */
function settleLanguages(text: string, lines: readonly PubmedLine[]): PubmedLine[] {
  let language: Language = 'und';
  return lines.map((line) => {
    // The next record is in a language of its own.
    if (line.kind === 'citation') language = 'und';
    if (line.kind !== 'text') return line;
    // A Chinese paragraph may open with an acronym; an English one does not open in Chinese.
    const isCut =
      line.end === text.length && line.end - line.start < CUT_MAX && line.language !== 'zh';
    if (language !== 'und' && (line.language === 'und' || isCut)) return { ...line, language };
    language = line.language;
    return line;
  });
}

const HEADING =
  /^(?:author information|abstract(?: in [\p{L} ,]{3,60})?|expand|(?:free )?(?:pmc )?article|full text links|actions?|cite|share|save|email|send to|display options|format|favorites|collections|add to (?:search|collections)|permalink|copy|page navigation|title & authors|pubmed disclaimer|pmc disclaimer|no abstract available|item in clipboard|(?:systematic )?reviews?|case reports?|clinical trial|randomi[sz]ed controlled trial|meta-analysis|observational study|comparative study|multicent(?:er|re) study|editorial|letter|english abstract|摘\s?要|中文摘要|英文摘要|references|affiliations?(?: expand)?)\s*[:\uff1a]?$/iu;
/** `[Article in Chinese]`, `[Article in Chinese; Abstract available in Chinese from the publisher]`. */
export const DECLARED = /^\[Article in (?<language>\p{L}+)(?:,[^\];]*)?(?:;[^\]]*)?\]\.?$/u;
const NOTE =
  /^(?:conflict of interest statement|comment (?:in|on)|erratum (?:in|for)|update (?:of|in)|declaration of interest|competing interests|\([#*†‡]\)\s?contributed equally|these authors contributed equally)\b/i;

/** A heading alone on its line: the statement follows. */
const STATEMENT =
  /^(?:conflict of interest statement|declaration of interest|competing interests)\s*[:\uff1a.]?$/i;

function textOf(text: string, line: Span | undefined): string {
  return line ? text.slice(line.start, line.end) : '';
}

/** The citation behind it is that of another paper. */
const OTHER_PAPER =
  /^(?:comment (?:in|on)|erratum (?:in|for)|update (?:of|in)|retraction (?:in|of)|republished (?:in|from))\b/i;

/** What stands in the place of the authors. */
export const NO_AUTHORS = /^\[No authors? listed\]\.?$/i;

function kindOf(line: string): LineKind {
  if (OTHER_PAPER.test(line)) return 'note';
  if (NO_AUTHORS.test(line)) return 'authors';
  if (isCitationLine(line)) return 'citation';
  if (isTrialLine(line)) return 'trial';
  if (/^(?:©|\(c\)\s|copyright\b)/i.test(line)) return 'rights';
  if (/^(?:DOI|PMC?ID)\s*[:\uff1a]/i.test(line)) return 'identifiers';
  if (keywordLabel(line)?.isClosed) return 'keywords';
  if (NOTE.test(line)) return 'note';
  if (DECLARED.test(line)) return 'declared';
  if (HEADING.test(line)) return 'heading';
  if (isAffiliation(line)) return 'affiliation';
  if (isAuthorList(line)) return 'authors';
  return 'text';
}

/** Words that stand beside a registration number without making a sentence. */
const REGISTRY_WORDS =
  /clinicaltrials\.gov|eudract|prospero|isrctn registry|chinese clinical trial registry|clinical trials?|registry|registration|registered|identifier|number|trial|pre-?results|post-?results|results|中国临床试验注册中心|临床试验|试验|注册号|注册|结果/gi;

/** A registration number, alone or beside the name of its registry; one behind a label and a colon is a section. */
function isTrialLine(line: string): boolean {
  if (line.length > 120 || !/\d{5}/.test(line)) return false;
  const seen = seenIdentifiers(line).filter(({ type }) => type === 'trial');
  const [first] = seen;
  if (!first || /[:\uff1a]/.test(line)) return false;
  let rest = line;
  for (const { start, end } of seen.toReversed()) rest = rest.slice(0, start) + rest.slice(end);
  return !/[\p{L}\p{N}]/u.test(rest.replace(REGISTRY_WORDS, ''));
}

/** Longest line of addresses, in code units. */
const ADDRESSES_MAX = 4000;

/** Longest line of one address. */
const ADDRESS_MAX = 300;

/** Whether most of the longer words that open a line are capitalised: a quick look before the long one. */
function opensInCapitals(line: string): boolean {
  const words = line.slice(0, 120).match(/\p{L}{4,}/gu) ?? [];
  return words.filter(isCapitalised).length * 2 >= words.length;
}

function isCapitalised(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 0x80 ? code <= 0x5a : /^\p{Lu}/u.test(word);
}

/** An address or several, by their words and because most of the longer words are capitalised. */
function isAffiliation(line: string): boolean {
  if (line.length > ADDRESSES_MAX || !/[,\uff0c]/.test(line)) return false;
  if (line.length > ADDRESS_MAX && !opensInCapitals(line)) return false;
  const spans = addressSpans(line);
  const read = spans.filter(({ start, end }) => isAddress(line.slice(start, end)));
  return read.length * 2 >= spans.length;
}

function isAddress(line: string): boolean {
  if (/\u3002(?!$)/.test(line)) return false;
  const plain = line.replace(/^[([]?\d{1,3}[)\].]?\s*/, '');
  if (/\p{Script=Han}/u.test(plain)) {
    const body = plain.replace(/[\u3002.]$/, '');
    // A sentence may name a hospital too.
    const isSentence = /的|了|是|我们|可以|进行|使|发现/u.test(body);
    return plain.length < 80 && !isSentence && looksLikeInstitution(body);
  }
  const address = plain.indexOf('Electronic address:');
  const bare = plain.slice(0, address < 0 ? contactAt(plain) : address).trimEnd();
  const body = bare.replace(/\.$/, '');
  if (!looksLikeInstitution(body)) return false;
  const words = body.match(/\p{L}{4,}/gu) ?? [];
  return words.filter(isCapitalised).length >= words.length * 0.6;
}

/**
 * The addresses of one line: `Dept A, Univ B, Norway. Dept C, Univ D, Chile; Inst E, Peru.` is cut where both sides
 * read like an address.
 */
export function addressSpans(line: string): Span[] {
  if (!/[;\uff1b]|\.\s/.test(line)) return [{ start: 0, end: line.length }];
  const spans: Span[] = [];
  let from = 0;
  for (const mark of line.matchAll(/[;\uff1b]\s*|\.\s{1,9}(?=[([]?\d{0,2}[)\].]?\s?\p{Lu})/gu)) {
    const to = mark.index;
    const next = mark.index + mark[0].length;
    const after = line.slice(next).split(/[;\uff1b]|\.\s/, 1)[0] ?? '';
    const sides = [line.slice(from, to), after];
    const read = sides.filter((side) => looksLikeInstitution(side)).length;
    // A semicolon between two lists of commas says more than a stop.
    const enough = line[to] !== '.' && sides.every((side) => side.includes(',')) ? 1 : 2;
    if (read < enough) continue;
    spans.push({ start: from, end: to });
    from = next;
  }
  spans.push({ start: from, end: line.length });
  return spans;
}

const AUTHOR =
  /^(?:\p{Lu}[\p{L}'’.-]*|d[aeiou]s?|del?|v[ao]n|den|der|ter|la|el|al|bin)(?:\s+(?:\p{Lu}[\p{L}'’.-]*|d[aeiou]s?|del?|v[ao]n|den|der|ter|la|el|al|bin)){1,4}(?:\s*(?:\((?:\d+|[#*†‡])\)|\[\d+\]|\d+(?!\d)|[#*†‡]))*\.?$/u;

/** `Smith J, Wang XY.` or `Ann Smith 1, Bo Wang 2`: every part is a name, one at least with initials or a marker. */
function isAuthorList(line: string): boolean {
  const first = line.slice(0, 61).split(/[,;]/, 1)[0] ?? '';
  if (line.length > 3000 || first.length > 60 || !AUTHOR.test(first)) return false;
  const parts = line.split(/[,;]\s*/).filter((part) => part !== '');
  if (!parts.every((part) => part.length < 60 && AUTHOR.test(part))) return false;
  if (parts.length >= 3 && parts.every((part) => !/\d/.test(part) && part.split(' ').length >= 2)) {
    return true;
  }
  return parts.some((part) =>
    /\s\p{Lu}{1,3}(?:\s{0,4}[([]?[\d#*†‡][^\p{L}]{0,60})?\.?$|\d[)\]]?\.?$/u.test(part),
  );
}

function isTitle(
  text: string,
  line: PubmedLine,
  before: PubmedLine | undefined,
  after: PubmedLine | undefined,
): boolean {
  if (line.kind !== 'text' || !after || line.end - line.start > TITLE_MAX) return false;
  const content = text.slice(line.start, line.end);
  if (/\u3002/.test(content) || /[.!?]\s+\p{Lu}/u.test(content)) return false;
  const stopped = /[.;:\uff1b\uff1a]$/.test(content);
  const header =
    after.kind === 'declared' ||
    after.kind === 'authors' ||
    after.kind === 'affiliation' ||
    after.kind === 'citation';
  if (header) return !stopped || after.kind === 'authors' || before?.kind === 'citation';
  // With nothing but paragraphs around, only a line that ends like no sentence is a title.
  const opens = before?.kind !== 'text' || before.language !== line.language;
  const words = content.split(/\s+/).length;
  const enough = line.language === 'zh' ? content.length >= 6 : words >= 4;
  return opens && enough && !stopped && after.kind === 'text' && after.language === line.language;
}
