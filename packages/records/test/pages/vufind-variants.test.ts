import { describe, expect, test } from 'vitest';
import {
  identifiersOf,
  keywordsOf,
  namesOf,
  onlyRecord,
  readVariant,
  titlesOf,
} from './variants.ts';

const FORMAT = 'vufind-dump';
const read = (text: string) => onlyRecord(text, FORMAT);

const FIELDS = `author Tran, Minh Anh
Nguyen, Van
author_facet Tran, Minh Anh
Nguyen, Van
collection PubMed
description BACKGROUND: Floods come. METHODS: We looked.
id pubmed-1
language English
publishDate 2011
title Floods in the delta
title_sort floods in the delta
url https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1/
`;

describe('a catalogue dump', () => {
  test.each([
    ['spaces', FIELDS],
    ['tabs', FIELDS.replace(/^([a-z_A-Z]+) /gm, '$1\t')],
    ['no-break spaces', FIELDS.replace(/^([a-z_A-Z]+) /gm, '$1\u00a0')],
    ['colons', FIELDS.replace(/^([a-z_]+) /gm, '$1: ')],
  ])('is read with %s behind the names of its fields', (_, text) => {
    const record = read(text);
    expect(titlesOf(record)).toEqual(['en original: Floods in the delta']);
    expect(namesOf(record)).toEqual(['Tran|Minh Anh', 'Nguyen|Van']);
    expect(record.abstracts[0]?.sections).toHaveLength(2);
  });

  test('without `_version_` is read twice from a paste of two', () => {
    const other = FIELDS.replace('Floods in', 'Rice in');
    const { records } = readVariant(FIELDS + other, FORMAT);
    expect(records.map(({ titles }) => titles[0]?.value)).toEqual([
      'Floods in the delta',
      'Rice in the delta',
    ]);
  });

  test('keeps dates of life, roles and corporate authors out of the names', () => {
    const record = read(`Loading…
Rivers
Bibliographic Details
Main Authors: Quispe, Rosa, 1950-, Berg, Jo
Corporate Author: River Board of the North
Format: Book
Language:English
Published: Highland Press 2018
Series:Highland Studies
Edition: 2nd ed.
Subjects:
Water rights
`);
    expect(record.authors).toMatchObject([
      { value: 'Quispe, Rosa, 1950-', family: 'Quispe', given: 'Rosa' },
      { family: 'Berg' },
      { family: 'River Board of the North', kind: 'organization' },
    ]);
    expect(record).toMatchObject({
      type: 'book',
      extra: { series: 'Highland Studies', edition: '2nd ed.' },
    });
  });

  test('reads the page in Chinese; a short summary is a copy of the description', () => {
    const record = read(`正在加载...
高原湿地的候鸟：三十年观测
摘要：我们观测了三十年。候鸟的数量下降了一半。
书目详细资料
主要作者: 张晓明, 欧阳敏
格式: 文件
语言:Chinese
出版: 北岭大学出版社 2020
主题:
候鸟
在线阅读:https://doi.org/10.5555/birds.2020.1
author 张晓明
欧阳敏
author_facet 张晓明
欧阳敏
collection 北岭机构知识库
description 摘要：我们观测了三十年。候鸟的数量下降了一半。
id bl-77
language Chinese
publishDate 2020
title 高原湿地的候鸟：三十年观测
topic 候鸟
`);
    expect(namesOf(record)).toEqual(['张|晓明', '欧阳|敏']);
    expect(keywordsOf(record)).toEqual(['候鸟 (zh, topic)']);
    expect(identifiersOf(record)).toEqual(['doi:10.5555/birds.2020.1', 'local:bl-77']);
    expect(record.abstracts).toMatchObject([{ prefix: '摘要', truncatedCopies: [{}] }]);
  });

  test('reads a Spanish work by a group: its journal stands in the spelling field alone', () => {
    const abstract =
      'RESUMEN: Esta guía explica el riego. OBJETIVO: Ahorrar agua. CONCLUSIONES: Es útil.';
    const record = read(`Cargando…
Guía de riego para pequeñas fincas
Detalles Bibliográficos
Autor principal: Grupo de Trabajo de Riego
Lenguaje:Spanish
Publicado: Instituto del Agua 2019
_version_ 1784787574875750401
author Grupo de Trabajo de Riego
author_facet Grupo de Trabajo de Riego
description ${abstract}
id pubmed-9000001
language Spanish
publishDate 2019
publisher Instituto del Agua
spelling pubmed-90000012019-05-06 Guía de riego para pequeñas fincas Grupo de Trabajo de Riego Rev Riego ${abstract} Instituto del Agua 2019-04-30 /pmc/articles/PMC9000001/ Text en © 2019 Los autores https://creativecommons.org/licenses/by-nc/4.0/ Este artículo es abierto.
title Guía de riego para pequeñas fincas
`);
    expect(titlesOf(record)).toEqual(['es original: Guía de riego para pequeñas fincas']);
    expect(record.authors).toMatchObject([{ kind: 'organization' }]);
    expect(record).toMatchObject({
      journal: { title: { value: 'Rev Riego' } },
      issued: { year: 2019, month: 4, day: 30 },
      rights: { spdx: 'CC-BY-NC-4.0' },
    });
  });
});
