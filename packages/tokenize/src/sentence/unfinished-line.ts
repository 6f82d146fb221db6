/** Words that a line does not end a clause with: articles, prepositions, conjunctions, titles. */
const WORDS: ReadonlySet<string> = new Set(
  'the an of and to which their its this these is are was were has have had via per or for with from by at into between among than whose Dr. Prof. Mr. Mrs. Ms. e.g. i.e. vs. Fig. Figs. No. de da dos del des du la le les el los las et der das dem und oder von mit für zur zum van het een en di della il dan yang của và các в на и с по для'.split(
    ' ',
  ),
);
/** Words that end a clause as easily, and so count behind two others only. */
const PARTICLES: ReadonlySet<string> = new Set(['in', 'on', 'as', 'that']);
const BEHIND_WORDS = /\p{L} \p{Ll}{2,10} \p{Ll}{2,4}$/u;
/** Chinese words of their kind; `的` behind `目` is a label, `目的`. */
const CHINESE = '的和与與及或从從将將把被';

/** A preposition or `to` at the end, as a clause may end in it: `What we look for`. */
const PREPOSITION = /\s(?:of|to|for|with|from|by|at|into|in|on|is|are|was|were|has|have|had)$/u;
/** A word with a capital that no preposition stands before in mid-sentence. */
const CLAUSE_OPENER =
  /^(?:The|A|An|We|It|They|He|She|You|I|This|That|These|There|What|Who|Whom|When|Where|Why|How|Which|Do|Does|Did|Is|Are|Can|If|Not|No|Our|Your|My|His|Her|Their|Nobody|Everyone|All|Some|Most|Many|Each|Few)\s/u;
/** Two words with a capital behind the first one: a title, in which every word may have one. */
const TITLE_CASE = /\s\p{Lu}\p{Ll}.*\s\p{Lu}\p{Ll}/u;

/**
 * Whether a line ends in a word that something has to follow, and the next line is no clause of its own.
 *
 * @param tail - The end of the line.
 * @param head - How the next line begins.
 */
export function isUnfinished(tail: string, head: string): boolean {
  return endsOpen(tail) && !opensClause(tail, head);
}

function endsOpen(tail: string): boolean {
  const last = tail.charAt(tail.length - 1);
  if (CHINESE.includes(last)) return tail.length > 1 && (last !== '的' || !tail.endsWith('目的'));
  let from = tail.length;
  while (from > 0 && !/\s/u.test(tail.charAt(from - 1))) from--;
  const word = tail.slice(from);
  return WORDS.has(word) || (PARTICLES.has(word) && BEHIND_WORDS.test(tail));
}

/** Whether a line opens a clause of its own, though the line before ends in a preposition: `What we look for`, `How we work`. */
function opensClause(tail: string, head: string): boolean {
  return PREPOSITION.test(tail) && CLAUSE_OPENER.test(head) && !TITLE_CASE.test(tail);
}
