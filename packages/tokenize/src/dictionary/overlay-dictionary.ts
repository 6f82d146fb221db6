import { ScriptClass, type Span, scriptClassAt, type Token } from '@diglot/text';
import type { AppendTokens } from '../word/scan-tokens.ts';
import { findWords } from './find-words.ts';
import { foldText } from './fold.ts';
import type { UserDictionary } from './read-dictionary.ts';

/**
 * Keep the words of a user dictionary whole, whatever the engine would do.
 *
 * The text between them is tokenized as it would be by itself. A word never begins or ends inside a
 * word of an alphabet: `IL` is not found in `IL-6`.
 *
 * @remarks Nothing reaches the engine's own dictionary, so tokenizers do not see each other's words.
 */
export function overlayDictionary(append: AppendTokens, dictionary: UserDictionary): AppendTokens {
  const appendSpan = (text: string, span: Span, tokens: Token[]): void => {
    const { start, end } = span;
    const plain: Token[] = [];
    append(text, [span], plain);
    const breaks = new Set(plain.flatMap((token) => [token.start, token.end]));
    const folded = foldText(text.slice(start, end));
    const mayBreak = (offset: number) => {
      const at = start + folded.at(offset);
      return breaks.has(at) || isBetweenHan(text, at);
    };
    const words = findWords(folded.text, dictionary, mayBreak).map((word) => ({
      start: folded.at(word.start),
      end: folded.at(word.end),
    }));
    if (words.length === 0) {
      for (const token of plain) tokens.push(token);
      return;
    }
    let position = start;
    for (const word of words) {
      append(text, [{ start: position, end: start + word.start }], tokens);
      position = start + word.end;
      tokens.push({ start: start + word.start, end: position, kind: 'word' });
    }
    append(text, [{ start: position, end }], tokens);
  };
  return (text, spans, tokens) => {
    for (const span of spans) appendSpan(text, span, tokens);
  };
}

function isBetweenHan(text: string, offset: number): boolean {
  if (scriptClassAt(text, offset) !== ScriptClass.han) return false;
  const isPair = text.charCodeAt(offset - 1) >= 0xdc00 && text.charCodeAt(offset - 1) < 0xe000;
  return scriptClassAt(text, offset - (isPair ? 2 : 1)) === ScriptClass.han;
}
