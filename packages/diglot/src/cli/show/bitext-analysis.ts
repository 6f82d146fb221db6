import type { ReportAnalysis } from '@diglot/report';
import type { TermExtractor } from '@diglot/terms';
import { type Bitext, type Document, shiftSpan } from '@diglot/text';

/**
 * Show a bitext as the analysis of one text: its source, an empty line, its target. All places are in that
 * text. Keyphrases are not looked for.
 */
export function analysisOfBitext(
  bitext: Bitext,
  format: string,
  { extractor, engine }: { readonly extractor: TermExtractor; readonly engine: string },
): ReportAnalysis {
  const by = bitext.source.text.length + 2;
  const text = `${bitext.source.text}\n\n${bitext.target.text}`;
  const source = { ...bitext.source, text };
  const target = moved(bitext.target, by, text);
  const whole = { source, target, alignment: bitext.alignment };
  const { pairs, diagnostics } = extractor.inspect(whole);
  return {
    text,
    format,
    engine,
    segments: [...(source.segments ?? []), ...(target.segments ?? [])],
    bitexts: [whole],
    keyphrases: [],
    termPairs: pairs,
    diagnostics,
  };
}

function moved(document: Document, by: number, text: string): Document {
  return {
    ...document,
    text,
    sentences: document.sentences.map((sentence) => ({ ...sentence, ...shiftSpan(sentence, by) })),
    tokens: document.tokens.map((token) => ({ ...token, ...shiftSpan(token, by) })),
    ...(document.segments && {
      segments: document.segments.map((segment) => ({ ...segment, ...shiftSpan(segment, by) })),
    }),
  };
}
