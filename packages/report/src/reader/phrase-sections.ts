import { html, langAttribute, type Markup } from '../html.ts';
import type { Messages } from '../messages.ts';
import { isSure } from '../sure.ts';
import type { ReportAnalysis } from '../types.ts';

/** Keyphrases as buttons that light their mentions in both languages. */
export function keyphraseSection({ keyphrases }: ReportAnalysis, messages: Messages): Markup {
  const items = keyphrases.map(({ text, language, mentions, translation }, index) => {
    const other =
      translation &&
      html` · <span${langAttribute(translation.language)}>${translation.text}</span>`;
    const count = mentions.length + (translation?.mentions.length ?? 0);
    return html`<li><button type="button" data-lights="k${index}"><span${langAttribute(language)}>${text}</span>${other} <small>${messages.mentions(count)}</small></button></li>
`;
  });
  const list = items.length === 0 ? messages.none : html`<ul class="phrases">${items}</ul>`;
  return html`<section id="keyphrases"><h2>${messages.keyphrases}</h2>${list}</section>`;
}

/** Term pairs as a table, but for those that stand aside; each row's button lights both sides. */
export function termSection({ termPairs }: ReportAnalysis, messages: Messages): Markup | undefined {
  if (termPairs.every(({ aside }) => aside !== undefined)) return undefined;
  const rows = termPairs.map(({ source, target, score, evidence, aside }, index) =>
    aside === undefined
      ? html`<tr><td><button type="button" data-lights="t${index}">${source}</button></td><td>${target}</td><td class="number">${isSure(score) ? undefined : html`${score.toFixed(2)}<br>`}<small>${evidence.map(messages.evidenceName).join(', ')}</small></td></tr>
`
      : '',
  );
  return html`<section id="terms"><h2>${messages.termPairs}</h2>
<table><thead><tr><th scope="col">${messages.term}</th><th scope="col">${messages.translation}</th><th scope="col">${messages.confidence}</th></tr></thead>
<tbody>${rows}</tbody></table></section>`;
}
