import { html, langAttribute, type Markup } from '../html.ts';
import { shorten } from '../labels.ts';
import { languageName, type Messages, tintOf } from '../messages.ts';
import type { InterfaceLanguage, ReportAnalysis } from '../types.ts';
import { beadKey, sentencesOf } from './aligned-section.ts';
import { cutText, type Layer } from './cut-text.ts';
import { mentionClass, mentionLayers, readText, toSource } from './highlights.ts';
import { describePlace, type Place } from './provenance.ts';

/** Sentences and mentions, in the text that was read. */
function readLayers(analysis: ReportAnalysis): Layer[] {
  const text = readText(analysis);
  const sentences = analysis.bitexts.flatMap(({ source, target, alignment }, bitext) =>
    alignment.flatMap((bead, position) =>
      [
        ...(source.text === text ? sentencesOf(source, bead.source) : []),
        ...(target.text === text ? sentencesOf(target, bead.target) : []),
      ].map(({ start, end }) => ({ start, end, key: beadKey(bitext, position) })),
    ),
  );
  return [...sentences, ...mentionLayers(analysis)];
}

/** Whole lines together, at least this many characters: a browser lays out only the blocks in sight. */
const BLOCK = 2000;

function blocksOf(text: string): Layer[] {
  const blocks: Layer[] = [];
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf('\n', start + BLOCK - 1);
    const end = line < 0 ? text.length : line + 1;
    blocks.push({ start, end, key: '' });
    start = end;
  }
  return blocks;
}

/** A piece of text with what lies over it. */
interface Piece {
  /** Of `segments`; none where it is `undefined`. */
  readonly segment: number | undefined;
  readonly written: Markup;
}

function writePiece(text: string, keys: readonly string[]): Piece {
  const segment = keys.find((key) => key[0] === 's')?.slice(1);
  const lights = keys.filter((key) => key !== '' && key[0] !== 's');
  const mention = mentionClass(lights);
  const named = mention === '' ? undefined : html` class="${mention}"`;
  return {
    segment: segment === undefined ? undefined : Number(segment),
    written:
      lights.length === 0
        ? html`${text}`
        : html`<span${named} data-keys="${lights.join(' ')}">${text}</span>`,
  };
}

/** Pieces in order; those of one segment stand together under its tint and language. */
function writeBlock(pieces: readonly Piece[], segments: ReportAnalysis['segments']): Markup {
  const groups: { segment: number | undefined; parts: Markup[] }[] = [];
  for (const { segment, written } of pieces) {
    const last = groups.at(-1);
    if (last && last.segment === segment) last.parts.push(written);
    else groups.push({ segment, parts: [written] });
  }
  const written = groups.map(({ segment, parts }) => {
    const over = segment === undefined ? undefined : segments[segment];
    const tint = tintOf(over?.language ?? 'und');
    if (over === undefined || tint === '') return html`${parts}`;
    return html`<span class="${tint}"${langAttribute(over.language, over.script)}>${parts}</span>`;
  });
  return html`<p>${written}</p>`;
}

/** The whole text, tinted by language, with everything that can light up in it. */
export function sourceSection(
  analysis: ReportAnalysis,
  places: readonly Place[],
  messages: Messages,
  language: InterfaceLanguage,
): Markup {
  const { text, segments, diagnostics } = analysis;
  const placesOf = toSource(analysis);
  const layers: Layer[] = [
    ...segments.map(({ start, end }, index) => ({ start, end, key: `s${index}` })),
    ...readLayers(analysis).flatMap(({ key, ...span }) =>
      placesOf(span).map((place) => ({ ...place, key })),
    ),
    ...diagnostics.flatMap(({ span }, index) => (span ? [{ ...span, key: `d${index}` }] : [])),
    ...places.flatMap((place, index) =>
      place.source === undefined ? [{ ...place, key: `p${index}` }] : [],
    ),
  ];
  const blocks = blocksOf(text);
  const pieces = blocks.map((): Piece[] => []);
  let block = 0;
  for (const { start, end, keys } of cutText([...layers, ...blocks], {
    start: 0,
    end: text.length,
  })) {
    if (start >= (blocks[block]?.end ?? 0)) block++;
    pieces[block]?.push(writePiece(text.slice(start, end), keys));
  }
  const legend = [...new Set(segments.map((segment) => segment.language))]
    .sort()
    .map((tag) => html`<span class="${tintOf(tag)}">${languageName(tag, language)}</span>`);
  return html`<section id="source"><details open><summary><h2>${messages.sourceText}</h2></summary>
<p class="hint legend">${legend}</p>
<div class="source">${pieces.map((block) => writeBlock(block, segments))}</div></details></section>`;
}

/** Each value of the record with where it was read; a button lights the place. */
export function provenanceSection(
  places: readonly Place[],
  messages: Messages,
): Markup | undefined {
  if (places.length === 0) return undefined;
  const rows = places.map((read, index) => {
    const { path, text, source } = read;
    const where = describePlace(read, messages);
    const place =
      source === undefined
        ? html`<button type="button" data-lights="p${index}">${where}</button>`
        : html`${where}`;
    return html`<tr><td><code>${path}</code></td><td>${shorten(text, 120)}</td><td class="number">${place}</td></tr>
`;
  });
  return html`<section id="provenance"><details><summary><h2>${messages.provenance}</h2></summary>
<table><thead><tr><th scope="col">${messages.field}</th><th scope="col">${messages.value}</th><th scope="col">${messages.place}</th></tr></thead>
<tbody>${rows}</tbody></table></details></section>`;
}

/** What was wrong with the data; a button lights the place. */
export function diagnosticSection(
  { diagnostics, text }: ReportAnalysis,
  messages: Messages,
): Markup | undefined {
  if (diagnostics.length === 0) return undefined;
  const items = diagnostics.map(({ code, message, span }, index) => {
    const place =
      span &&
      html` <button type="button" data-lights="d${index}">${span.start}–${span.end}: ${shorten(text.slice(span.start, span.end), 60)}</button>`;
    return html`<li><code>${code}</code> ${message}${place}</li>
`;
  });
  return html`<section id="diagnostics"><h2>${messages.diagnostics}</h2><ul>${items}</ul></section>`;
}
