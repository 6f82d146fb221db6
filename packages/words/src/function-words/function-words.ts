/**
 * Function words that translate each other, by concept: English forms, then Simplified Chinese ones.
 * Dictionaries list their glosses badly, and stop lists throw them away, yet pronouns, negation and
 * question words tell sentences of a dialogue apart. Our own list.
 */
const CONCEPTS = `
i: i me my mine myself | 我 俺
you: you your yours yourself | 你 您 你们
he: he him his himself | 他
she: she her hers herself | 她
we: we us our ours ourselves | 我们 咱们 咱
they: they them their theirs themselves | 他们 她们 它们
not: not no never nothing none without cannot nor neither nobody | 不 没 没有 无 未 别 非
what: what | 什么 甚么 何
who: who whom whose | 谁
why: why | 为什么 为何
how: how | 怎么 怎样 如何 怎
where: where | 哪里 哪儿 何处
when: when while | 时 的时候 当
if: if whether | 如果 若 要是 倘 是否
but: but however although though yet | 但 但是 可是 然而 却 虽 虽然 不过
because: because since | 因为 由于 因
then: then | 然后 于是 接着
after: after | 后 之后 以后
before: before | 前 之前 以前
during: during | 期间
between: between among | 之间 间
both: both | 均 都
all: all every | 都 皆 所有 全 每 全部
each: each | 各 每 每个
this: this these | 这 此 本 该 这些
that: that those | 那 那些
also: also too | 也 亦 还
can: can could may might | 能 可 可以 会 可能
will: will would shall | 将 会
other: other another others | 其他 其它 另 别的 另外
here: here | 这里 这儿
there: there | 有 那里 那儿
now: now | 现在 如今
still: still | 仍 还 仍然
very: very | 很 非常 十分
so: so such | 如此 这么 这样
more: more | 更 较 多
most: most | 最
only: only | 只 仅 只有
must: must should | 必须 应 应该 应当 须
if not: unless | 除非
again: again | 又 再
about: about | 约 大约 关于
`;

const lines = CONCEPTS.trim()
  .split('\n')
  .map((line) => {
    const [concept = '', forms = ''] = line.split(': ');
    const [english = '', chinese = ''] = forms.split(' | ');
    return { key: `@${concept}`, english: english.split(' '), chinese: chinese.split(' ') };
  });

/**
 * Key of an English function word.
 *
 * @example
 * import { ENGLISH_FUNCTION_WORDS } from '@diglot/words';
 *
 * ENGLISH_FUNCTION_WORDS.get('because'); // => '@because'
 * ENGLISH_FUNCTION_WORDS.get('nurse'); // => undefined
 */
export const ENGLISH_FUNCTION_WORDS: ReadonlyMap<string, string> = new Map(
  lines.flatMap(({ key, english }) => english.map((word): [string, string] => [word, key])),
);

/**
 * Keys of a Chinese function word, in Simplified characters.
 *
 * @example
 * import { CHINESE_FUNCTION_WORDS, ENGLISH_FUNCTION_WORDS } from '@diglot/words';
 *
 * CHINESE_FUNCTION_WORDS.get('但是'); // => ['@but']
 * ENGLISH_FUNCTION_WORDS.get('but'); // => '@but'
 */
export const CHINESE_FUNCTION_WORDS: ReadonlyMap<string, readonly string[]> = lines
  .flatMap(({ key, chinese }) => chinese.map((word) => ({ word, key })))
  .reduce(
    (map, { word, key }) => map.set(word, [...(map.get(word) ?? []), key]),
    new Map<string, readonly string[]>(),
  );

/**
 * Length of the longest one, in UTF-16 code units.
 *
 * @example
 * import { CHINESE_FUNCTION_WORDS, LONGEST_FUNCTION_WORD } from '@diglot/words';
 *
 * const words = [...CHINESE_FUNCTION_WORDS.keys()];
 * words.filter(({ length }) => length >= LONGEST_FUNCTION_WORD).slice(0, 3);
 * // => ['为什么', '的时候']
 */
export const LONGEST_FUNCTION_WORD = Math.max(
  ...[...CHINESE_FUNCTION_WORDS.keys()].map(({ length }) => length),
);

/**
 * English words too frequent to be evidence by themselves.
 *
 * @example
 * import { STOP_WORDS } from '@diglot/words';
 *
 * 'the nurses of this ward'.split(' ').filter((word) => !STOP_WORDS.has(word));
 * // => ['nurses', 'ward']
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an the of to in on for with and or be is are was were been being am by at from as it its that this
  these those which who has have had having not no but we our us their they them he his him she her i
  you do does did done will would can could may might there than into also both such other each between
  among after before during s t d ll m re ve`
    .trim()
    .split(/\s+/u),
);

/**
 * Words of glosses that say nothing about the headword.
 *
 * @example
 * import { GLOSS_STOP_WORDS } from '@diglot/words';
 *
 * 'to help sb'.split(' ').filter((word) => !GLOSS_STOP_WORDS.has(word)); // => ['help']
 */
export const GLOSS_STOP_WORDS: ReadonlySet<string> = new Set([
  ...STOP_WORDS,
  ...'sb sth one etc used esp usu lit fig oneself something somebody someone up out off kind type'.split(
    ' ',
  ),
]);
