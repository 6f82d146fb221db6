import { InvalidInputError } from '@diglot/text';
import { html, langAttribute, type Markup } from '../html.ts';
import { languageName, type Messages, messagesIn, tintOf } from '../messages.ts';
import { page } from '../page.ts';
import type { InterfaceLanguage, ReportAnalysis, ReportEntry, ReportOptions } from '../types.ts';
import { countBeads } from './aligned-section.ts';
import { checkAnalysis } from './check-analysis.ts';
import { titlesOf } from './render-report.ts';

/** Keyphrases shown of each record. */
const PHRASES = 5;

/**
 * Write a contents page to the pages of several analyses, in the order given.
 *
 * @returns A whole HTML document. Write it as UTF-8, where the `href` of the entries lead to their pages.
 * @throws {InvalidInputError} `not-an-analysis`, `entries-not-a-list`, `language-unknown`.
 *
 * @example
 * import { renderReportIndex } from '@diglot/report';
 * import { analyze } from 'diglot';
 *
 * const html = renderReportIndex([{ href: '1.html', analysis: analyze('同伴支持减轻护士的压力。') }]);
 * html.match(/<a [^>]*href="1.html".*?<\/a>/)[0]; // => '<a href="1.html">同伴支持减轻护士的压力。</a>'
 */
export function renderReportIndex(
  entries: readonly ReportEntry[],
  options: ReportOptions = {},
): string {
  const { language = 'en' } = options;
  const messages = messagesIn(language);
  if (!Array.isArray(entries)) {
    throw new InvalidInputError(
      'entries-not-a-list',
      'report/renderReportIndex: pass a list of { href, analysis }',
    );
  }
  for (const { analysis } of entries) checkAnalysis(analysis);
  const title = messages.records(entries.length);
  return page({
    title,
    language,
    messages,
    script: 'reader',
    header: html`<h1>${title}</h1>`,
    columns: [
      [
        html`<section id="records"><h2>${messages.recordsOf}</h2><ol class="records">${entries.map(
          (entry) => item(entry, messages, language),
        )}</ol></section>`,
      ],
      [],
    ],
  });
}

/** Of a record those of its titles and abstracts, of a text those of its stretches. */
function languagesOf({ record, segments }: ReportAnalysis): string[] {
  const read = [...(record?.titles ?? []), ...(record?.abstracts ?? [])].map(({ lang }) => lang);
  const all = read.length > 0 ? read : segments.map(({ language }) => language);
  const tags = all.filter((tag): tag is string => tag !== undefined && tag !== 'und');
  return [...new Set(tags)].sort();
}

function item(
  { href, analysis }: ReportEntry,
  messages: Messages,
  language: InterfaceLanguage,
): Markup {
  const { record, keyphrases } = analysis;
  const [title, ...others] = titlesOf(analysis, messages);
  const also = others.map(
    ({ value, lang }) => html`<br><span${langAttribute(lang)}>${value}</span>`,
  );
  const source = [
    record?.authors?.map(({ value }) => value).join(', '),
    record?.journal?.title?.value,
    record?.issued?.raw,
  ].filter((part) => part);
  const languages = languagesOf(analysis).map(
    (tag) => html`<span class="tint ${tintOf(tag)}">${languageName(tag, language)}</span> `,
  );
  const { beads, doubtful } = countBeads(analysis);
  const facts = [
    beads > 0 ? `${messages.aligned}: ${messages.pairedSentences(beads)}` : undefined,
    doubtful > 0 ? messages.doubtfulPairs(doubtful) : undefined,
    keyphrases
      .slice(0, PHRASES)
      .map(({ text }) => text)
      .join('; '),
  ].filter((part) => part);
  return html`<li><a href="${href}"${langAttribute(title.lang)}>${title.value}</a>${also}
<p class="hint">${source.join(' · ')}</p><p class="hint">${languages}${facts.join(' · ')}</p></li>
`;
}
