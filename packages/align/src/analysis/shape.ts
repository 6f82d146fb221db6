import type { SentenceShape } from './sentence.ts';

/** Marks that translators tend to keep, each with the key both languages share. */
const MARKS: readonly (readonly [key: string, mark: RegExp])[] = [
  ['mark ?', /\?/u],
  ['mark !', /!/u],
  ['mark :', /:/u],
  ['mark (', /[(（]/u],
  ['mark "', /["“”「『]|(?:^|\s)['‘]|['’]\s*$/u],
  ['mark ;', /;/u],
  ['mark %', /%/u],
  ['mark …', /…|\.\.\./u],
  ['mark -', /—|--/u],
];

/** The shared marks of a sentence, each once, with their first place. `text` is in NFKC. */
export function marksOf(text: string): readonly { readonly key: string; readonly at: number }[] {
  return MARKS.flatMap(([key, mark]) => {
    const at = text.search(mark);
    return at === -1 ? [] : [{ key, at }];
  });
}

/** Marks that end a sentence, and nothing else. */
const STRAY_MARKS = /^[.。!?…”’」』"')\]\s]+$/u;

/** Read the signs of a sentence. `text` is in NFKC, letters as they were. */
export function shapeOf(text: string, clauses: number): SentenceShape {
  const body = text.slice(0, endOfBody(text));
  const ending = /[?!:;,…，；：]$/u.exec(body)?.[0] ?? (body.endsWith('...') ? '…' : '');
  return {
    ending,
    opensWithQuote: /^\s*["“‘'「『]/u.test(text),
    closesWithQuote: /["”’'」』]\s*$/u.test(text),
    hasQuote: /["“”「」『』]|(?:^|\s)['‘]\S|‘\p{Script=Han}|\S['’](?:\s|$)/u.test(text),
    startsLower: /^[^A-Za-z]*[a-z]/u.test(text),
    clauses,
    isStrayMarks: STRAY_MARKS.test(text),
  };
}

/** Where a text ends, closing quotes, brackets and white space aside. */
function endOfBody(text: string): number {
  let end = text.length;
  while (end > 0 && /["“”'‘’」』)\]\s]/u.test(text.charAt(end - 1))) end--;
  return end;
}
