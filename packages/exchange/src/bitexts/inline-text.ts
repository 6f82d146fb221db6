import { type XmlPiece, type XmlTag, xmlAttributeOf } from '../xml/scan-xml.ts';

/** Elements whose inside is code of the document's own format, not text. */
const CODES = new Set(['bpt', 'ept', 'it', 'ph', 'ut', 'sub']);

/** Code that stands for a line break. */
const BREAK = /^\s*(?:<br\b|<\/?p\b|\\n|\n)/iu;

/** Gathers the text of a segment from the pieces inside it; see `inlineText`. */
export interface InlineText {
  add(piece: XmlPiece): void;
  /** The text so far. */
  text(): string;
  /** Whether every code that was opened has ended. */
  isWhole(): boolean;
}

/**
 * Gather the text of a segment, without the inline codes of TMX (levels 1 and 2) and XLIFF (1.2 and 2): what
 * `bpt`, `ept`, `it`, `ph` and `ut` hold is left out, what `hi`, `g`, `mrk` and `pc` enclose is text. A code
 * that breaks a line is a line break.
 */
export function inlineText(): InlineText {
  let text = '';
  let code = '';
  let depth = 0;
  return {
    add(piece) {
      if (piece.kind === 'text') {
        if (depth === 0) text += piece.text;
        else code += piece.text;
      } else if (CODES.has(piece.name)) {
        if (piece.kind === 'start' && isBreak(piece)) text += '\n';
        if (piece.selfClosing) return;
        if (piece.kind === 'start') depth++;
        else if (depth > 0 && --depth === 0) {
          if (BREAK.test(code)) text += '\n';
          code = '';
        }
      } else if (piece.kind === 'start' && depth === 0) {
        if (isBreak(piece)) text += '\n';
        if (piece.name === 'cp') text += character(xmlAttributeOf(piece, 'hex') ?? '');
      }
    },
    text: () => text,
    isWhole: () => depth === 0,
  };
}

function isBreak(tag: XmlTag): boolean {
  return [xmlAttributeOf(tag, 'ctype'), xmlAttributeOf(tag, 'type')].some(
    (type) => type !== undefined && /^(?:x-)?(?:lb|fmt:lb|br|linebreak)$/iu.test(type),
  );
}

function character(hex: string): string {
  const code = Number.parseInt(hex, 16);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/**
 * Tags that a tool of level 1 wrote as text: those of OmegaT (`<f0>`, `</f0>`, `<br1/>`), and HTML's
 * for words and lines.
 */
const WRITTEN_TAG =
  /<\/?(?:[a-z]{1,3}\d{1,4}|(?:b|i|u|s|a|em|strong|span|font|small|big|sub|sup|code|br|p|div|li)(?:\s[^<>]{0,300})?)\s?\/?>/giu;

/** Leave out the tags that stand in a text as text; those that end a line become a line break. */
export function withoutTags(text: string): string {
  return text.replace(WRITTEN_TAG, (tag) => (/^<\/?(?:br|p|div|li)\b/iu.test(tag) ? '\n' : ''));
}
