import { html, langAttribute, type Markup } from '../html.ts';
import { shorten } from '../labels.ts';
import { type Messages, messagesIn } from '../messages.ts';
import { page } from '../page.ts';
import type { ReaderOptions, ReportAnalysis, ReportLinks, ReportValue } from '../types.ts';
import { alignedSection } from './aligned-section.ts';
import { checkAnalysis } from './check-analysis.ts';
import { keyphraseSection, termSection } from './phrase-sections.ts';
import { placesOf } from './provenance.ts';
import { recordSection } from './record-section.ts';
import { diagnosticSection, provenanceSection, sourceSection } from './source-section.ts';

/**
 * Write an analysis as one HTML page to read in a browser.
 *
 * The page holds everything it needs and fetches nothing; nothing in the text or the record can run.
 *
 * @param analysis - What `analyze` of `diglot` returns, or the same from JSON.
 * @returns A whole HTML document. Write it as UTF-8.
 * @throws {InvalidInputError} `not-an-analysis`, `language-unknown`.
 *
 * @remarks
 * **Cost:** linear in the text and in what was found, times how many findings lie over one place.
 * Lone surrogates and control characters become U+FFFD.
 *
 * @example
 * import { renderReport } from '@diglot/report';
 * import { analyze } from 'diglot';
 *
 * const html = renderReport(analyze('同儕支持減輕護理人員的壓力。'), { language: 'zh' });
 * html.match(/<html lang="[^"]*"/)[0]; // => '<html lang="zh-Hans"'
 * html.match(/<h1.*?<\/h1>/)[0]; // => '<h1>同儕支持減輕護理人員的壓力。</h1>'
 */
export function renderReport(analysis: ReportAnalysis, options: ReaderOptions = {}): string {
  const { language = 'en', links } = options;
  const messages = messagesIn(language);
  checkAnalysis(analysis);
  const { record, format, engine } = analysis;
  const [title, ...others] = titlesOf(analysis, messages);
  const places = placesOf(record);
  const left = [
    alignedSection(analysis, messages, language),
    sourceSection(analysis, places, messages, language),
    provenanceSection(places, messages),
  ];
  const right = [
    keyphraseSection(analysis, messages),
    termSection(analysis, messages),
    diagnosticSection(analysis, messages),
  ];
  return page({
    title: title.value,
    language,
    messages,
    script: 'reader',
    header: html`${links && navigation(links, messages)}<h1${langAttribute(title.lang)}>${title.value}</h1>${others.map(
      ({ value, lang }) => html`<p${langAttribute(lang)}>${value}</p>`,
    )}`,
    top: record && recordSection(record, places, messages),
    columns: [
      left.filter((section) => section !== undefined),
      right.filter((section) => section !== undefined),
    ],
    footer: `${messages.format}: ${format} · ${messages.engine}: ${engine}`,
  });
}

/** Characters of a first line that stands for a title. */
const LONGEST = 70;

/** The titles of a record; without, the first line of its abstract, or of the text. */
export function titlesOf(
  { text, record }: ReportAnalysis,
  messages: Messages,
): readonly [ReportValue, ...ReportValue[]] {
  const [title, ...others] = record?.titles ?? [];
  if (title) return [title, ...others];
  const { value, lang } = record?.abstracts?.[0] ?? { value: text };
  const line = /\S[^\n]*/.exec(value)?.[0].trim() ?? '';
  return [{ value: shorten(line, LONGEST) || messages.text, ...(lang && { lang }) }];
}

function navigation({ index, previous, next }: ReportLinks, messages: Messages): Markup {
  const steps = [
    html`<a href="${index}">${messages.allRecords}</a>`,
    previous === undefined
      ? undefined
      : html`<a href="${previous}" rel="prev">← ${messages.previous}</a>`,
    next === undefined ? undefined : html`<a href="${next}" rel="next">${messages.next} →</a>`,
  ];
  return html`<nav aria-label="${messages.recordsOf}">${steps}</nav>`;
}
