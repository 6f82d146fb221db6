import { describe, expect, it } from 'vitest';
import { segmentLanguages } from '../src/index.ts';

/** `text→language` for each segment, to read at a glance. */
function show(text: string, options = {}): string[] {
  return segmentLanguages(text, options).map(
    ({ start, end, language }) => `${text.slice(start, end)}→${language}`,
  );
}

describe('segmentLanguages', () => {
  it.each([
    ['', []],
    ['  \n\t ', []],
    ['，。！？ 123', ['，。！？ 123→und']],
    ['研究对象', ['研究对象→zh']],
    ['維生素 vitamin 的作用', ['維生素→zh', 'vitamin→en', '的作用→zh']],
    ['健康权：The right to health。', ['健康权：→zh', 'The right to health。→en']],
    ['东部地区。Eastern regions: a survey.', ['东部地区。→zh', 'Eastern regions: a survey.→en']],
    ['研\u200b究\ufeff者', ['研\u200b究\ufeff者→zh']],
    ['𠮷野的 𠀋 字', ['𠮷野的 𠀋 字→zh']],
    ['👩🏽‍⚕️ 护理 🇨🇳 nursing', ['👩🏽‍⚕️ 护理→zh', '🇨🇳 nursing→en']],
    ['ｈｅａｌｔｈ ｃａｒｅ改革', ['ｈｅａｌｔｈ ｃａｒｅ→en', '改革→zh']],
  ])('cuts %j where the language changes', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it('keeps numbers and identifiers neutral', () => {
    expect(show('试验(ISRCTN26001234)纳入25名患者')).toEqual([
      '试验→zh',
      '(ISRCTN26001234)→und',
      '纳入→zh',
      '25→und',
      '名患者→zh',
    ]);
  });

  it.each([
    ['doi: 10.5555/example.2022', ['doi: 10.5555/example.2022→und']],
    ['Example J. doi: 10.5555/a', ['Example J. doi:→en', '10.5555/a→und']],
  ])('takes the name of an identifier for an acronym: %j', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it('lets neighbours absorb what is neutral when asked to', () => {
    const options = { neutral: 'absorb' };
    expect(show('试验(ISRCTN26001234)纳入25名患者', options)).toEqual([
      '试验(ISRCTN26001234)纳入25名患者→zh',
    ]);
    expect(show('12 patients\n34', options)).toEqual(['12 patients\n34→en']);
    expect(show('12, 34', options)).toEqual(['12, 34→und']);
  });

  it('tells Simplified from Traditional', () => {
    expect(segmentLanguages('这个问题')[0]?.script).toBe('Hans');
    expect(segmentLanguages('這個問題')[0]?.script).toBe('Hant');
    expect(segmentLanguages('中文')[0]?.script).toBeUndefined();
  });

  it.each([
    [undefined, {}, 'not-a-string'],
    [null, {}, 'not-a-string'],
    ['a', { neutral: 'drop' }, 'unknown-option'],
    ['a', { languages: 'en' }, 'not-a-language-list'],
    ['a', { languages: [''] }, 'not-a-language-list'],
  ])('refuses %j with %j', (text, options, code) => {
    expect(() => segmentLanguages(text as string, options as object)).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

describe('Chinese, Japanese and Korean', () => {
  it.each([
    ['京都の研究者が論文を書いた。', ['京都の研究者が論文を書いた。→ja']],
    [
      '这部电影叫「となりのトトロ」，很好看',
      ['这部电影叫→zh', '「となりのトトロ」，→ja', '很好看→zh'],
    ],
    ['국문 초록과 中文摘要', ['국문 초록과→ko', '中文摘要→zh']],
    ['中文摘要。要旨を書く。', ['中文摘要。→zh', '要旨を書く。→ja']],
    ['鲜の每日', ['鲜→zh', 'の→ja', '每日→zh']],
  ])('are told apart in %j', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it('are und where the caller has excluded them', () => {
    expect(show('東京の研究', { languages: ['zh'] })).toEqual(['東京→zh', 'の→und', '研究→zh']);
    expect(show('한국', { languages: ['en'] })).toEqual(['한국→und']);
  });
});

describe('Latin words within Chinese', () => {
  it.each([
    ['采用softmax函数', ['采用→zh', 'softmax→en', '函数→zh']],
    ['提升 quality of life 水平', ['提升→zh', 'quality of life→en', '水平→zh']],
    ['文献类型（review / tutorial）', ['文献类型→zh', '（review / tutorial）→en']],
    ['用BERT和GPT-4模型', ['用→zh', 'BERT→und', '和→zh', 'GPT-4→und', '模型→zh']],
    ['受试者MHWs的观点', ['受试者→zh', 'MHWs→und', '的观点→zh']],
    ['缺乏维生素C者', ['缺乏维生素→zh', 'C→und', '者→zh']],
    ['β受体阻滞剂', ['β→und', '受体阻滞剂→zh']],
    [
      '他说：El desarrollo de la economía local',
      ['他说：→zh', 'El desarrollo de la economía local→es'],
    ],
  ])('are English or an acronym unless they say otherwise: %j', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });
});

describe('languages in Latin script', () => {
  it.each([
    ['The nurses were trained for a year.', 'en'],
    ['Las enfermeras recibieron formación durante un año.', 'es'],
    ['Die Pflegekräfte wurden ein Jahr lang geschult.', 'de'],
    ['Les infirmières ont été formées pendant un an.', 'fr'],
    ['As enfermeiras foram treinadas durante um ano.', 'pt'],
    ['Le infermiere sono state formate per un anno.', 'it'],
    ['De verpleegkundigen werden een jaar lang opgeleid.', 'nl'],
    ['Det här är en text om psykisk hälsa och stöd i vården.', 'sv'],
    ['Pielęgniarki były szkolone przez cały rok w szpitalu.', 'pl'],
    ['Медсёстры проходили обучение в течение года.', 'ru'],
  ])('are told: %j', (text, language) => {
    expect(show(text)).toEqual([`${text}→${language}`]);
  });

  it.each([
    [
      'Die Studie ist neu. The study is new. Cette étude est nouvelle.',
      ['Die Studie ist neu.→de', 'The study is new.→en', 'Cette étude est nouvelle.→fr'],
    ],
    [
      'Die Leiterin sagte: "We are very happy with this result."',
      ['Die Leiterin sagte:→de', '"We are very happy with this result."→en'],
    ],
    [
      'Das Buch heißt „The history of mental health“ und ist neu.',
      ['Das Buch heißt→de', '„The history of mental health“→en', 'und ist neu.→de'],
    ],
    ['Palabras clave: mental health', ['Palabras clave:→es', 'mental health→en']],
    ['Sprache:Englisch', ['Sprache:Englisch→de']],
    ['Formato: Online Artículo', ['Formato:→es', 'Online→en', 'Artículo→es']],
    ['Erschienen bei BioMed Verlag', ['Erschienen bei BioMed Verlag→de']],
  ])('change at sentences, quotes and labels: %j', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it('do not change for a name inside a sentence', () => {
    const text = 'The results of García and Müller were confirmed in São Paulo.';
    expect(show(text)).toEqual([`${text}→en`]);
  });

  it('are chosen from those the caller names', () => {
    expect(show('Las enfermeras recibieron formación.', { languages: ['pt', 'zh'] })).toEqual([
      'Las enfermeras recibieron formación.→pt',
    ]);
    expect(show('Las enfermeras.', { languages: ['zh'] })).toEqual(['Las enfermeras.→und']);
  });
});

describe('names and capitals', () => {
  it.each([
    ['Beispiel, Rosa; Muster, Karl', ['Beispiel, Rosa; Muster, Karl→und']],
    ['Autores principales: Rosa Ejemplo', ['Autores principales:→es', 'Rosa Ejemplo→und']],
    ['作者\nWong, Kar Yan [1 ]', ['作者→zh', 'Wong, Kar Yan [1 ]→und']],
    ['MENTAL HEALTH; RECOVERY; NURSING', ['MENTAL HEALTH; RECOVERY; NURSING→en']],
    ['UPSIDES', ['UPSIDES→und']],
    ['Åse Eksempel Øgård\nØyvind Prøve Sjøberg', ['Åse Eksempel Øgård\nØyvind Prøve Sjøberg→und']],
    ['Peer Support, Mental Health, Recovery', ['Peer Support, Mental Health, Recovery→en']],
  ])('%j', (text, expected) => {
    expect(show(text)).toEqual(expected);
  });

  it('are never Chinese', () => {
    for (const name of ['Li Ming', 'Wang, Xiaofang', 'Zhang San']) {
      expect(show(`通讯作者：${name}`).at(-1)).not.toMatch(/→zh$/);
    }
  });
});

describe('document types', () => {
  it('go with a reference in Latin script and stay neutral in Chinese', () => {
    expect(show('Peer support in nursing[J]. Example Journal')).toEqual([
      'Peer support in nursing[J]. Example Journal→en',
    ]);
    expect(show('同伴支持研究[J]. 护理杂志')).toEqual([
      '同伴支持研究→zh',
      '[J].→und',
      '护理杂志→zh',
    ]);
  });
});
