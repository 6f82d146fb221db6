import { detectLanguage } from '@diglot/segment';
import { createReliability } from '../align/calibration.ts';
import { goldFile, readJsonLines } from '../gold.ts';
import { groupBy } from '../group.ts';
import { percent } from '../metrics.ts';
import type { Row, Task } from '../task.ts';

export interface LanguageItem {
  readonly text: string;
  readonly lang: string;
  readonly kind: string;
}

export type Detect = (
  text: string,
  languages?: string[],
) => { language: string; confidence: number };

/** The languages of the gold sets that are scored. */
export const TEN = ['en', 'zh', 'ja', 'ko', 'es', 'de', 'fr', 'pt', 'it', 'nl'];

/**
 * Score a detector: `acc` when told the ten languages, `open` when told nothing, `ece` the
 * calibration error of the former.
 */
export function scoreLanguage(set: string, items: readonly LanguageItem[], detect: Detect): Row {
  const reliability = createReliability();
  let right = 0;
  let open = 0;
  for (const { text, lang } of items) {
    const { language, confidence } = detect(text, TEN);
    reliability.add(confidence, language === lang);
    if (language === lang) right++;
    if (detect(text).language === lang) open++;
  }
  return {
    set,
    items: items.length,
    scores: {
      acc: percent(right, items.length),
      open: percent(open, items.length),
      ece: percent(reliability.error(), 1),
    },
  };
}

export const language: Task = {
  name: 'language',
  about: 'language of words, pairs, sentences, tweets, interface labels',
  run(data, { onSet }) {
    const rows: Row[] = [];
    for (const set of ['lid_lingua', 'lid_eld_tweets', 'lid_dspace_labels']) {
      const file = goldFile(data, 'segment', set, 'jsonl');
      if (file === undefined) continue;
      onSet?.(set);
      const items = readJsonLines<LanguageItem>(data, file).filter(({ lang }) =>
        TEN.includes(lang),
      );
      for (const [kind, members] of groupBy(items, (item) => item.kind)) {
        rows.push(
          scoreLanguage(`${set} ${kind}`, members, (text, languages) =>
            detectLanguage(text, languages === undefined ? {} : { languages }),
          ),
        );
      }
    }
    return rows;
  },
};
