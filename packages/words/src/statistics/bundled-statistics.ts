import { englishStatistics } from '../generated/statistics-en.ts';
import { chineseStatistics } from '../generated/statistics-zh.ts';
import { decodeTable } from './coded-table.ts';
import type { LanguageStatistics, Statistics } from './statistics.ts';
import { parseStatistics } from './statistics-table.ts';

let english: LanguageStatistics | undefined;
let chinese: LanguageStatistics | undefined;

const bundled: Statistics = {
  get en() {
    english ??= parseStatistics(decodeTable(englishStatistics));
    return english;
  },
  get zh() {
    chinese ??= parseStatistics(decodeTable(chineseStatistics));
    return chinese;
  },
};

/**
 * The reference counts that come with this package, each language read at its first use.
 *
 * Learned from the ChinaXiv 2016–2022 collection (CC BY 4.0).
 *
 * @example
 * import { bundledStatistics } from '@diglot/words/statistics';
 *
 * const { en, zh } = bundledStatistics();
 * zh.words.get('护士'); // => { documents: 2, first: 1, last: 2, any: 2 }
 * en.phrases.get('social support'); // => { documents: 2, keywords: 4 }
 */
export function bundledStatistics(): Statistics {
  return bundled;
}
