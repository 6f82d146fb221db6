import { findSuspects, type Suspect } from '@diglot/align';
import type { Bead } from '@diglot/text';
import type { Aligned, AlignedPair } from '../inputs/align-inputs.ts';
import { wrap } from '../terminal/layout.ts';
import { toJson } from './json.ts';
import { join } from './ladder.ts';
import type { NamePlace } from './places.ts';

/** A pair to look at, or a sentence without a partner. */
interface Finding {
  readonly reason: Suspect['reason'];
  /** 0..1; `null` for sentences that were not aligned at all. */
  readonly score: number | null;
  readonly source: Side | null;
  readonly target: Side | null;
}

interface Side {
  readonly place: string;
  readonly text: string;
}

/** Keep only the suspect beads of a pair, for formats that hold bitexts. */
export function onlySuspects({ bitext, covers, moved }: AlignedPair): AlignedPair['bitext'] {
  const { alignment } = bitext;
  return {
    ...bitext,
    alignment: findSuspects(alignment, covers, moved).map(({ bead }) => alignment[bead] as Bead),
  };
}

/** List suspect beads and lonely sentences, as `text`, `tsv` or `json`. */
export function renderSuspects(aligned: Aligned, format: string, columns: number): string {
  const findings = findingsOf(aligned);
  if (format === 'json') return toJson(findings, format);
  return findings
    .map((finding) => (format === 'tsv' ? toTsv(finding) : toText(finding, columns)))
    .join('');
}

function findingsOf({ pairs, unpaired }: Aligned): readonly Finding[] {
  const suspects = pairs.flatMap(({ bitext, covers, moved, sourcePlace, targetPlace }) =>
    findSuspects(bitext.alignment, covers, moved).map(({ bead, reason }): Finding => {
      const { source, target, score } = bitext.alignment[bead] as Bead;
      return {
        reason,
        score,
        source: sideOf(bitext.source, source, sourcePlace),
        target: sideOf(bitext.target, target, targetPlace),
      };
    }),
  );
  const lonely = unpaired.map(
    (sentence): Finding => ({ reason: 'no-partner', score: null, source: sentence, target: null }),
  );
  return [...suspects, ...lonely];
}

function sideOf(
  document: AlignedPair['bitext']['source'],
  range: Bead['source'],
  placeOf: NamePlace,
): Side | null {
  const first = document.sentences[range.from];
  if (first === undefined || range.from === range.to) return null;
  return { place: placeOf(first.start), text: join(document, range) };
}

function toTsv({ reason, score, source, target }: Finding): string {
  const cells = [reason, score?.toFixed(3) ?? '', ...cellsOf(source), ...cellsOf(target)];
  return `${cells.join('\t')}\n`;
}

const cellsOf = (side: Side | null) => [side?.place ?? '', side?.text.replace(/\s+/gu, ' ') ?? ''];

function toText({ reason, score, source, target }: Finding, columns: number): string {
  const sides = [source, target].filter((side) => side !== null);
  const heading = [reason, score === null ? [] : score.toFixed(2), sides.map(({ place }) => place)];
  const lines = sides.flatMap(({ text }) =>
    wrap(text.replace(/\s+/gu, ' '), Math.max(20, columns - 4)).map((line) => `    ${line}`),
  );
  return `${[heading.flat(2).join('  '), ...lines].join('\n')}\n\n`;
}
