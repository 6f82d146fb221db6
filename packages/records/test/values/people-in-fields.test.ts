import { describe, expect, test } from 'vitest';
import { type Author, parseRecords } from '../../src/index.ts';

/** `family|given`, `[markers]`, `=translation`, joined. */
function written({ family, given, kind, affiliationMarkers, translations }: Author): string {
  const body = kind === 'organization' ? `<${family}>` : `${family}|${given}`;
  const markers = affiliationMarkers ? `[${affiliationMarkers}]` : '';
  const other = (translations ?? []).map((name) => `=${name.family}|${name.given}`).join('');
  return body + markers + other;
}

function recordOf(names: readonly string[]) {
  const lines = names.map((name) => `AU  - ${name}`);
  const text = ['TY  - JOUR', 'TI  - 山区护士的睡眠', ...lines, 'ER  - ', ''].join('\n');
  const [record] = parseRecords(text, { format: 'ris' }).records;
  if (!record) throw new Error('no record');
  return record;
}

const authorsOf = (...names: string[]) => recordOf(names).authors.map(written).join('; ');

describe('long lists of names in one field', () => {
  const many = (count: number, nameOf: (at: number) => string, mark: string) =>
    Array.from({ length: count }, (_, at) => nameOf(at)).join(mark);
  const han = (at: number) => `王小${'明红芳强'.charAt(at % 4)}`;
  const latin = (at: number) => `Ruth ${'ABCDEFGH'.charAt(at % 8)}. Okafor`;

  test.each([
    ['，', han],
    [' ', han],
    ['; ', han],
    [', ', latin],
    ['; ', latin],
    [' and ', latin],
  ] as const)('are cut like short ones: “%s”', (mark, nameOf) => {
    expect(recordOf([many(5, nameOf, mark)]).authors).toHaveLength(5);
    expect(recordOf([many(600, nameOf, mark)]).authors).toHaveLength(600);
  });

  test.each([
    `山区护理协作组，负责${'培训夜班护士并记录她们的睡眠，'.repeat(60)}另有其他工作`,
    `The ward group, which ${'trains nurses of the night shift, notes how they sleep, '.repeat(30)}and rests`,
  ])('are told from a text: %#', (text) => {
    expect(recordOf([text]).authors).toHaveLength(1);
  });
});

describe('names in one field', () => {
  test.each([
    ['张晓明，李伟、王芳', '张|晓明; 李|伟; 王|芳'],
    ['赵敏 孙丽 王芳', '赵|敏; 孙|丽; 王|芳'],
    ['赵敏/孙丽', '赵|敏; 孙|丽'],
    ['赵敏和孙丽', '赵|敏; 孙|丽'],
    ['赵敏，阿依古丽·买买提', '赵|敏; 买买提|阿依古丽'],
    ['Brandt JP, Okafor R', 'Brandt|J. P.; Okafor|R.'],
    ['Ruth Okafor and Jonas Brandt', 'Okafor|Ruth; Brandt|Jonas'],
    ['孙丽, 冰心', '孙|丽; 冰心|'],
    ['孙丽, 铃木', '孙|丽; 铃木|'],
    ['孙丽, 达娃/平措/冰心', '孙|丽; 达娃|; 平|措; 冰心|'],
    ['赵敏 孙丽 尼玛', '赵|敏; 孙|丽; 尼玛|'],
  ])('%s are several', (field, expected) => {
    expect(authorsOf(field)).toBe(expected);
  });

  test.each([
    ['欧阳, 静', '欧阳|静'],
    ['佐藤 太郎', '佐藤|太郎'],
    ['佐藤, 花子', '佐藤|花子'],
    ['史密斯, 约翰', '史密斯|约翰'],
    ['García Márquez, Gabriel', 'García Márquez|Gabriel'],
    ['Brandt, Jonas, Jr.', 'Brandt|Jonas'],
    ['山区护理协作组, 北岭', '<山区护理协作组, 北岭>'],
  ])('%s is one', (field, expected) => {
    expect(authorsOf(field)).toBe(expected);
  });

  test.each(['李伟等', '李伟 等', '李伟，等', '李伟, et al.', '李伟 et al'])(
    '%s has others behind it',
    (field) => {
      expect(authorsOf(field)).toBe('李|伟');
    },
  );

  test.each([
    ['王晓芳[1]；李明远[1,2]', '王|晓芳[1]; 李|明远[1,2]'],
    ['王晓芳1,2,李明远2', '王|晓芳[1,2]; 李|明远[2]'],
    ['王晓芳¹，李明远²*', '王|晓芳[1]; 李|明远[2]'],
    ['王晓芳①，李明远②', '王|晓芳[1]; 李|明远[2]'],
    ['王晓芳^1，李明远^2', '王|晓芳[1]; 李|明远[2]'],
    ['Brandt J1; Okafor R1,2', 'Brandt|J.[1]; Okafor|R.[1,2]'],
    ['Brandt J.1, Okafor R.1,2', 'Brandt|J.[1]; Okafor|R.[1,2]'],
  ])('%s has markers', (field, expected) => {
    expect(authorsOf(field)).toBe(expected);
  });

  test.each([
    ['林曉青(Hsiao-Ching Lin)', '林|曉青=Lin|Hsiao-Ching'],
    ['张晓明 Zhang Xiaoming', '张|晓明=Zhang|Xiaoming'],
    ['张晓明Zhang Xiaoming', '张|晓明=Zhang|Xiaoming'],
    ['Zhang, Xiaoming [张晓明]', 'Zhang|Xiaoming=张|晓明'],
  ])('%s is in both scripts', (field, expected) => {
    expect(authorsOf(field)).toBe(expected);
  });

  test.each([
    ['王芳 主编', 'editor'],
    ['王芳（译）', 'translator'],
    ['Smith, J. (Ed.)', 'editor'],
  ])('%s is no author', (field, role) => {
    const { authors, contributors } = recordOf([field]);
    expect(authors).toEqual([]);
    expect(contributors).toMatchObject([{ role }]);
  });
});

describe('names in two lists', () => {
  test.each([
    [['张晓明', '欧阳静', 'ZHANG X M', 'OUYANG J'], '张|晓明=ZHANG|X. M.; 欧阳|静=OUYANG|J.'],
    [['张晓明', '李伟', 'Xiaoming Zhang', 'Wei Li'], '张|晓明=Zhang|Xiaoming; 李|伟=Li|Wei'],
    [
      ['张晓明', 'Okafor, Ruth', '李伟', 'Zhang, Xiaoming', 'Li, Wei'],
      '张|晓明=Zhang|Xiaoming; Okafor|Ruth; 李|伟=Li|Wei',
    ],
    [['李伟', 'Brandt, Jo', 'Li, Wei', 'Brandt, Jo'], '李|伟=Li|Wei; Brandt|Jo'],
    [['覃勇', '張家輝', 'Tan Yong', 'Cheung Ka-fai'], '覃|勇=Tan|Yong; 張|家輝=Cheung|Ka-fai'],
    [
      ['张晓明', '山区研究组', 'Zhang Xiaoming', 'Mountain Study Group'],
      '张|晓明=Zhang|Xiaoming; <山区研究组>=Mountain Study Group|',
    ],
  ])('%j are the same people', (names, expected) => {
    expect(authorsOf(...names)).toBe(expected);
  });

  test.each([
    [['张晓明', '李伟', 'Okafor, Ruth', 'Brandt, Jo']],
    [['李伟', 'Li Xiaoming']],
    [['王芳', '山区研究组', 'Zhang Xiaoming']],
  ])('%j are not', (names) => {
    expect(recordOf(names).authors).toHaveLength(names.length);
  });
});

describe('names in a list apart', () => {
  const translated = (names: readonly string[], others: readonly string[]) => {
    const lines = [...names.map((one) => `AU  - ${one}`), ...others.map((one) => `TA  - ${one}`)];
    const text = ['TY  - JOUR', 'TI  - 山区护士的睡眠', ...lines, 'ER  - ', ''].join('\n');
    const [record] = parseRecords(text, { format: 'ris' }).records;
    return [record?.authors.map(written).join('; '), record?.extra['author-translation']];
  };

  test.each([
    [['王芳', '李伟'], ['Wang Fang', 'Li Wei'], '王|芳=Wang|Fang; 李|伟=Li|Wei'],
    [['王芳', '李伟'], ['Fang, Wang', 'Wei, Li'], '王|芳=Wang|Fang; 李|伟=Li|Wei'],
    [['王芳', '李伟'], ['Wei Li', 'Fang Wang'], '王|芳=Wang|Fang; 李|伟=Li|Wei'],
    [['欧阳静'], ['Ou-Yang Jing'], '欧阳|静=Ou-Yang|Jing'],
    [['伟李'], ['Li Wei'], '李|伟=Li|Wei'],
    [['Li Wei', 'Okafor R'], ['李伟', '奥卡福'], 'Li|Wei=李|伟; Okafor|R.=奥卡福|'],
  ])('%j are %j, each in the order of its own language', (names, others, expected) => {
    expect(translated(names, others)).toEqual([expected, undefined]);
  });

  test('that cannot be one is kept apart', () => {
    expect(translated(['王芳', '李伟'], ['Zhang Ming', 'Li Wei'])).toEqual([
      '王|芳; 李|伟=Li|Wei',
      ['Zhang Ming'],
    ]);
  });
});

describe('what stands around a name', () => {
  test.each([
    ['孙丽教授', '孙|丽'],
    ['孙丽教授;王芳副教授', '孙|丽; 王|芳'],
    ['孙丽主任医师、教授[1]', '孙|丽[1]'],
    ['李老师', '李|'],
    ['王博', '王|博'],
    ['Prof. Dr. Ann Berg', 'Berg|Ann'],
    ['Associate Professor Ann Berg', 'Berg|Ann'],
    ['BarbaraM.BERG', 'BERG|Barbara M.'],
    ['J.A.Smith', 'Smith|J.A.'],
    ['ZHANGXiaoming', 'ZHANG|Xiaoming'],
    ['McDONALD', 'McDONALD|'],
    ['王芳a,b;李伟b', '王|芳[a,b]; 李|伟[b]'],
  ])('is no part of it: %s', (field, expected) => {
    expect(authorsOf(field)).toBe(expected);
  });

  test('a list of which every name stands the wrong way round is turned; a pen name alone is not', () => {
    expect(authorsOf('伟李', '芳王')).toBe('李|伟; 王|芳');
    expect(authorsOf('三毛')).toBe('三|毛');
    expect(authorsOf('易晓和', '赵玉明')).toBe('易|晓和; 赵|玉明');
    expect(authorsOf('晓伟李', '晓芳王')).toBe('李|晓伟; 王|晓芳');
  });

  test.each([
    [
      ['王芳[a,b]', '李伟[b]'],
      [[1, 2], [2]],
    ],
    [
      ['王芳[1]', '李伟[2]'],
      [[1], [2]],
    ],
    [
      ['王芳[a]', '李伟[c]'],
      [undefined, undefined],
    ],
    [
      ['王芳[0]', '李伟[1]'],
      [undefined, undefined],
    ],
    [
      ['王芳[a]', '李伟[1]'],
      [undefined, undefined],
    ],
  ])('markers %j are places of institutions only where all are', (names, places) => {
    const lines = [...names.map((one) => `AU  - ${one}`), 'AD  - 北岭大学', 'AD  - 南湖医院'];
    const text = ['TY  - JOUR', 'TI  - 睡眠', ...lines, 'ER  - ', ''].join('\n');
    const [record] = parseRecords(text, { format: 'ris' }).records;
    expect(record?.authors.map(({ institutionIndex }) => institutionIndex)).toEqual(places);
  });
});

describe('bodies among persons', () => {
  test.each([
    [
      'Ärzte ohne Grenzen International',
      'Hill Union of Nurses',
      'Friends of the Lake',
      'Nurses for Peace',
    ],
    ['Statistisches Landesamt', 'Bergische Forschungsgemeinschaft'],
    ['本刊记者', '本报评论员', '北岭労働省', '한국간호학회'],
  ])('%s and others are bodies by their words', (...names) => {
    expect(recordOf(names).authors.map(({ kind }) => kind)).toEqual(
      names.map(() => 'organization'),
    );
  });

  test('a name without a comma beside two with one, and an acronym, are bodies', () => {
    expect(authorsOf('Brandt, Jonas', 'Okafor, Ruth', 'Hill Doctors', 'LVSG')).toBe(
      'Brandt|Jonas; Okafor|Ruth; <Hill Doctors>; <LVSG>',
    );
  });

  test('names that all stand in their own order stay persons, and pinyin does', () => {
    expect(authorsOf('Jonas Brandt', 'Ruth Okafor')).toBe('Brandt|Jonas; Okafor|Ruth');
    expect(authorsOf('Brandt, Jonas', 'Okafor, Ruth', 'Zhang Xiaoming')).toBe(
      'Brandt|Jonas; Okafor|Ruth; Zhang|Xiaoming',
    );
  });

  test('two different bodies in two scripts stay two', () => {
    expect(authorsOf('Hill Health Organization', '北岭护理学会')).toBe(
      '<Hill Health Organization>; <北岭护理学会>',
    );
    expect(authorsOf('北岭护理学会', 'Beiling Nursing Society')).toBe(
      '<北岭护理学会>=Beiling Nursing Society|',
    );
  });
});

describe('names whose parts and names are parted alike', () => {
  test.each([
    ['Lee, J. A., Lee, J. B.', 'Lee|J. A.; Lee|J. B.'],
    ['Okafor, R., de Boer, P. J., and Müller, K.', 'Okafor|R.; de Boer|P. J.; Müller|K.'],
    ['García Márquez, G., López Ruiz, A. M.', 'García Márquez|G.; López Ruiz|A. M.'],
    ['Smith, John, Jones, Mary', 'Smith|John; Jones|Mary'],
    ['Lin, Hsiao-Ching; 王芳; Hill Study Group', 'Lin|Hsiao-Ching; 王|芳; <Hill Study Group>'],
    ['Brandt, J. P.; Okafor, Ruth', 'Brandt|J. P.; Okafor|Ruth'],
    ['Wang F. Li W. Okafor RA.', 'Wang|F.; Li|W.; Okafor|R. A.'],
  ])('are cut: %s', (field, names) => {
    expect(authorsOf(field)).toBe(names);
  });

  test.each([
    ['King, M. L., Jr.', 1],
    ['Smith, John, Boston, MA', 1],
    ['Ruth A. Okafor', 1],
    ['Smith, John, Jr., PhD', 1],
    ['Department of Nursing, Hill University, Hill Town, Scotland', 1],
    ['García Márquez, Gabriel José', 1],
  ])('are not where a piece is none: %s', (field, count) => {
    expect(recordOf([field]).authors).toHaveLength(count);
  });
});

describe('names of BibTeX', () => {
  const names = (field: string) =>
    parseRecords(`@article{a, author = {${field}}, title = {Sleep of nurses}}`)
      .records.flatMap(({ authors }) => authors.map(written))
      .join('; ');

  test.each([
    ['Zhang, San; Li, Si', 'Zhang|San; Li|Si'],
    ['Okafor, R.; de Boer, P. J. and M{\\"u}ller, K.', 'Okafor|R.; de Boer|P. J.; Müller|K.'],
    ['张晓明；李伟', '张|晓明; 李|伟'],
    ['Zhang San; Li Si; 王芳', 'Zhang|San; Li|Si; 王|芳'],
    ['Zhang, San, Li, Si', 'Zhang|San; Li|Si'],
  ])('are cut at semicolons and commas in place of “and”: %s', (field, expected) => {
    expect(names(field)).toBe(expected);
  });

  test('keep a body in braces whole', () => {
    expect(names('{Institute of Sleep; Hill Division} and Zhao, Min')).toBe(
      '<Institute of Sleep; Hill Division>; Zhao|Min',
    );
  });

  test('keep a body of CSL with a semicolon whole', () => {
    const author = [{ literal: 'Institute of Sleep; Hill Division' }];
    const csl = [{ id: 'a', type: 'report', title: 'Sleep of nurses', author }];
    expect(parseRecords(JSON.stringify(csl)).records[0]?.authors).toHaveLength(1);
  });

  test('keep a suffix between commas', () => {
    expect(names('King, Jr., Martin Luther')).toBe('King|Martin Luther');
  });
});

describe('suffixes and surnames of few letters', () => {
  test.each([
    ['Jones, James W Jr', 'Jones', 'James W.', 'Jr'],
    ['Kirkpatrick, Charles H 3rd', 'Kirkpatrick', 'Charles H.', '3rd'],
    ['van den Berg, P. J. III', 'van den Berg', 'P. J.', 'III'],
    ['Jones JW Jr', 'Jones', 'J. W.', 'Jr'],
  ])('%s has one', (name, family, given, suffix) => {
    const { authors } = recordOf(['Keller, Ruth', 'Okafor, Anna', name]);
    expect(authors[2]).toMatchObject({ family, given, suffix });
    expect(authors[2]?.kind).toBeUndefined();
  });

  test.each(['Junior, Silva A.', 'Li, Wei', 'Keller, I. V.'])('%s has none', (name) => {
    expect(recordOf([name]).authors[0]?.suffix).toBeUndefined();
  });

  test.each([
    ['LÜ Jing', 'LÜ|Jing'],
    ['Lü Xiaoming', 'Lü|Xiaoming'],
    ['LYU Jing', 'LYU|Jing'],
    ['JM Keller', 'Keller|J. M.'],
  ])('%s is %s', (name, expected) => {
    expect(authorsOf(name)).toBe(expected);
  });

  test.each([
    ['司马 相如', '司马|相如'],
    ['诸葛　亮', '诸葛|亮'],
    ['王 芳', '王|芳'],
    ['河谷 大学', '<河谷 大学>'],
  ])('a name in one field of CSL may have blanks in it: %s', (literal, expected) => {
    const csl = [{ id: 'a', type: 'article-journal', title: '青蛙', author: [{ literal }] }];
    const [record] = parseRecords(JSON.stringify(csl)).records;
    expect(record?.authors.map(written)).toEqual([expected]);
  });
});
