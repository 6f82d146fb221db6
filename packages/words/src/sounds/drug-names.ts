import { once } from '../memory/once.ts';
import { commonLength, skeleton, syllableSkeleton } from './skeleton.ts';
import { reading } from './transliterate.ts';

/**
 * Ends of international nonproprietary names of drugs, and what Chinese has for them. Sources: the stems of the World
 * Health Organization's INN programme, and of China Approved Drug Names; written from knowledge of the names.
 */
const STEMS = `
glutide 格鲁肽 鲁肽 糖肽
tide 肽
gliptin 格列汀 列汀
gliflozin 格列净 列净
glitazone 格列酮 列酮
glinide 格列奈
statin 他汀
sartan 沙坦
pril 普利
olol 洛尔
dipine 地平
prazole 拉唑 哌唑
conazole 康唑
nidazole 硝唑
bendazole 苯达唑 达唑
floxacin 氟沙星 沙星
cycline 环素
mycin 霉素
cillin 西林
penem 培南
zolid 唑胺
vancin 万星
fungin 芬净
vir 韦
vudine 夫定
xaban 沙班
gatran 加群
parin 肝素
grel 格雷
grelor 格瑞洛
caine 卡因
tidine 替丁
setron 司琼
triptan 曲坦 普坦
fibrate 贝特
platin 铂
taxel 他赛
rubicin 柔比星
tecan 替康
citabine 西他滨 他滨
trozole 曲唑
oxifen 昔芬
lutamide 鲁胺 卢胺
lidomide 度胺
relin 瑞林
stim 司亭
cept 西普
mab 单抗
zumab 珠单抗
ximab 昔单抗 西单抗
umab 尤单抗 单抗
tinib 替尼 替布
nib 尼布 尼
ciclib 西利
parib 帕利
zomib 佐米
limus 莫司
lukast 司特
azepam 西泮
zolam 唑仑
barbital 巴比妥
profen 洛芬
coxib 昔布 考昔
sone 松
fentanil 芬太尼
terol 特罗
sonide 奈德
curium 库铵
fylline 茶碱
apine 平
zepine 西平
peridone 利培酮 哌酮
oxetine 西汀
faxine 法辛
racetam 拉西坦
semide 塞米
thiazide 噻嗪
prost 前列素
tadine 他定
rizine 利嗪
azosin 唑嗪
nafil 那非
steride 雄胺
giline 吉兰
quine 喹
`;

/** Ends in Chinese by the English one. */
const stems = once(
  () =>
    new Map(
      STEMS.trim()
        .split('\n')
        .map((row) => {
          const [english = '', ...chinese] = row.split(' ');
          return [english, chinese] as const;
        }),
    ),
);

/** Letters of the shortest and longest end. */
const END = { shortest: 3, longest: 9 };

/** Fewest letters of a name, and of what stands before its end: losartan, letrozole; not peptide. */
const MIN_LETTERS = 8;
const MIN_REST = 2;

/*
 * Likenesses, 0..1, chosen by hand, not fitted: of names with one end whose first sounds agree, of names that agree in all
 * sounds; what a first vowel adds, and each syllable more or less takes away.
 */
const SAME_END = 0.86;
const SAME_SOUNDS = 0.95;
const SAME_VOWEL = 0.02;
const OTHER_SYLLABLE = 0.03;

/**
 * Say how well Chinese strings may be the name of a drug, 0..1: the end by its meaning (`-gliptin` is 格列汀), the rest by
 * its sound.
 *
 * @param name - In small letters.
 * @returns The comparison, or `undefined` for a name without such an end.
 *
 * @example
 * import { createDrugComparison } from '@diglot/words';
 *
 * const isDrug = createDrugComparison('sitagliptin');
 * isDrug('西格列汀') > isDrug('列汀'); // => true
 * isDrug('二甲双胍'); // => 0
 */
export function createDrugComparison(name: string): ((chinese: string) => number) | undefined {
  if (name.length < MIN_LETTERS) return undefined;
  const ends: { rest: string; chinese: string }[] = [];
  for (let length = END.longest; length >= END.shortest; length--) {
    const rest = name.slice(0, -length);
    if (rest.length < MIN_REST) continue;
    for (const chinese of stems().get(name.slice(-length)) ?? []) ends.push({ rest, chinese });
  }
  if (ends.length === 0) return undefined;
  const spoken = new Map(ends.map(({ rest }) => [rest, skeleton(rest)]));
  return (chinese) => {
    let best = 0;
    for (const end of ends) {
      if (!chinese.endsWith(end.chinese)) continue;
      const own = chinese.slice(0, -end.chinese.length);
      best = Math.max(best, restLikeness(end.rest, spoken.get(end.rest) ?? '', own));
    }
    return best;
  };
}

const VOWELS = /[aeiouy]+/gu;

/** How like the rest of a name is to what Chinese has before the same end. */
function restLikeness(rest: string, sounds: string, chinese: string): number {
  const syllables = Array.from(chinese, reading);
  const first = syllables[0];
  if (first === undefined || syllables.includes(undefined)) return 0;
  const own = syllables
    .map((syllable) => syllableSkeleton(syllable ?? ''))
    .join('')
    .replace(/(.)\1+/gu, '$1');
  const common = (2 * commonLength(sounds, own)) / (sounds.length + own.length);
  const isSameFirst = sounds.charAt(0) === own.charAt(0);
  const likeness = isSameFirst ? Math.max(SAME_END, (1 + common) / 2) : common / 2;
  const vowels = rest.match(VOWELS) ?? [];
  const others = Math.abs(vowels.length - syllables.length);
  const isSameVowel = vowels[0]?.charAt(0) === first.match(VOWELS)?.[0].charAt(0);
  return Math.min(SAME_SOUNDS, likeness + (isSameVowel ? SAME_VOWEL : 0)) - OTHER_SYLLABLE * others;
}
