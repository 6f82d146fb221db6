const ENGLISH =
  'walking hills peer support rural clinics patients measured over twelve months group interviews nurses report that the use of shared plans was linked with lower rates stress among older adults and we compared three sites in a randomised design to find whether early visits change outcomes for families who live far from care'.split(
    ' ',
  );
const CHINESE =
  '步行 山地 同伴支持 乡村 诊所 患者 测量 十二个月 访谈 护士 报告 共同计划 的 使用 与 较低 压力 有关 老年人 比较 三个 地点 随机 设计 结果 家庭 早期 随访'.split(
    ' ',
  );
const FAMILIES = 'Krumm Albers Lindqvist Okafor Rossi Tanaka Wang Zhang Moreau Silva'.split(' ');
const GIVEN = 'Jo Ana Lars Chidi Marta Ken Wei Xiaoming Claire Rui'.split(' ');
const HAN = '王伟 张晓明 李娜 刘洋 陈静 杨帆 赵磊 黄敏 周杰 吴婷'.split(' ');
const JOURNALS = ['Journal of Hill Health', 'Rural Care Review', 'Annals of Shared Practice'];

/** A linear congruential generator: numbers 0..1. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A made-up record, in no format. */
export interface MadeUp {
  readonly id: number;
  readonly title: string;
  readonly titleZh: string;
  readonly authors: readonly { readonly family: string; readonly given: string }[];
  readonly names: readonly string[];
  readonly journal: string;
  readonly year: number;
  readonly month: number;
  readonly volume: number;
  readonly issue: number;
  readonly first: number;
  readonly abstract: string;
  readonly abstractZh: string;
  readonly keywords: readonly string[];
  readonly keywordsZh: readonly string[];
  readonly doi: string;
  readonly pmid: number;
}

/** Made-up records without end; the same seed gives the same ones. */
export function* madeUp(seed: number): Generator<MadeUp> {
  const random = seeded(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const one = <T>(list: readonly T[]) => list[below(list.length)] as T;
  const list = <T>(length: number, make: () => T) => Array.from({ length }, make);
  const words = (length: number) => list(length, () => one(ENGLISH)).join(' ');
  const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
  const characters = (length: number) => list(length, () => one(CHINESE)).join('');
  for (let id = 1; ; id++) {
    const people = 4 + below(5);
    const sentences = 7 + below(6);
    yield {
      id,
      title: capital(words(12)),
      titleZh: characters(8),
      authors: list(people, () => ({
        family: one(FAMILIES),
        given: `${one(GIVEN)} ${one('ABCDEFG'.split(''))}.`,
      })),
      names: list(people, () => one(HAN)),
      journal: one(JOURNALS),
      year: 2000 + below(25),
      month: 1 + below(12),
      volume: 1 + below(60),
      issue: 1 + below(12),
      first: 1 + below(800),
      abstract: list(sentences, () => `${capital(words(16 + below(8)))}.`).join(' '),
      abstractZh: list(sentences, () => `${characters(12)}。`).join(''),
      keywords: list(5, () => words(2)),
      keywordsZh: list(5, () => characters(2)),
      doi: `10.5555/made.${2000 + below(25)}.${id}`,
      pmid: 10_000_000 + id,
    };
  }
}
