import type { Span } from '@diglot/text';
import { isHanPerson } from '@diglot/words';
import { type Entry, entryAt, type Slot } from '../../assemble/entry.ts';
import { trimSpan } from '../../source/source.ts';
import { splitSpan } from '../../source/split.ts';
import { splitNames } from '../names/name-list.ts';
import { isOrganization } from '../names/organization-names.ts';
import {
  ACCESSED,
  CITY,
  DATE,
  DOI,
  EDITION,
  GLUED_ROLE,
  HOST,
  IMPRINT,
  INITIALLED,
  NEWSPAPER,
  NOT_KNOWN,
  PAGES,
  PLACED,
  ROLE,
  SECOND_MARK,
  SERIAL,
  UPDATED,
  URL,
} from './reference-forms.ts';
import { statementsIn, withoutMarks } from './reference-statements.ts';

/** What the parts of a reference's rest depend on. */
export interface RestKind {
  /** The CSL type of the work. */
  readonly type: string;
  /** The slot of the journal or book that the work stands in. */
  readonly venue: Slot;
  /** Only year, volume, issue and pages stand here: the journal stands before the mark. */
  readonly isPlaced: boolean;
}

/** Types whose rest is `journal, year, volume(issue): pages`. */
const SERIALS: ReadonlySet<string> = new Set(['article-journal', 'article-newspaper']);
const PAGES_OF_THE_WEB: ReadonlySet<string> = new Set(['webpage', 'dataset', 'software']);

/**
 * Read what stands behind the mark of a reference: the book or journal it stands in, who edited or translated it,
 * edition, place, publisher, date, pages, addresses.
 *
 * @returns Entries with their places. What none of them takes is an `extra` entry called `reference`, so that nothing
 *   of the line is lost.
 */
export function restEntries(text: string, span: Span, kind: RestKind): Entry[] {
  const rest = new Rest(text, span);
  rest.take(DOI, { doi: 'doi' }, true);
  rest.take(URL, { '': 'url' }, true);
  rest.take(ACCESSED, { date: 'accessed' });
  if (PAGES_OF_THE_WEB.has(kind.type)) rest.take(UPDATED, { date: 'date' });
  const opening = rest.opening();
  const isHosted = HOST.test(opening) || SECOND_MARK.test(opening);
  if (kind.isPlaced) rest.takeHead(PLACED);
  else if (!isHosted && SERIALS.has(kind.type))
    rest.takeHead(kind.type === 'article-newspaper' ? NEWSPAPER : SERIAL, kind.venue);
  else rest.takeStatements(kind.venue, isHosted);
  return rest.entries();
}

/** What a part is: a slot, or the name of a value in `extra`. */
type Meaning = Slot | 'accessed' | 'edition' | 'date';

/** The rest of a reference, from which one part after another is taken. */
class Rest {
  private readonly text: string;
  private readonly start: number;
  /** The rest, with white space in the place of what was taken; of the same length. */
  private left: string;
  private readonly found: Entry[] = [];

  constructor(text: string, { start, end }: Span) {
    this.text = text;
    this.start = start;
    this.left = text.slice(start, end);
  }

  /** Take the first match of a pattern: its groups by their meaning, `''` for all of it. */
  take(pattern: RegExp, meanings: Readonly<Record<string, Meaning>>, endsInStop = false): void {
    const match = pattern.exec(this.left);
    if (!match) return;
    for (const [name, meaning] of Object.entries(meanings)) {
      const whole = [match.index, match.index + match[0].length] as const;
      const [from, to] = (name === '' ? whole : match.indices?.groups?.[name]) ?? whole;
      const end = endsInStop && this.left[to - 1] === '.' ? to - 1 : to;
      this.add(meaning, from, end);
    }
    this.cover(match.index, match.index + match[0].length);
  }

  /** What is left, without the marks and spaces it begins with. */
  opening(): string {
    return this.left.slice(this.headAt());
  }

  takeHead(pattern: RegExp, venue: Slot = 'venue'): void {
    const at = this.headAt();
    this.takeGroups(pattern.exec(this.left.slice(at)), at, venue);
  }

  /** Statements between stops: who edited or translated, the edition, the book, place and publisher. */
  takeStatements(venue: Slot, isHosted: boolean): void {
    const from = this.headAt();
    const host = HOST.exec(this.left.slice(from))?.[0].length ?? 0;
    this.cover(from, from + host);
    const mark = SECOND_MARK.exec(this.left);
    if (mark && isHosted) this.cover(mark.index, mark.index + mark[0].length, '.');
    const statements = statementsIn(this.left).filter((one) => !this.takeKnown(one));
    if (!isHosted) return;
    const [first, second] = this.afterNames(statements);
    const people = first && second && (this.peopleAt(first) || this.isBody(first));
    const book = people ? second : first;
    if (first && people)
      this.addPeople(
        'contributor',
        this.isBody(first) ? [first] : splitNames(this.left, first.start, first.end),
        first,
      );
    if (book) this.takeAll(venue, book);
  }

  /** `Okafor R, Keller T. Handbook of hills`: the stop of the last initial ends the names. */
  private afterNames([first, ...others]: readonly Span[]): readonly Span[] {
    if (!first) return [];
    const names = INITIALLED.exec(this.left.slice(first.start, first.end))?.[0].length ?? 0;
    if (names === 0) return [first, ...others];
    const end = first.start + names;
    return [
      { start: first.start, end },
      withoutMarks(this.left, { ...first, start: end }),
      ...others,
    ];
  }

  /** Everything taken, and what is left. */
  entries(): Entry[] {
    const pieces = splitSpan(this.left, { start: 0, end: this.left.length }, / {3,}|\n/g);
    const left = pieces.filter(({ start, end }) =>
      /[\p{L}\p{N}]/u.test(this.left.slice(start, end)),
    );
    const spans = left.map(({ start, end }) => withoutMarks(this.left, { start, end }));
    return [
      ...this.found,
      ...spans.map(({ start, end }) =>
        entryAt('extra', { start: this.start + start, end: this.start + end }, 'reference'),
      ),
    ];
  }

  private headAt(): number {
    return this.left.length - this.left.replace(/^[\s.．。,，]+/, '').length;
  }

  private takeKnown(statement: Span): boolean {
    const written = this.left.slice(statement.start, statement.end);
    const edition = EDITION.exec(written)?.indices?.groups;
    const number = edition?.number ?? edition?.word;
    if (number) this.add('edition', statement.start + number[0], statement.start + number[1]);
    else if (DATE.test(written)) this.add('date', statement.start, statement.end);
    else if (PAGES.test(written)) return this.takeGroups(PAGES.exec(written), statement.start);
    else if (this.takeGroups(IMPRINT.exec(written), statement.start)) return true;
    else return this.takeRole(written, statement);
    this.cover(statement.start, statement.end);
    return true;
  }

  private takeRole(written: string, { start, end }: Span): boolean {
    const role = ROLE.exec(written) ?? GLUED_ROLE.exec(written);
    if (!role || role.groups?.other !== undefined) return false;
    const names = splitNames(this.left, start, start + role.index);
    const isGlued = !/^[\s,，]/.test(role[0]);
    if (names.length === 0 || (isGlued && !this.areHan(names))) return false;
    this.addPeople(role.groups?.translator === undefined ? 'editor' : 'translator', names, {
      start,
      end,
    });
    return true;
  }

  /** Whether a statement holds names alone. */
  private peopleAt({ start, end }: Span): boolean {
    const names = splitNames(this.left, start, end);
    const isInitialled = names.every((name) =>
      /^\p{Lu}[\p{L}’'-]{1,30},?(?:\s\p{Lu}\.?){1,3}$/u.test(this.left.slice(name.start, name.end)),
    );
    return names.length > 0 && (isInitialled || this.areHan(names));
  }

  /** Whether a statement is the name of an organisation: the society whose papers a book holds. */
  private isBody({ start, end }: Span): boolean {
    return isOrganization(this.left.slice(start, end));
  }

  private areHan(names: readonly Span[]): boolean {
    return names.every(({ start, end }) => isHanPerson(this.left.slice(start, end)));
  }

  private addPeople(slot: Slot, names: readonly Span[], { start, end }: Span): void {
    for (const name of names) {
      const entry = entryAt(slot, this.placed(name.start, name.end), 'reference');
      this.found.push(slot === 'contributor' ? { ...entry, scheme: 'container-author' } : entry);
    }
    this.cover(start, end);
  }

  private takeAll(slot: Slot, { start, end }: Span): void {
    this.add(slot, start, end);
    this.cover(start, end);
  }

  private takeGroups(match: RegExpExecArray | null, base: number, venue: Slot = 'venue'): boolean {
    const groups = match?.indices?.groups;
    if (!match || !groups) return false;
    for (const [name, at] of Object.entries(groups))
      if (at) this.add(name === 'venue' ? venue : (name as Slot), base + at[0], base + at[1]);
    this.cover(base + match.index, base + match.index + match[0].length);
    return true;
  }

  private add(meaning: Meaning, from: number, to: number): void {
    const span = this.placed(from, to);
    const written = this.text.slice(span.start, span.end);
    if (span.end <= span.start || NOT_KNOWN.test(written)) return;
    const isExtra = meaning === 'accessed' || meaning === 'edition';
    // A year alone is the year of publication; with a month it is a date.
    const slot =
      meaning === 'date' && span.end - span.start === 4
        ? 'year'
        : meaning === 'publisher' && CITY.test(written)
          ? 'place'
          : meaning;
    this.found.push(
      isExtra ? entryAt('extra', span, meaning) : entryAt(slot as Slot, span, 'reference'),
    );
  }

  private placed(from: number, to: number): Span {
    return trimSpan(this.text, this.start + from, this.start + to);
  }

  private cover(from: number, to: number, by = ' '): void {
    const cover = by.padEnd(to - from).slice(0, to - from);
    this.left = this.left.slice(0, from) + cover + this.left.slice(to);
  }
}
