import { describe, expect, it } from 'vitest';
import { parseRecords } from '../../src/parse-records.ts';
import {
  declaredLanguage,
  keywordLanguages,
  languageIn,
  languageOf,
} from '../../src/values/language.ts';

describe('the language of a value', () => {
  it.each([
    ['Gezondheid op het platteland: een onderzoek', 'nl'],
    ['Schlafqualität bei Pflegekräften im Gebirge', 'de'],
    ['Why walkers walk in the hills', 'en'],
    ['CRISPR/Cas9系统', 'zh'],
    ['基于ResNet-50和Transformer的图像分类', 'zh'],
    ['DNA', 'und'],
    ['p53', 'und'],
  ])('of %s is %s', (text, language) => {
    expect(languageOf(text)).toBe(language);
  });

  it('is that around it where the text says little', () => {
    expect(languageIn('Peer support', 'en')).toBe('en');
    expect(languageIn('Therapie', 'de')).toBe('de');
    expect(languageIn('Meta分析', 'zh')).toBe('zh');
    expect(languageIn('Why walkers walk in the hills of the north', 'es')).toBe('en');
    expect(languageIn('睡眠质量', 'en')).toBe('zh');
  });

  it('is the declared one unless the script speaks against it', () => {
    expect(declaredLanguage('睡眠质量', 'en')).toBe('zh');
    expect(declaredLanguage('Why walkers walk in the hills', 'zh')).toBe('en');
    expect(declaredLanguage('Zorg', 'nl')).toBe('nl');
  });

  it('of keywords is judged over their list', () => {
    expect(keywordLanguages(['nurses', 'sleep quality', 'AIDS'])).toEqual(['en', 'en', 'en']);
    expect(keywordLanguages(['quinua', 'riego'], ['es'])).toEqual(['es', 'es']);
    expect(keywordLanguages(['睡眠', 'Meta分析', 'night shift'], ['zh'])).toEqual([
      'zh',
      'zh',
      'en',
    ]);
    expect(keywordLanguages(['DNA'], ['zh'])).toEqual(['und']);
    expect(keywordLanguages(['睡眠', 'DNA'], ['zh'], 'zh')).toEqual(['zh', 'zh']);
  });

  it.each([
    ['Plattelandsartsen en hun werk in de bergen', 'nl'],
    ['Die Arbeit der Landärzte in den Bergen', 'de'],
  ])('of a title without a declaration, %s, is never English by default', (title, language) => {
    const [record] = parseRecords(`TY  - JOUR\nTI  - ${title}\nPY  - 2021\nER  - \n`).records;
    expect(record?.titles[0]?.lang).toBe(language);
    expect(record?.language).toBe(language);
  });
});
