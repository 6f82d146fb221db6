import type { Bitext, Document, IndexRange } from '@diglot/text';
import { createHighlighter, mentionLayers } from './highlights.ts';
import { html, langAttribute, type Markup } from './html.ts';
import { languageName, type Messages } from './messages.ts';
import type { InterfaceLanguage, ReportAnalysis } from './types.ts';

/** Beads below this confidence are marked. */
export const DOUBTFUL = 0.7;

/** The key that a bead's two sides light up by. */
export const beadKey = (bitext: number, bead: number) => `b${bitext}-${bead}`;

export function sentencesOf({ sentences }: Document, { from, to }: IndexRange) {
  return sentences.slice(from, to);
}

/** Bitexts as tables, a bead a row, its two sides side by side. */
export function alignedSection(
  analysis: ReportAnalysis,
  messages: Messages,
  language: InterfaceLanguage,
): Markup | undefined {
  if (analysis.bitexts.length === 0) return undefined;
  const layers = mentionLayers(analysis);

  const side = (document: Document, range: IndexRange, key: string) => {
    const sentences = sentencesOf(document, range);
    if (sentences.length === 0) return html`<span class="missing">— ${messages.noPartner} —</span>`;
    const highlight = createHighlighter(
      document.text,
      document.text === analysis.text ? layers : [],
    );
    const written = sentences.map((span) => [highlight(span), ' ']);
    return html`<span class="sentence" tabindex="0" data-lights="${key}" data-keys="${key}"${langAttribute(document.language)}>${written}</span>`;
  };

  const table = ({ source, target, alignment }: Bitext, index: number) => {
    const rows = alignment.map((bead, position) => {
      const key = beadKey(index, position);
      const low = bead.score < DOUBTFUL;
      const mark = low ? html` <span class="low">${messages.lowConfidence}</span>` : undefined;
      return html`<tr class="${low ? 'doubtful' : ''}"><td>${side(source, bead.source, key)}</td><td>${side(target, bead.target, key)}</td><td class="number">${bead.score.toFixed(2)}${mark}</td></tr>
`;
    });
    return html`<table class="aligned"><caption>${index + 1} / ${analysis.bitexts.length}</caption><thead><tr><th scope="col">${languageName(source.language, language)}</th><th scope="col">${languageName(target.language, language)}</th><th scope="col">${messages.confidence}</th></tr></thead>
<tbody>${rows}</tbody></table>`;
  };

  return html`<section id="aligned"><h2>${messages.aligned}</h2><p class="hint">${messages.alignedHint}</p>
${analysis.bitexts.map(table)}</section>`;
}
