import type { Bead, Bitext, Document, Language, Sentence } from '@diglot/text';
import { oneLine } from '../one-line.ts';

/** A segment and its translation; one of them may be empty. */
export interface Unit {
  readonly source: string;
  readonly target: string;
  /** Confidence, 0..1. */
  readonly score: number;
}

/**
 * Make a bitext of units: on each side a document with a line for each segment, which is its sentence. A
 * unit is a bead; one without text on a side is empty there, one without any is left out.
 *
 * @example
 * import { bitextOfUnits } from '@diglot/exchange';
 *
 * const units = [{ source: '同伴支持有益。', target: 'Peer support helps.', score: 0.98 }];
 * const { source, target, alignment } = bitextOfUnits(units, 'zh', 'en');
 * [source.text, target.text, alignment.length]; // => ['同伴支持有益。', 'Peer support helps.', 1]
 */
export function bitextOfUnits(units: readonly Unit[], source: Language, target: Language): Bitext {
  const ours = documentWriter(source);
  const theirs = documentWriter(target);
  const alignment: Bead[] = [];
  for (const unit of units) {
    const bead = {
      source: ours.add(unit.source),
      target: theirs.add(unit.target),
      score: unit.score,
    };
    if (bead.source.from < bead.source.to || bead.target.from < bead.target.to)
      alignment.push(bead);
  }
  return { source: ours.document(), target: theirs.document(), alignment };
}

function documentWriter(language: Language) {
  const lines: string[] = [];
  const sentences: Sentence[] = [];
  let length = 0;
  return {
    add(segment: string) {
      const from = lines.length;
      const line = oneLine(segment, language);
      if (line !== '') {
        lines.push(line);
        sentences.push({ start: length, end: length + line.length, language });
        length += line.length + 1;
      }
      return { from, to: lines.length };
    },
    document: (): Document => ({ text: lines.join('\n'), language, sentences, tokens: [] }),
  };
}
