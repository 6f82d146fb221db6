import { describe, expect, it } from 'vitest';
import { detectLanguage, segmentLanguages } from '../src/index.ts';

/** Segments as `language:text`, with ` | ` between. */
const show = (text: string) =>
  segmentLanguages(text)
    .map(({ start, end, language }) => `${language}:${text.slice(start, end)}`)
    .join(' | ');

describe('a line of a Chinese page', () => {
  it.each([
    ['二氧化钛薄膜\nTiO2 films', 'zh:二氧化钛薄膜 | en:TiO2 films'],
    ['第12期\nhello', 'zh:第 | und:12 | zh:期 | en:hello'],
    ['護理管理\nHuli Guanli', 'zh:護理管理 | und:Huli Guanli'],
    ['陈静\nChen Jing\n上海', 'zh:陈静 | und:Chen Jing | zh:上海'],
    [
      '某某大学，杭州 310000\nExample University, Hangzhou 310000, China',
      'zh:某某大学，杭州 | und:310000 | en:Example University, Hangzhou | und:310000, | en:China',
    ],
    [
      '睡眠研究\nSchlaf und Stress bei Pflegenden',
      'zh:睡眠研究 | de:Schlaf und Stress bei Pflegenden',
    ],
  ])('is in English, Chinese or no language where no other is sure: %j', (text, expected) => {
    expect(show(text)).toBe(expected);
  });
});

describe('foreign words within Chinese', () => {
  it.each([
    ['德文Weltanschauung意为世界观', 'zh:德文 | de:Weltanschauung | zh:意为世界观'],
    ['德語“Zeitgeist”意為時代精神', 'zh:德語 | de:“Zeitgeist” | zh:意為時代精神'],
    ['越南语cảm ơn意为谢谢', 'zh:越南语 | vi:cảm ơn | zh:意为谢谢'],
    ['印尼語terima kasih意為謝謝', 'zh:印尼語 | und:terima kasih | zh:意為謝謝'],
    ['英语class取消了', 'zh:英语 | en:class | zh:取消了'],
    ['但丁的《La divina commedia》很有名。', 'zh:但丁的 | it:《La divina commedia》 | zh:很有名。'],
    ['電影《Star Wars》很好看', 'zh:電影 | en:《Star Wars》 | zh:很好看'],
    ['“再见”读作zài jiàn，很常用', 'zh:“再见”读作 | und:zài jiàn， | zh:很常用'],
    ['鮮の屋推出了新品。', 'zh:鮮 | ja:の | zh:屋推出了新品。'],
  ])('are in the language that is named or shown: %j', (text, expected) => {
    expect(show(text)).toBe(expected);
  });
});

describe('names, institutions and statistics', () => {
  it.each([
    [
      '通讯作者：CHEN Xiao-hong，E-mail：a@example.org',
      'zh:通讯作者： | und:CHEN Xiao-hong， | en:E-mail： | und:a@example.org',
    ],
    [
      'Facultad de Enfermería, Universidad de Ejemplo',
      'es:Facultad de Enfermería, Universidad de Ejemplo',
    ],
    ['It was large (p<.05) in one group.', 'en:It was large | und:(p<.05) | en:in one group.'],
    ['差異顯著（p=.03）。', 'zh:差異顯著 | und:（p=.03）。'],
    ['El número base es x = 8 aquí.', 'es:El número base es x | und:= 8 | es:aquí.'],
    ['直线y = ax + b中，a为斜率', 'zh:直线 | und:y = ax + b | zh:中， | und:a | zh:为斜率'],
    ['Deutsch\nFrançais\nEspañol', 'de:Deutsch | fr:Français | es:Español'],
    ['English / Deutsch / 中文', 'en:English | de:/ Deutsch | zh:/ 中文'],
  ])('keep their own: %j', (text, expected) => {
    expect(show(text)).toBe(expected);
  });

  it.each([
    ['TiO2 films', 'en'],
    ['Windows系統', 'zh'],
    ['No. 71800000', 'und'],
    ['xièxie', 'und'],
    ['qué', 'es'],
    ['Fazit', 'de'],
    ['LiFePO4 batteries', 'en'],
    ['Türkçe', 'tr'],
    ['y = ax + b', 'und'],
    ['Hangzhou, China', 'en'],
  ])('%j: %s', (text, language) => {
    expect(detectLanguage(text).language).toBe(language);
  });
});
