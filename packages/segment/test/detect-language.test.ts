import { describe, expect, it } from 'vitest';
import { detectLanguage, segmentLanguages } from '../src/index.ts';

describe('detectLanguage', () => {
  it.each([
    ['', 'und'],
    ['123, 10.5555/abc', 'und'],
    ['同伴支持', 'zh'],
    ['護理研究', 'zh'],
    ['看護の研究', 'ja'],
    ['간호 연구', 'ko'],
    ['peer support', 'en'],
    ['apoyo entre iguales', 'es'],
    ['gegenseitige Unterstützung', 'de'],
    ['soutien par les pairs', 'fr'],
    ['apoio entre pares', 'pt'],
    ['sostegno tra pari', 'it'],
    ['wederzijdse ondersteuning', 'nl'],
    ['Поддержка равных в психиатрии', 'ru'],
    ['Ömsesidigt stöd inom den psykiatriska vården', 'sv'],
  ])('says that %j is %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it('goes by the script of most letters', () => {
    expect(detectLanguage('本研究采用 UPSIDES 量表').language).toBe('zh');
    expect(detectLanguage('The word 支持 means support').language).toBe('en');
  });

  it('chooses from the languages the caller names', () => {
    expect(detectLanguage('apoyo entre iguales', { languages: ['pt', 'en'] }).language).toBe('pt');
    expect(detectLanguage('支持', { languages: ['en'] }).language).toBe('und');
    expect(detectLanguage('peer', { languages: ['zh'] }).language).toBe('und');
  });

  it('is surer of a sentence than of a word that two languages share', () => {
    const word = detectLanguage('normal').confidence;
    const sentence = detectLanguage(
      'The normal range was found in most of the patients.',
    ).confidence;
    expect(sentence).toBeGreaterThan(0.99);
    expect(word).toBeLessThan(0.9);
  });

  it('asks the franc it is given about languages beyond its model', () => {
    const text = 'Ömsesidigt stöd inom den psykiatriska vården';
    const asked: string[] = [];
    const franc = (stretch: string) => {
      asked.push(stretch);
      return 'fin';
    };
    expect(detectLanguage(text, { franc }).language).toBe('fi');
    expect(asked).toEqual([text]);
    expect(segmentLanguages(text, { franc })[0]?.language).toBe('fi');
    expect(detectLanguage(text, { franc: () => 'und' }).language).toBe('und');
    expect(() => detectLanguage(text, { franc: 'franc' as never })).toThrow(
      expect.objectContaining({ code: 'unknown-option' }),
    );
  });

  it('refuses what is no string', () => {
    expect(() => detectLanguage(12 as unknown as string)).toThrow(
      expect.objectContaining({ code: 'not-a-string' }),
    );
  });
});
