import { readDelimited } from './read-delimited.ts';
import { readTbx } from './read-tbx.ts';
import type { Termbase, TermbaseOptions } from './termbase.ts';

/**
 * Read the glossary of another tool.
 *
 * Text that begins with `<` is TBX, v2 (2008, `martif`) or v3 (2019), or the XML of MultiTerm; deprecated terms
 * are left out. Any
 * other is a table, parted by tabs, semicolons, commas or bars, or a list with `=`, `:` or `→` between, with or
 * without a heading: columns may be
 * headed by language tags or names in any usual wording (`zh-TW`, `English term`, `中文术语`,
 * `Chinese_PRC`), or by `source`, `target` and the like; further columns are notes, a status may call a
 * term deprecated. Lines of comment begin with `#`, as in OmegaT's glossaries. Beside a language without
 * Han characters, Chinese cells are told by their script, whatever the heading says. Several columns of one
 * language (Simplified and Traditional) and several terms in a cell (`预扣税;代扣所得税`) are all paired.
 *
 * @returns All that could be read; what could not, or is in further languages, is told with its place. Of JSON
 *   nothing is read (`glossary-is-json`).
 *
 * @remarks **Cost:** linear; an entry of n × m terms makes 1,000 pairs, or n + m.
 *
 * @example
 * import { readTermbase } from '@diglot/exchange';
 *
 * const { source, target, entries } = readTermbase('中文术语,English term\n同伴支持,peer support\n');
 * [source, target]; // => ['zh', 'en']
 * entries.map(({ source, target }) => [source, target]); // => [['同伴支持', 'peer support']]
 */
export function readTermbase(glossary: string, options: TermbaseOptions = {}): Termbase {
  const read = /^\s*</u.test(glossary) ? readTbx : isJson(glossary) ? refuseJson : readDelimited;
  // A byte order mark becomes a blank, so that places stay those of the text that was given.
  return read(glossary.replace(/^\uFEFF/u, ' '), options);
}

function isJson(text: string): boolean {
  if (!/^[\s\uFEFF]*[[{]/u.test(text)) return false;
  try {
    JSON.parse(text.replace(/^\uFEFF/u, ''));
    return true;
  } catch {
    // A table whose first cell begins with a bracket.
    return false;
  }
}

function refuseJson(text: string, { source = 'zh', target = 'en' }: TermbaseOptions): Termbase {
  const message = 'JSON is not read as a glossary; save it as two columns, or as TBX';
  const span = { start: 0, end: text.length };
  return {
    source,
    target,
    entries: [],
    diagnostics: [{ code: 'glossary-is-json', message, span }],
  };
}
