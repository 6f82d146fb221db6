import type { Entry, Slot } from './entry.ts';

/** Longest placeholder, in code units. */
const MAX_PLACEHOLDER = 60;

/** What programs write where there is no value. R writes `NA`, others `null`, `None`, `N/A`. */
const NOTHING =
  /^\[?(?:NA|N\/A|n\/a|null|NULL|[Nn]one|NaN|undefined|#N\/A|&(?:amp;)?NA;?|无|暂无|暫無|不详|不詳|未知|缺失?|<Blank>|-{1,3}|—{1,2})\]?\.?$/;

/** Sentences that databases write in place of a title or an abstract. Source: NLM's data element descriptions. */
const SENTENCES =
  /^[[【（(]?(?:(?:Publisher: )?Abstract (?:is )?available (?:from|in|at) .{3,30}|(?:(?:An? |The )?(?:Title|Abstract) (?:is )?)?(?:not available|unavailable)(?: for this .{3,20})?|No abstract(?: is)?(?: available)?|No title(?: (?:available|found|given))?|Article in [A-Z][a-z]+|In process citation|Untitled|(?:暂|暫)?[无無](?:中文|英文|外文)?(?:摘要|关键[词字]|關鍵[詞字]|题名|題名|标题)|(?:摘要|题名)(?:暂缺|缺失|不详))[\]】）)]?[.。]?\]?$/i;

/** A line of rights alone in the field of the abstract. */
const RIGHTS = /^(?:©|Copyright\b)[^.]{0,58}\.?$/i;

/** A range of pages of which neither is known. */
const NO_RANGE = /^(?:n\/a|NA|null|undefined|None)\s?[-–]{1,2}\s?(?:n\/a|NA|null|undefined|None)$/i;

const PEOPLE: ReadonlySet<Slot> = new Set(['author', 'author-translation', 'editor', 'translator']);

/** What stands for an author that a work does not name. */
const NOBODY =
  /^[[（(]?(?:佚名|无名氏|無名氏|匿名|作者不详|不著撰人|Anon(?:ymous)?|Unknown(?: authors?)?|无作者|無作者|\[?No authors? (?:listed|available|given|name available)\]?)[\]）)]?\.?$/i;

/** Slots in which short words are names of their own: an issue may be “NULL”, a code “NA”. */
const AS_WRITTEN: ReadonlySet<Slot> = new Set([
  'type',
  'language',
  'extra',
  'local-id',
  'citation',
]);

/** Whether an entry holds a word for “nothing here” and not a value. */
export function isPlaceholder(text: string, { slot, start, end, value }: Entry): boolean {
  if (end - start > MAX_PLACEHOLDER || AS_WRITTEN.has(slot)) return false;
  if (slot === 'url')
    return /^(?:NA|N\/A|null|None|-{1,3}|无)$/i.test((value ?? text.slice(start, end)).trim());
  const written = (value ?? text.slice(start, end)).trim();
  if (PEOPLE.has(slot) && NOBODY.test(written)) return true;
  if (NOTHING.test(written) || (slot === 'pages' && NO_RANGE.test(written))) return true;
  if (slot.startsWith('abstract') && RIGHTS.test(written)) return true;
  return /^(?:title|abstract|keyword)/.test(slot) && SENTENCES.test(written);
}
