const VOWELS = /[aeiouyà-æè-ïò-öøù-ýÿāăąēĕėęěīĭįōŏőœūŭůűų\u1ea0-\u1ef9]/iu;
/** Letters in a row that no word of these languages has. */
const NEVER = /([A-Z])\1\1|[qQ][b-df-hj-np-tv-xz]|[BCDFGHJKMPQTVWXZ]{5}|[bcdfghjkmpqtvwxz]{6}/u;
/** Abbreviations without vowels that are read as words. */
const ABBREVIATIONS = /^(?:mr|mrs|ms|dr|st|vs|nr|sr|jr|pp|cf|tv|ph|hrsg|bzw|usw|th|rd|nd)$/iu;

/** Whether letters can be a word at all: they hold a vowel and no impossible row of letters. */
export function isPlausible(word: string): boolean {
  if (word.length < 2) return true;
  return VOWELS.test(word) ? !NEVER.test(word) : ABBREVIATIONS.test(word);
}
