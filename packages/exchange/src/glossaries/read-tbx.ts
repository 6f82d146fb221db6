import type { Diagnostic, Language } from '@diglot/text';
import { readLanguageTag } from '../bitexts/language-tag.ts';
import { oneLine } from '../one-line.ts';
import { scanXml, type XmlTag, xmlAttributeOf } from '../xml/scan-xml.ts';
import { isDeprecated } from './is-deprecated.ts';
import { pairUp } from './pair-up.ts';
import type { Termbase, TermbaseOptions, TermEntry } from './termbase.ts';

interface Term {
  readonly language: Language;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Concept {
  readonly start: number;
  readonly end: number;
  readonly terms: readonly Term[];
}

/** Elements of TBX v2 and v3; `conceptGrp`, `languageGrp` and `language` are those of MultiTerm. */
const CONCEPTS = new Set(['termEntry', 'conceptEntry', 'conceptGrp']);
const SECTIONS = new Set(['langSet', 'langSec', 'languageGrp']);
/** An element without content that says the language of its section. */
const LANGUAGE = 'language';
/** What holds a term and the notes on it; `ntig` holds a `termGrp`. */
const TERM_SECTIONS = new Set(['tig', 'ntig', 'termSec']);
/** Elements, and types of `termNote`, that say whether a term may be used. */
const STATUS = /status|authori[sz]ation|usage/iu;

/**
 * Read a glossary from TBX by its tags, v2 (`termEntry`) or v3 (`conceptEntry`), or from the XML of MultiTerm
 * (`conceptGrp`); see `readTermbase`. What is not well-formed XML is read as far as its tags go. Linear time.
 */
export function readTbx(text: string, options: TermbaseOptions): Termbase {
  const { concepts, diagnostics } = conceptsOf(text);
  const { source, target } = languagesOf(concepts, options);
  const entries: TermEntry[] = [];
  const unused = new Map<Language, Term>();
  for (const { start, end, terms } of concepts) {
    const of = (language: Language) => [
      ...new Set(terms.filter((term) => term.language === language).map((term) => term.text)),
    ];
    const pairs = pairUp(of(source), of(target), { start, end });
    entries.push(...pairs.entries);
    diagnostics.push(...pairs.diagnostics);
    if (pairs.entries.length === 0) {
      diagnostics.push({
        code: 'glossary-concept-incomplete',
        message: 'a concept of the glossary has no term in one language; it was left out',
        span: { start, end },
      });
    }
    for (const term of terms) {
      if (term.language === source || term.language === target) continue;
      if (!unused.has(term.language)) unused.set(term.language, term);
    }
  }
  for (const [language, { start, end }] of unused) {
    diagnostics.push({
      code: 'glossary-language-unused',
      message: `terms in ${language} are not read, ${source} and ${target} are; the first is here`,
      span: { start, end },
    });
  }
  return { source, target, entries, diagnostics };
}

function conceptsOf(text: string) {
  const concepts: Concept[] = [];
  const diagnostics: Diagnostic[] = [];
  let start: number | undefined;
  let terms: Term[] = [];
  let language: Language = 'und';
  let term: { start: number; text: string } | undefined;
  let pending: Term[] = [];
  let deprecated = false;
  let status = false;
  // There each term has a `termGrp`, which in TBX is a part of what holds the notes on the term.
  const inMultiTerm = text.includes('<conceptGrp');

  const closeTerms = () => {
    if (!deprecated) for (const one of pending) terms.push(one);
    else {
      for (const { start, end, text } of pending) {
        const message = `the term “${text}” is deprecated; it was left out`;
        diagnostics.push({ code: 'glossary-term-deprecated', message, span: { start, end } });
      }
    }
    pending = [];
    deprecated = false;
    status = false;
    term = undefined;
  };
  const closeConcept = (end: number) => {
    closeTerms();
    if (start !== undefined) concepts.push({ start, end, terms });
    start = undefined;
    terms = [];
    language = 'und';
  };

  for (const piece of scanXml(text)) {
    if (piece.kind === 'text') {
      if (term !== undefined) term.text += piece.text;
      else if (status && isDeprecated(piece.text)) deprecated = true;
      continue;
    }
    const { kind, name } = piece;
    if (CONCEPTS.has(name)) {
      // A concept that was never closed ends where the next begins.
      closeConcept(kind === 'end' ? piece.end : piece.start);
      if (kind === 'start' && !piece.selfClosing) start = piece.start;
    } else if (SECTIONS.has(name)) {
      closeTerms();
      if (kind === 'start')
        language = readLanguageTag(xmlAttributeOf(piece, 'lang') ?? '').language;
    } else if (name === LANGUAGE && kind === 'start' && start !== undefined) {
      language = readLanguageTag(xmlAttributeOf(piece, 'lang') ?? '').language;
    } else if (TERM_SECTIONS.has(name)) closeTerms();
    else if (name === 'term') {
      if (kind === 'start' && pending.length > 0 && inMultiTerm) closeTerms();
      if (kind === 'start') term = piece.selfClosing ? undefined : { start: piece.end, text: '' };
      else if (term !== undefined && start !== undefined) {
        const written = oneLine(term.text, language);
        if (written !== '') {
          pending.push({ language, text: written, start: term.start, end: piece.start });
        }
        term = undefined;
      }
    } else if (term === undefined) status = kind === 'start' && isStatus(piece);
  }
  closeConcept(text.length);
  return { concepts, diagnostics };
}

function isStatus(tag: XmlTag): boolean {
  return STATUS.test(tag.name) || STATUS.test(xmlAttributeOf(tag, 'type') ?? '');
}

/** The languages asked for; else Chinese and English where both are there; else the two with most terms. */
function languagesOf(concepts: readonly Concept[], options: TermbaseOptions) {
  const counts = new Map<Language, number>();
  for (const { terms } of concepts) {
    for (const { language } of terms) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  counts.delete('und');
  const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([language]) => language);
  const kept = new Set(byCount.slice(0, 2));
  const first = [...counts.keys()].filter((language) => kept.has(language));
  const usual = counts.has('zh') && counts.has('en');
  const [one = 'zh', other = one === 'zh' ? 'en' : 'zh'] = usual ? ['zh', 'en'] : first;
  const found = one === 'en' ? { source: other, target: one } : { source: one, target: other };
  return { source: options.source ?? found.source, target: options.target ?? found.target };
}
