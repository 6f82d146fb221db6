import type { TermInspection } from '@diglot/terms';
import type { Keyphrase, TermPair } from '@diglot/text';
import { table } from '../terminal/layout.ts';

/** Score, phrase and translation in columns, best first. */
export const keyphraseTable = (keyphrases: readonly Keyphrase[], columns: number): string =>
  table(
    keyphrases.map(({ score, text, translation }) => [
      score.toFixed(2),
      text,
      translation?.text ?? '',
    ]),
    columns,
  );

/** Score, both terms and the evidence in columns, best first. */
export const termTable = (pairs: readonly TermPair[], columns: number): string =>
  table(
    pairs.map(({ score, source, target, evidence }) => [
      score.toFixed(2),
      source,
      target,
      evidence.join(', '),
    ]),
    columns,
  );

/** The terms of either side, and how often each stands there. */
export function unpairedTable({ source, target }: TermInspection['unpaired']): string {
  return [
    ...source.map(({ text, mentions }) => `source  ${mentions.length}  ${text}\n`),
    ...target.map(({ text, mentions }) => `target  ${mentions.length}  ${text}\n`),
  ].join('');
}
