import { describe, expect, it } from 'vitest';
import { parseRecords } from '../../src/parse-records.ts';

const people = (...names: string[]) => {
  const lines = names.map((name) => `AU  - ${name}\n`).join('');
  const [record] = parseRecords(`TY  - JOUR\nTI  - Lakes and sleep\n${lines}ER  - \n`).records;
  return (record?.authors ?? []).map(({ family, given, kind, translations }) => {
    const own = kind ? `⟨${family}⟩` : `${family}|${given}`;
    return translations
      ? `${own}=${translations.map((name) => `${name.family}|${name.given}`).join()}`
      : own;
  });
};

describe('names as sources write them', () => {
  it.each([
    [['Berg J.'], ['Berg|J.']],
    [['de Vries P.J.'], ['de Vries|P.J.']],
    [['Zhou X.-M.'], ['Zhou|X.-M.']],
    [['J. Berg'], ['Berg|J.']],
    [['周小山等'], ['周|小山']],
    [['周小山', 'et al.'], ['周|小山']],
    [['周小山，吴大河、欧阳静'], ['周|小山', '吴|大河', '欧阳|静']],
    [['欧阳, 小山'], ['欧阳|小山']],
    [['周小山(Zhou Xiaoshan)'], ['周|小山=Zhou|Xiaoshan']],
    [['周曉青（Hsiao-Ching Chou）'], ['周|曉青=Chou|Hsiao-Ching']],
    [['Zhou Xiaoshan (周小山)'], ['Zhou|Xiaoshan=周|小山']],
    [['中国湖区健康协会,'], ['⟨中国湖区健康协会⟩']],
    [['World Lake Organization,'], ['⟨World Lake Organization⟩']],
    [['Plato,'], ['Plato|']],
    [
      ['周小山', '吴大河', 'Zhou Xiaoshan', 'Wu Dahe'],
      ['周|小山=Zhou|Xiaoshan', '吴|大河=Wu|Dahe'],
    ],
    [
      ['周小山', 'ZHOU Xiao-shan', '吕静', 'Lyu Jing'],
      ['周|小山=ZHOU|Xiao-shan', '吕|静=Lyu|Jing'],
    ],
    [
      ['周小山', '吴大河', 'Berg, Jo', 'Okoro, Ada'],
      ['周|小山', '吴|大河', 'Berg|Jo', 'Okoro|Ada'],
    ],
  ])('%j', (names, expected) => {
    expect(people(...names)).toEqual(expected);
  });

  it('keep markers apart and follow them to the institutions', () => {
    const [record] = parseRecords(
      '%0 Journal Article\n%A 周小山[1];吴大河[1,2]\n%+ 湖区大学;河谷医院\n%T 湖边散步\n%D 2020\n',
    ).records;
    expect(record?.authors.map(({ given, institutionIndex }) => [given, institutionIndex])).toEqual(
      [
        ['小山', [1]],
        ['大河', [1, 2]],
      ],
    );
  });

  it('of one field in CSL are persons when they are Chinese names, else organisations', () => {
    const [record] = parseRecords(
      '[{"id":"a","type":"article-journal","title":"湖","author":[{"literal":"周小山"},{"literal":"湖区协会"},{"literal":"湖区大学"},{"family":"小山","given":"周"},{"family":"Zhou Xiaoshan"}]}]',
    ).records;
    expect(record?.authors.map(({ family, given, kind }) => kind ?? `${family}|${given}`)).toEqual([
      '周|小山',
      'organization',
      'organization',
      '周|小山',
      'Zhou|Xiaoshan',
    ]);
  });
});
