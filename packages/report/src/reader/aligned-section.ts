import type { Bitext, Document, IndexRange } from '@diglot/text';
import { html, langAttribute, type Markup } from '../html.ts';
import { languageName, type Messages, tintOf } from '../messages.ts';
import { isSure } from '../sure.ts';
import type { InterfaceLanguage, ReportAnalysis } from '../types.ts';
import { createHighlighter, mentionLayers, readText } from './highlights.ts';

/** Beads below this confidence are marked. */
const DOUBTFUL = 0.7;
/** Beads in one table: a browser lays out only the tables that are near the window. */
const ROWS = 200;

/** The key that a bead's two sides light up by. */
export const beadKey = (bitext: number, bead: number) => `b${bitext}-${bead}`;

export function sentencesOf({ sentences }: Document, { from, to }: IndexRange) {
  return sentences.slice(from, to);
}

/** How many beads an analysis has, and how many of them are doubtful. */
export function countBeads({ bitexts }: ReportAnalysis): { beads: number; doubtful: number } {
  const beads = bitexts.flatMap(({ alignment }) => alignment);
  return { beads: beads.length, doubtful: beads.filter(({ score }) => score < DOUBTFUL).length };
}

/** Bitexts as tables, a bead a row, its two sides side by side. */
export function alignedSection(
  analysis: ReportAnalysis,
  messages: Messages,
  language: InterfaceLanguage,
): Markup | undefined {
  const { bitexts } = analysis;
  const text = readText(analysis);
  if (bitexts.length === 0) return undefined;
  const inText = createHighlighter(text, mentionLayers(analysis));

  const side = (document: Document, range: IndexRange, key: string) => {
    const sentences = sentencesOf(document, range);
    if (sentences.length === 0) return html`<span class="missing">— ${messages.noPartner} —</span>`;
    const highlight = document.text === text ? inText : createHighlighter(document.text, []);
    const written = sentences.map((span) => [highlight(span), ' ']);
    return html`<span class="sentence" tabindex="0" data-lights="${key}" data-keys="${key}"${langAttribute(document.language)}>${written}</span>`;
  };

  const columnHead = (document: Document) =>
    html`<th scope="col"><span class="tint ${tintOf(document.language)}">${languageName(document.language, language)}</span></th>`;

  const tables = ({ source, target, alignment }: Bitext, index: number) => {
    const scored = !alignment.every(({ score }) => isSure(score));
    const rows = alignment.map((bead, position) => {
      const key = beadKey(index, position);
      const low = bead.score < DOUBTFUL;
      const mark = low ? html` <span class="low">${messages.lowConfidence}</span>` : undefined;
      return html`<tr${low ? html` class="doubtful"` : undefined}><td>${side(source, bead.source, key)}</td><td>${side(target, bead.target, key)}</td>${scored ? html`<td class="number">${isSure(bead.score) ? undefined : bead.score.toFixed(2)}${mark}</td>` : undefined}</tr>
`;
    });
    const caption =
      bitexts.length > 1
        ? html`<caption>${messages.passage(index + 1, bitexts.length)}</caption>`
        : undefined;
    const head = html`<thead><tr>${columnHead(source)}${columnHead(target)}${scored ? html`<th scope="col">${messages.confidence}</th>` : undefined}</tr></thead>`;
    return Array.from(
      { length: Math.ceil(rows.length / ROWS) },
      (
        _,
        at,
      ) => html`<table class="aligned${scored ? ' scored' : ''}">${at === 0 ? caption : undefined}${head}
<tbody>${rows.slice(at * ROWS, (at + 1) * ROWS)}</tbody></table>
`,
    );
  };

  const { beads, doubtful } = countBeads(analysis);
  const counts = [
    messages.pairedSentences(beads),
    doubtful > 0 && messages.doubtfulPairs(doubtful),
  ];
  return html`<section id="aligned"><h2>${messages.aligned} <small>${counts.filter((part) => part !== false).join(', ')}</small></h2><p class="hint">${messages.alignedHint}</p>
${bitexts.map(tables)}</section>`;
}
