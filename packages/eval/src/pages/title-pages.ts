import { segmentLanguages } from '@diglot/segment';
import { splitSentences } from '@diglot/tokenize';
import { percent } from '../metrics.ts';
import type { Row, Task } from '../task.ts';
import { countBoundaries } from '../text/sentences.ts';
import { readTitlePages } from '../title-pages-file.ts';
import { type NoisyPage, type Piece, withNoise } from './noise.ts';

/** Noisy copies of each page. */
const COPIES = 40;
/** Share of the letters of a piece in a wrong language from which the piece is wrong. */
const MAX_WRONG_SHARE = 0.1;

/** Title pages of our own through a noise model; no gold data is needed. */
export const pages: Task = {
  name: 'pages',
  about: 'made title pages as scanners give them: borders and languages that are wrong',
  run(_data, { onSet }) {
    onSet?.('title pages');
    const clean = readTitlePages() as readonly (readonly Piece[])[];
    const noisy = clean.flatMap((page, at) =>
      Array.from({ length: COPIES }, (_, copy) => withNoise(page, at * COPIES + copy + 1)),
    );
    return [scorePages('title pages', noisy)];
  },
};

function scorePages(set: string, noisy: readonly NoisyPage[]): Row {
  let [gold, missed, extra, pieces, wrong] = [0, 0, 0, 0, 0];
  for (const page of noisy) {
    const counts = countBoundaries(page.text, page.sentences, splitSentences(page.text));
    gold += counts.gold;
    missed += counts.gold - counts.right;
    extra += counts.system - counts.right;
    pieces += page.pieces.length;
    wrong += wrongPieces(page);
  }
  return {
    set,
    items: noisy.length,
    scores: {
      missed: percent(missed, gold),
      extra: percent(extra, gold),
      borders: percent(missed + extra, gold),
      languages: percent(wrong, pieces),
    },
  };
}

/** How many pieces have letters in another language: Han in Chinese ones, small Latin letters in others. */
function wrongPieces({ text, pieces }: NoisyPage): number {
  const segments = segmentLanguages(text);
  let wrong = 0;
  for (const { start, end, language } of pieces) {
    const letter = language === 'zh' ? /\p{Script=Han}/u : /\p{Ll}/u;
    const right = language === 'und' ? ['und', 'en'] : [language];
    let [letters, faults] = [0, 0];
    for (const segment of segments) {
      for (let i = Math.max(start, segment.start); i < Math.min(end, segment.end); i++) {
        if (!letter.test(text.charAt(i))) continue;
        letters++;
        if (!right.includes(segment.language)) faults++;
      }
    }
    if (faults > MAX_WRONG_SHARE * letters) wrong++;
  }
  return wrong;
}
