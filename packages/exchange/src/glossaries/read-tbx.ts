import type { Diagnostic, Language } from '@diglot/text';
import type { TermEntry } from './read-termbase.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/**
 * Read pairs from TBX by its tags; see `readGlossary`. What is not well-formed XML is read as far as
 * its tags go. Linear time.
 */
export function readTbx(text: string, source: Language, target: Language) {
  const rows: TermEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  let concept: { start: number; terms: Map<Language, string[]> } | undefined;
  let language: Language = 'und';
  let termStart = -1;
  for (const tag of tagsOf(text)) {
    if (tag.name === 'termEntry' || tag.name === 'conceptEntry') {
      if (!tag.closing) {
        concept = { start: tag.start, terms: new Map() };
      } else if (concept !== undefined) {
        const sources = concept.terms.get(source) ?? [];
        const targets = concept.terms.get(target) ?? [];
        for (const from of sources)
          for (const to of targets) rows.push({ source: from, target: to });
        if (sources.length === 0 || targets.length === 0) {
          diagnostics.push({
            code: 'glossary-concept-incomplete',
            message: 'A concept of the glossary has no term in one language; it was left out.',
            span: { start: concept.start, end: tag.end },
          });
        }
        concept = undefined;
      }
    } else if ((tag.name === 'langSet' || tag.name === 'langSec') && !tag.closing) {
      const tagged = /(?:xml:)?lang\s*=\s*["']([A-Za-z]+)/u.exec(tag.attributes)?.[1];
      language = tagged?.toLowerCase() ?? 'und';
    } else if (tag.name === 'term') {
      if (!tag.closing) {
        termStart = tag.end;
      } else if (termStart !== -1 && concept !== undefined) {
        const term = decode(text.slice(termStart, tag.start));
        if (term !== '')
          concept.terms.set(language, [...(concept.terms.get(language) ?? []), term]);
        termStart = -1;
      }
    }
  }
  return { rows, diagnostics };
}

/** Tags in order, without their prefix (`tbx:term`). */
function* tagsOf(text: string) {
  for (const match of text.matchAll(/<(\/?)(?:[A-Za-z]+:)?([A-Za-z][\w.-]*)([^<>]*)>/gu)) {
    const [whole, slash, name = '', attributes = ''] = match;
    yield {
      name,
      attributes,
      closing: slash === '/',
      start: match.index,
      end: match.index + whole.length,
    };
  }
}

function decode(markup: string): string {
  return markup
    .replace(/<!\[CDATA\[|\]\]>|<[^<>]*>/gu, '')
    .replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/giu, (whole, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/\s+/gu, ' ')
    .trim();
}
