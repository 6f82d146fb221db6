import * as citeproc from 'citeproc';
import { describe, expect, it } from 'vitest';
import { parseRecords, toCslJson } from '../../src/index.ts';
import { GBT_STYLE, LOCALE } from './gbt-style.ts';

/** A reference as citeproc-js sets what we read from a text. */
function reference(text: string): string {
  const items = new Map(
    toCslJson(parseRecords(text).records).map((item) => [String(item.id), item] as const),
  );
  const engine = new citeproc.Engine(
    { retrieveLocale: () => LOCALE, retrieveItem: (id) => items.get(id) },
    GBT_STYLE,
    'zh-CN',
  );
  engine.setOutputFormat('text');
  engine.updateItems([...items.keys()]);
  return engine.makeBibliography()[1].join('').trim();
}

describe('citeproc-js with a style like GB/T 7714', () => {
  it.each([
    [
      'Chinese names close together, more than three cut off',
      '%0 Journal Article\n%A 张晓明%A 李伟\n%A 欧阳静;王芳\n%T 同伴支持的研究\n%J 乡村护理\n%D 2021\n%V 07\n%N 05\n%P 35-38+80\n',
      '张晓明, 李伟, 欧阳静, 等. 同伴支持的研究[J]. 乡村护理, 2021, 7(5): 35-38+80.',
    ],
    [
      'Latin names with initials and their particles',
      'TY  - JOUR\nTI  - Shared reading\nAU  - van der Berg, Jan Piet\nAU  - Zhang Xiaoming\nT2  - Hill Health\nPY  - 2019\nVL  - 12\nIS  - 3\nSP  - 45\nEP  - 58\nER  - \n',
      'VAN DER BERG J P, ZHANG X. Shared reading[J]. Hill Health, 2019, 12(3): 45-58.',
    ],
    [
      'an organisation whole, a foreigner in Han with the surname first, a translator',
      '[1] 北岭市统计局. 北岭年鉴[M]. 北岭: 统计出版社, 2019.\n[2] [美]约翰·杜恩. 山区生活与教育[M]. 王晓绪, 译. 北岭: 教育出版社, 1990.\n',
      '北岭市统计局. 北岭年鉴[M]. 北岭: 统计出版社, 2019.\n杜恩约翰. 山区生活与教育[M]. 王晓绪, 译. 北岭: 教育出版社, 1990.',
    ],
  ])('%s', (_, text, expected) => {
    expect(reference(text).replace(/\n\s*/g, '\n')).toBe(expected);
  });
});
