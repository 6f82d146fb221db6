import type { Diagnostic, Document, Token } from '../types.ts';
import { checkSpans } from './check-spans.ts';

const KINDS: ReadonlySet<Token['kind']> = new Set(['word', 'number', 'punctuation', 'symbol']);

/** Options of {@link checkDocument}. */
export interface CheckDocumentOptions {
  /**
   * Whether the layers are for parts of the text only, as in a bitext found within a text: then
   * sentences may leave out more than white space. Default false.
   */
  readonly partial?: boolean;
}

/**
 * Check a document: sentences and tokens each keep the law of layers, and every token lies in one
 * sentence.
 *
 * @returns The codes of `checkSpans`, and `token-outside-sentence`, `token-kind-unknown`,
 * `language-missing`.
 *
 * @example
 * import { checkDocument } from '@diglot/text';
 *
 * const sentences = [{ start: 0, end: 3, language: 'zh' }];
 * const tokens = [{ start: 0, end: 2, kind: 'word' }];
 * checkDocument({ text: '你好。', language: 'zh', sentences, tokens })[0].message;
 * // => 'token layer leaves out "。" after the last'
 */
export function checkDocument(
  document: Document,
  { partial = false }: CheckDocumentOptions = {},
): Diagnostic[] {
  const { text, language, sentences, tokens } = document;
  const faults = [
    ...checkSpans(text, sentences, { layer: 'sentence', gaps: partial ? 'any' : 'space' }),
    ...checkSpans(text, tokens, { layer: 'token', gaps: partial ? 'any' : 'space' }),
  ];
  if (!language) faults.push({ code: 'language-missing', message: 'document has no language' });
  let next = 0;
  for (const [index, { start, end, kind }] of tokens.entries()) {
    while (start >= (sentences[next]?.end ?? Number.POSITIVE_INFINITY)) next++;
    const sentence = sentences[next];
    const name = `token ${index} ${JSON.stringify(text.slice(start, end))}`;
    if (!(sentence && start >= sentence.start && end <= sentence.end)) {
      const message = `${name} lies in no one sentence`;
      faults.push({ code: 'token-outside-sentence', message, span: { start, end } });
    }
    if (!KINDS.has(kind)) {
      const message = `${name} is of the unknown kind ${kind}`;
      faults.push({ code: 'token-kind-unknown', message, span: { start, end } });
    }
  }
  if (!partial) return faults;
  // The whole layer may leave out text; within a sentence the tokens may not.
  let token = 0;
  for (const sentence of sentences) {
    const inside: Token[] = [];
    for (; token < tokens.length; token++) {
      const candidate = tokens[token];
      if (!candidate || candidate.start >= sentence.end) break;
      if (candidate.start >= sentence.start) inside.push(candidate);
    }
    const gaps = checkSpans(text, inside, { layer: 'token', within: sentence });
    faults.push(...gaps.filter(({ code }) => code === 'gap-not-space'));
  }
  return faults;
}
