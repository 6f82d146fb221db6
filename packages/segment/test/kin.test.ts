import { describe, expect, it } from 'vitest';
import { detectLanguage, segmentLanguages } from '../src/index.ts';

const shown = (text: string) =>
  segmentLanguages(text).map(
    ({ language, start, end }) => `${language}:${text.slice(start, end).trim()}`,
  );

describe('greetings and headings that stand alone', () => {
  it.each([
    ['hello', 'en'],
    ['Hello Canada', 'en'],
    ['Merci', 'fr'],
    ['Hola', 'es'],
    ['Article', 'en'],
    ['Zielsetzung', 'de'],
  ])('%s is in %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });
});

describe('handles and hyphened acronyms', () => {
  it.each(['@user.name', '@peer_support'])('%s is in no language', (text) => {
    expect(detectLanguage(text).language).toBe('und');
  });

  it('ATAC-seq is an acronym, n-gram a word', () => {
    expect(shown('采用ATAC-seq与n-gram方法')).toEqual([
      'zh:采用',
      'und:ATAC-seq',
      'zh:与',
      'en:n-gram',
      'zh:方法',
    ]);
  });
});

describe('what stands beside other text', () => {
  it('names behind a label end with their stop', () => {
    expect(shown('Authors: Anna Keller, Peter Schmidt. Nurses were asked.')).toEqual([
      'en:Authors:',
      'und:Anna Keller, Peter Schmidt.',
      'en:Nurses were asked.',
    ]);
  });

  it('a verb with 了 is Chinese, a stem with 了 in Japanese is not', () => {
    expect(shown('他在京都買了おみやげ送給朋友。')[0]).toBe('zh:他在京都買了');
    expect(shown('完了した検査を報告する。')).toEqual(['ja:完了した検査を報告する。']);
  });

  it('pinyin with a neutral tone is pinyin', () => {
    expect(shown('读作xièxie。')).toEqual(['zh:读作', 'und:xièxie。']);
  });

  it('a fraction without its nought is one number behind a colon or a tab', () => {
    expect(shown('水平：.05，其余\t.03')).toEqual(['zh:水平：', 'und:.05，', 'zh:其余', 'und:.03']);
  });
});

describe('persons who stand alone', () => {
  it.each([
    'Beispiel, Bernd',
    'Ejemplo-García, María',
    'Muster, Sabine; Beispiel, Klaus-Peter',
    'Rosa Muster',
    'Cheung Ka-ming',
  ])('%s is in no language', (text) => {
    expect(detectLanguage(text).language).toBe('und');
  });

  it.each([
    ['Depression, Anxiety', 'en'],
    ['Support, Social', 'en'],
    ['Sleep, Night Shifts and Nurses', 'en'],
    ['Frank talk about sleep', 'en'],
    ['Virginia nurses slept less', 'en'],
    ['Pflege, Schlaf', 'de'],
  ])('%s are no persons, but %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });
});

describe('what hangs on a sign or an acronym', () => {
  it.each([
    ['a β-blocker and α-linolenic acid', ['en:a β-blocker and α-linolenic acid']],
    ['eine Studie zu β-Blockern', ['de:eine Studie zu β-Blockern']],
    ['an AI-led review of US-led tools', ['en:an AI-led review of US-led tools']],
  ])('%s is one piece', (text, pieces) => {
    expect(shown(text)).toEqual(pieces);
  });

  it.each(['Vol. 3', 'Fig. 2', 'et al.', 'sin(x)', 'utf-8'])('%s says nothing', (text) => {
    expect(detectLanguage(text).language).toBe('und');
  });
});

describe('pinyin that Chinese names or that has a syllable without tone', () => {
  it.each(['拼音huli', '护士(hùshi)', '地址：Wuchang Qu Luoyu Lu'])('%s', (text) => {
    expect(shown(text).filter((piece) => /[A-Za-z]/.test(piece.slice(4)))).toEqual([
      expect.stringMatching(/^und:/),
    ]);
  });
});

describe('kana that is spoken of', () => {
  it('片假名ア和平假名あ的写法 stays Chinese', () => {
    expect(shown('片假名ア和平假名あ的写法不同。').map((piece) => piece.slice(0, 2))).toEqual([
      'zh',
      'ja',
      'zh',
      'ja',
      'zh',
    ]);
  });
});

describe('persons within a sentence', () => {
  it.each([
    ['by Rosa Muster and Karl Beispiel', 'en'],
    ['Rosa Muster and Karl Beispiel slept badly', 'en'],
    ['según Thomas Weber y Sabine Beispiel', 'es'],
    ['Muster R, Beispiel K, et al.', 'und'],
    ['Hangzhou, China', 'en'],
  ])('%s: %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });
});

describe('languages with letters that Vietnamese has', () => {
  it.each([
    ['Ahụike ụmụaka na ndị nọọsụ dị mkpa nke ukwuu.', 'ig'],
    ['Ọtụtụ ndị mmadụ na-ekwu okwu Igbo, akwụkwọ ole na ole ka e bipụtara.', 'ig'],
    ['Ìwádìí yìí fi hàn pé àwọn ọmọdé nílò oúnjẹ tó dára.', 'yo'],
    ['ụlọ akwụkwọ', 'und'],
    ['Nghiên cứu này cho thấy trẻ em cần dinh dưỡng tốt.', 'vi'],
    ['Ứng dụng machine learning trong y học', 'vi'],
    ['Bệnh viện', 'vi'],
  ])('%s: %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });
});

describe('acronyms with strokes between', () => {
  it.each(['WHO/UNICEF', 'NASA/ESA', 'FAO/WHO/UNEP', 'UNESCO / UNFCCC', 'WHO/UNICEF 2019'])(
    '%s is in no language',
    (text) => expect(detectLanguage(text).language).toBe('und'),
  );

  it.each(['RESEARCH/ANALYSIS', 'NATURE/NURTURE DEBATE', 'WHO/UNICEF report on sleep'])(
    '%s is English',
    (text) => expect(detectLanguage(text).language).toBe('en'),
  );
});

describe('Japanese and Korean names in Latin letters', () => {
  it.each([
    'Yamada Taro',
    'Kenji Watanabe',
    'Suzuki Ichiro, Sato Yuki',
    'Takahashi Haruka',
    'Kim Min-jun',
    'Park Ji-ho',
    'Choi Eun-ji, Wang Fang',
  ])('%s is in no language', (text) => {
    expect(segmentLanguages(text)).toMatchObject([{ language: 'und', confidence: 1 }]);
  });

  it.each([
    ['Suzuki Method', 'en'],
    ['Tanaka Memorial Foundation', 'en'],
    ['Song Lyrics', 'en'],
    ['Park Avenue', 'en'],
    ['Yamada studied sleep', 'en'],
  ])('%s is %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });
});

describe('pinyin of many short words, without tones', () => {
  it.each([
    'Shan cheng yi xue za zhi',
    'Hu li xue za zhi',
    'Huan jing ke xue',
    'wo men diao cha le chong qing shi de yi sheng',
    'Cha dui shuimian de yingxiang yanjiu',
  ])('%s is in no language', (text) => {
    expect(detectLanguage(text).language).toBe('und');
  });

  it.each([
    ['She can be a man', 'en'],
    ['He men can bang', 'en'],
    ['receber a bola de Henrique', 'pt'],
    ['Tai Chi for older adults', 'en'],
  ])('%s, whose words can be syllables, is %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it('ends before the title in English', () => {
    expect(shown('Zhonghua yi xue za zhi = Chinese medical journal')).toEqual([
      'und:Zhonghua yi xue za zhi',
      'en:= Chinese medical journal',
    ]);
  });
});

describe('a surname before initials, alone', () => {
  it.each(['Smith J', 'Baker J.', 'García-López, M.', 'Müller K', 'Young, P.-K.'])(
    '%s is in no language',
    (text) => expect(detectLanguage(text).language).toBe('und'),
  );

  it.each(['Vitamin C', 'Hepatitis B virus', 'Brain MRI'])('%s is English', (text) => {
    expect(detectLanguage(text).language).toBe('en');
  });
});
