import { describe, expect, it } from 'vitest';
import { createTermExtractor } from '../src/index.ts';

const { extract } = createTermExtractor();
const pairsOf = (source: string, target: string) =>
  extract({ source, target }).map((pair) => `${pair.source} = ${pair.target}`);

describe('no pair', () => {
  it.each([
    [
      'leaves out the letter of a name',
      'Party A warrants the equipment.',
      '甲方保证设备。',
      'Party = 甲方',
    ],
    [
      'leaves out a character that begins the word',
      'The superhydrophilic surface cools the tube.',
      '超亲水表面冷却管道。',
      'superhydrophilic surface = 亲水表面',
    ],
    [
      'makes of who does a thing the thing',
      'The validator signs a block.',
      '验证者对区块签名。',
      'validator = 验证',
    ],
    [
      'takes the verb of the sentence for a part of a term',
      'No shear stud failed before that.',
      '此前未发生剪力钉破坏。',
      'shear stud = 剪力钉破坏',
    ],
    [
      'makes of an acronym a word of its term',
      'An SVD was computed.',
      '计算了奇异值分解。',
      'SVD = 奇异',
    ],
    [
      'begins with the verb of its sentence',
      'The broth raised peroxidase and lowered malondialdehyde.',
      '发酵液提高过氧化物酶，降低丙二醛。',
      'raised peroxidase = 提高过氧化物酶',
    ],
    [
      'crosses where opposites do',
      'As an anode the foam is light, while the phosphate served as the cathode.',
      '用作负极时泡沫很轻，正极采用磷酸盐。',
      'anode = 正极',
    ],
    [
      'crosses where opposites do (Traditional)',
      'As an anode the foam is light, while the phosphate served as the cathode.',
      '用作負極時泡沫很輕，正極採用磷酸鹽。',
      'anode = 正極',
    ],
    [
      'ends where a name goes on behind “and”',
      'Based on data from the China Health and Retirement Study, we estimated the demand.',
      '基于中国健康与养老调查数据，我们估计了需求。',
      'China Health = 中国健康',
    ],
    [
      'makes of a phrasal verb a term',
      'The fear of missing out increased.',
      '错失恐惧增加。',
      'missing = 错失',
    ],
    [
      'is of a symbol of a unit',
      'The capacity was 412 mAh per gram.',
      '容量为每克412 mAh。',
      'mAh = mAh',
    ],
    [
      'only describes',
      'A sensitive liquid chromatographic method was built.',
      '建立了灵敏的液相色谱方法。',
      'sensitive liquid chromatographic method = 灵敏的液相色谱方法',
    ],
    [
      'gives one word what two may share',
      'The hierarchical porous structure was seen.',
      '观察到多级孔结构。',
      'porous structure = 多级孔结构',
    ],
    [
      'contradicts the longer term that its word stands in',
      'Listed companies disclose corporate carbon data.',
      '上市公司披露企业碳数据。',
      'company = 企业',
    ],
  ])('%s', (_, source, target, pair) => {
    expect(pairsOf(source, target)).not.toContain(pair);
  });

  it('is lost where a letter belongs to a word in small letters', () => {
    expect(pairsOf('Serum immunoglobulin G rose.', '血清免疫球蛋白G升高。')).toContain(
      'immunoglobulin = 免疫球蛋白',
    );
  });

  it('is lost where a single word in brackets declares it', () => {
    expect(pairsOf('Melamine foam was burnt.', '将三聚氰胺（melamine）泡沫碳化。')).toContain(
      'melamine = 三聚氰胺',
    );
  });

  it('is the number of a register in brackets', () => {
    for (const [source, target] of [
      ['The trial (ISRCTN12345678) ended.', '试验（ISRCTN12345678）结束了。'],
      ['It was registered (ChiCTR2100012345).', '該試驗已註冊（ChiCTR2100012345）。'],
    ] as const) {
      expect(pairsOf(source, target).filter((pair) => /\d{5} = /.test(pair))).toEqual([]);
    }
  });

  it.each([
    ['patients with diabetes', '糖尿病患者'],
    ['children with asthma', '哮喘儿童'],
  ])('is lost of who has what: %s', (english, chinese) => {
    const pairs = pairsOf(`We asked ${english}.`, `我们询问了${chinese}。`);
    expect(pairs).toContain(`${english} = ${chinese}`);
  });

  it.each([
    ['Questionnaires and the GNAT paradigm were used.', '用问卷和范式考察两者间的关系。'],
    ['Discharge at Dashankou was read.', '分析流量的周期特征及其响应。'],
    ['Hara and Trin leaves were taken.', '测定叶片和土壤。'],
  ])('is by sound what ordinary words are only like: %s', (source, target) => {
    const heard = extract({ source, target }).filter(({ evidence }) =>
      evidence.includes('transliteration'),
    );
    expect(heard).toEqual([]);
  });

  it('is lost of a name that ordinary words spell', () => {
    expect(pairsOf('Dongfang Hospital opened.', '東方醫院開業。')).toContain(
      'Dongfang Hospital = 東方醫院',
    );
  });
});
