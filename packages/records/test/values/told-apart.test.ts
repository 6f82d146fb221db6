import { describe, expect, it } from 'vitest';
import { parseName, parseRecords } from '../../src/index.ts';

/** The first record of a RIS text with these fields. */
function read(...fields: readonly string[]) {
  const text = ['TY  - JOUR', ...fields, 'ER  - ', ''].join('\n');
  return parseRecords(text, { format: 'ris' }).records[0];
}

const named = ({ family, given }: { family: string; given: string }) => `${family}|${given}`;

describe('names of southern China in their own spellings', () => {
  it.each([
    ['Chan Tai Man', 'Chan|Tai Man'],
    ['Wong Siu Ling', 'Wong|Siu Ling'],
    ['Ng Ka Wai', 'Ng|Ka Wai'],
    ['Goh Kok Wai', 'Goh|Kok Wai'],
    ['Lin Hsiao-Ching', 'Lin|Hsiao-Ching'],
    ['Tsai Mei-ling', 'Tsai|Mei-ling'],
    ['Huang Tzu-Yun', 'Huang|Tzu-Yun'],
  ])('stand surname first: %s', (name, parts) => {
    expect(named(parseName(name))).toBe(parts);
  });

  it.each([
    ['Tai Man Chan', 'Chan|Tai Man'],
    ['Hsiao-Ching Lin', 'Lin|Hsiao-Ching'],
    ['Ben Lok Chan', 'Chan|Ben Lok'],
    ['John Tai Man', 'Man|John Tai'],
    ['Mary Smith-Jones', 'Smith-Jones|Mary'],
    ['Yang Smith-Jones', 'Smith-Jones|Yang'],
    ['Lee Ann Smith', 'Smith|Lee Ann'],
    ['Tim Ho', 'Ho|Tim'],
  ])('or surname last, as other names do: %s', (name, parts) => {
    expect(named(parseName(name))).toBe(parts);
  });
});

describe('two surnames in pinyin', () => {
  it.each([
    [['Wang Fang'], ['Wang|Fang']],
    [
      ['Wang Fang', 'Li Wei', 'Hillside University'],
      ['Wang|Fang', 'Li|Wei', 'Hillside University|'],
    ],
    [
      ['Wang Fang', 'John Carpenter'],
      ['Fang|Wang', 'Carpenter|John'],
    ],
    [
      ['Fang Wang', 'John Carpenter'],
      ['Wang|Fang', 'Carpenter|John'],
    ],
    [
      ['Wang Fang', 'Xiaoming Zhang'],
      ['Fang|Wang', 'Zhang|Xiaoming'],
    ],
    [['Wang Li'], ['Li|Wang']],
  ])('are read as the list and the more frequent surname tell: %j', (names, parts) => {
    expect(read(...names.map((name) => `AU  - ${name}`))?.authors.map(named)).toEqual(parts);
  });
});

describe('firms', () => {
  it.each([
    'Google DeepMind',
    'OpenAI',
    'Microsoft Research',
    'Baidu Research',
    "Huawei Noah's Ark Lab",
    'Tencent AI Lab',
    'Hillside Therapeutics',
  ])('are no persons: %s', (name) => {
    expect(parseName(name).kind).toBe('organization');
  });

  it.each(['Anna Lab', 'Openshaw AI', 'Ruth Systma', 'Intel Keller', 'Maria Softley'])(
    'have names of their own: %s is a person or left to others',
    (name) => {
      expect(parseName(name).kind).toBeUndefined();
    },
  );
});

describe('line ends that were written as two signs', () => {
  const abstractOf = (text: string) => read('TI  - 护士睡眠', `AB  - ${text}`)?.abstracts[0];

  it('part the sections of an abstract', () => {
    const abstract = abstractOf('目的 调查睡眠。\\n方法 用问卷。\\r\\n结果 睡眠差。');
    expect(abstract?.value).toBe('目的 调查睡眠。\n方法 用问卷。\n结果 睡眠差。');
    expect(abstract?.sections.map(({ label }) => label)).toEqual(['目的', '方法', '结果']);
  });

  it('are joined where a line only was wrapped', () => {
    expect(abstractOf('我们调查了\\n护士的睡眠。')?.value).toBe('我们调查了护士的睡眠。');
    expect(abstractOf('We asked\\n52 nurses.')?.value).toBe('We asked 52 nurses.');
  });

  it.each(['$\\nu = 3$ and $x \\neq y$', 'in C:\\new\\nurses'])(
    'are none in TeX and paths: %s',
    (text) => {
      expect(abstractOf(`We saw ${text}.`)?.value).toBe(`We saw ${text}.`);
    },
  );
});

describe('places', () => {
  const placeOf = (address: string) => {
    const [institution] = read('AU  - Keller, Ruth', `AD  - ${address}`)?.institutions ?? [];
    return [institution?.city, institution?.country];
  };

  it.each([
    ['Hillside University, Atlanta, Georgia 30322', 'Atlanta', null],
    ['Hillside University, Atlanta, Georgia 30322, USA', 'Atlanta', 'USA'],
    [
      'Department of Nursing, Hillside University, Toronto, Ontario M5G 2C4, Canada',
      'Toronto',
      'Canada',
    ],
    ['Hillside University, Berkeley, California 94720', 'Berkeley', null],
    ['Hillside University, Georgia 30322', undefined, null],
    ['Department of Nursing, Hillside University, New York, USA', 'New York', 'USA'],
    ['Hillside University, Tbilisi, Georgia', undefined, null],
  ])('a state is no city: %s', (address, city, country) => {
    expect(placeOf(address)).toEqual([city, country]);
  });
});

describe('months', () => {
  const monthOf = (month: string) => {
    const text = `@article{a, title = {夜班}, year = 2024, month = {${month}}}`;
    const { issued } = parseRecords(text).records[0] ?? {};
    return issued && [issued.month, issued.day];
  };

  it.each([
    ['3月', 3, undefined],
    ['12月15日', 12, 15],
    ['十二月', 12, undefined],
    ['十月份', 10, undefined],
    ['5月下旬', 5, undefined],
    ['März', 3, undefined],
    ['août', 8, undefined],
    ['13月', undefined, undefined],
    ['春季', undefined, undefined],
  ])('are read in Chinese, German and French: %s', (month, number, day) => {
    expect(monthOf(month)).toEqual([number, day]);
  });
});

describe('an abstract in two languages of Latin letters', () => {
  const french =
    'Objectif : décrire le sommeil des infirmières de nuit. Méthodes : un questionnaire a été envoyé à 52 infirmières.';
  const english =
    'Abstract: We describe how night nurses sleep. A questionnaire was sent to 52 nurses of one hospital.';
  const languagesOf = (text: string) =>
    read('TI  - Le sommeil des infirmières', `AB  - ${text}`)?.abstracts.map(({ lang }) => lang);

  it('is cut at the heading of the second', () => {
    expect(languagesOf(`${french} ${english}`)).toEqual(['fr', 'en']);
  });

  it('is one where the heading goes on in its own language', () => {
    const second = english.replace('Abstract:', 'Summary:');
    expect(languagesOf(`${english.slice(10)} ${second}`)).toEqual(['en']);
  });
});
