import { beadKey, sentencesOf } from './aligned-section.ts';
import { cutText, type Layer } from './cut-text.ts';
import { mentionLayers } from './highlights.ts';
import { html, langAttribute, type Markup } from './html.ts';
import { languageName, type Messages } from './messages.ts';
import type { Place } from './provenance.ts';
import type { InterfaceLanguage, ReportAnalysis } from './types.ts';

const tintOf = (language: string) =>
  language === 'en' || language === 'zh' ? language : language === 'und' ? '' : 'other';

function sentenceLayers({ text, bitexts }: ReportAnalysis): Layer[] {
  return bitexts.flatMap(({ source, target, alignment }, bitext) =>
    alignment.flatMap((bead, position) =>
      [
        ...(source.text === text ? sentencesOf(source, bead.source) : []),
        ...(target.text === text ? sentencesOf(target, bead.target) : []),
      ].map(({ start, end }) => ({ start, end, key: beadKey(bitext, position) })),
    ),
  );
}

/** The whole text, tinted by language, with everything that can light up in it. */
export function sourceSection(
  analysis: ReportAnalysis,
  places: readonly Place[],
  messages: Messages,
  language: InterfaceLanguage,
): Markup {
  const { text, segments, diagnostics } = analysis;
  const layers: Layer[] = [
    ...segments.map(({ start, end }, index) => ({ start, end, key: `s${index}` })),
    ...sentenceLayers(analysis),
    ...mentionLayers(analysis),
    ...diagnostics.flatMap(({ span }, index) => (span ? [{ ...span, key: `d${index}` }] : [])),
    ...places.flatMap((place, index) =>
      place.source === undefined ? [{ ...place, key: `p${index}` }] : [],
    ),
  ];
  const runs = cutText(layers, { start: 0, end: text.length }).map(({ start, end, keys }) => {
    const piece = text.slice(start, end);
    if (keys.length === 0) return html`${piece}`;
    const segment = segments[Number(keys.find((key) => key[0] === 's')?.slice(1) ?? -1)];
    const lights = keys.filter((key) => key[0] !== 's');
    const mention = lights.some((key) => key[0] === 'k' || key[0] === 't') ? ' m' : '';
    const data = lights.length > 0 ? html` data-keys="${lights.join(' ')}"` : undefined;
    return html`<span class="${tintOf(segment?.language ?? 'und')}${mention}"${data}${langAttribute(segment?.language, segment?.script)}>${piece}</span>`;
  });
  const legend = [...new Set(segments.map((segment) => segment.language))]
    .sort()
    .map((tag) => html`<span class="${tintOf(tag)}">${languageName(tag, language)}</span>`);
  return html`<section id="source"><details open><summary><h2>${messages.sourceText}</h2></summary>
<p class="hint legend">${legend}</p>
<div class="source">${runs}</div></details></section>`;
}

/** Each value of the record with where it was read; a button lights the place. */
export function provenanceSection(
  places: readonly Place[],
  messages: Messages,
): Markup | undefined {
  if (places.length === 0) return undefined;
  const rows = places.map(({ path, text, start, end, line, source }, index) => {
    const where = `${line === undefined ? '' : `${messages.line} ${line}, `}${start}–${end}`;
    const place =
      source === undefined
        ? html`<button type="button" data-lights="p${index}">${where}</button>`
        : html`${source} ${where}`;
    return html`<tr><td><code>${path}</code></td><td>${text.length > 120 ? `${text.slice(0, 120)}…` : text}</td><td class="number">${place}</td></tr>
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
      html` <button type="button" data-lights="d${index}">${span.start}–${span.end}: ${text.slice(span.start, Math.min(span.end, span.start + 60))}</button>`;
    return html`<li><code>${code}</code> ${message}${place}</li>
`;
  });
  return html`<section id="diagnostics"><h2>${messages.diagnostics}</h2><ul>${items}</ul></section>`;
}
