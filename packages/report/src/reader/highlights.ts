import { type Span, toSourceSpan } from '@diglot/text';
import { html, type Markup } from '../html.ts';
import type { ReportAnalysis } from '../types.ts';
import { cutText, type Layer, layersNear } from './cut-text.ts';

/** The text that mentions and bitexts refer to. */
export const readText = ({ text, document }: ReportAnalysis): string => document?.text ?? text;

/** Takes a span of the text that was read to where it stands in the source; nothing where it has no place. */
export function toSource({ document }: ReportAnalysis): (span: Span) => readonly Span[] {
  const origin = document?.origin;
  if (origin === undefined) return (span) => [span];
  if (origin.length === 0) return () => [];
  return (span) => {
    const place = toSourceSpan({ origin }, span);
    return place.start < place.end ? [place] : [];
  };
}

/** Mentions of keyphrases and term pairs in the text that was read, by start. */
export function mentionLayers({ keyphrases, termPairs }: ReportAnalysis): Layer[] {
  const under = (key: string, spans: readonly Span[] = []) =>
    spans.map(({ start, end }) => ({ start, end, key }));
  return [
    ...keyphrases.flatMap((phrase, index) => [
      ...under(`k${index}`, phrase.mentions),
      ...under(`k${index}`, phrase.translation?.mentions),
    ]),
    ...termPairs.flatMap((pair, index) =>
      pair.aside === undefined
        ? [...under(`t${index}`, pair.sourceMentions), ...under(`t${index}`, pair.targetMentions)]
        : [],
    ),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The classes of a piece under keys: `m` for any mention, with `k` for one of a keyphrase. */
export function mentionClass(keys: readonly string[]): string {
  if (keys.some((key) => key[0] === 'k')) return 'm k';
  return keys.some((key) => key[0] === 't') ? 'm' : '';
}

/** Writes a stretch of a text with the mentions in it. */
export function createHighlighter(text: string, layers: readonly Layer[]) {
  const longest = layers.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  return (span: Span): Markup[] =>
    cutText(layersNear(layers, span, longest), span).map(({ start, end, keys }) => {
      const piece = text.slice(start, end);
      return keys.length === 0
        ? html`${piece}`
        : html`<span class="${mentionClass(keys)}" data-keys="${keys.join(' ')}">${piece}</span>`;
    });
}
