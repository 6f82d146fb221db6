/**
 * Sorted strings in one typed array, found by binary search without making string objects.
 *
 * Strings are sorted by their folded form in code-unit order, then by themselves. `units` holds the
 * folded forms; `shownIds`, `shownEnds` and `shownUnits` hold the strings that differ from theirs.
 */
export interface StringTable {
  /** Ends of the folded forms in `units`; string i begins where i − 1 ends. */
  readonly ends: Uint32Array;
  readonly units: Uint8Array | Uint16Array;
  readonly shownIds: Uint32Array;
  readonly shownEnds: Uint32Array;
  readonly shownUnits: Uint16Array;
}

/** A string to store, with its folded form. */
export interface FoldedString {
  readonly text: string;
  readonly folded: string;
}

/** Order of a table. */
export function compareFolded(a: FoldedString, b: FoldedString): number {
  if (a.folded !== b.folded) return a.folded < b.folded ? -1 : 1;
  return a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
}

/** Lay strings out as a table. `strings` are sorted by `compareFolded` and distinct. */
export function buildStringTable(strings: readonly FoldedString[]): StringTable {
  const shown = strings.flatMap(({ text, folded }, id) => (text === folded ? [] : [{ id, text }]));
  return {
    ...join(strings.map(({ folded }) => folded)),
    shownIds: Uint32Array.from(shown, ({ id }) => id),
    shownEnds: endsOf(shown.map(({ text }) => text)),
    shownUnits: new Uint16Array(unitsOf(shown.map(({ text }) => text))),
  };
}

/** The string with a position in the table, as it was given. */
export function stringAt(table: StringTable, id: number): string {
  const at = lowerBound(0, table.shownIds.length, (i) => (table.shownIds[i] ?? 0) < id);
  if (table.shownIds[at] === id) return slice(table.shownUnits, table.shownEnds, at);
  return slice(table.units, table.ends, id);
}

/** The positions of the strings whose folded form equals `folded`. */
export function findFolded(
  table: StringTable,
  folded: string,
): { readonly from: number; readonly to: number } {
  const count = table.ends.length;
  let from = 0;
  for (let high = count; from < high; ) {
    const middle = (from + high) >>> 1;
    if (compareAt(table, middle, folded) < 0) from = middle + 1;
    else high = middle;
  }
  let to = from;
  while (to < count && compareAt(table, to, folded) === 0) to++;
  return { from, to };
}

/** Where the folded forms that begin with each UTF-16 unit begin; one entry more than units. */
export function indexFirstUnits(table: StringTable): Uint32Array {
  const index = new Uint32Array(0x1_0001);
  for (let id = 0; id < table.ends.length; id++) {
    const unit = unitAt(table, id, 0);
    index[unit + 1] = (index[unit + 1] ?? 0) + 1;
  }
  for (let unit = 1; unit < index.length; unit++) {
    index[unit] = (index[unit] ?? 0) + (index[unit - 1] ?? 0);
  }
  return index;
}

/**
 * Find the longest folded form that `text` continues with at `start`. ASCII capitals of the text are
 * taken as small letters.
 *
 * @param index - Of `indexFirstUnits`.
 * @returns Its end in `text`; `start` when there is none.
 */
export function longestPrefix(
  table: StringTable,
  index: Uint32Array,
  text: string,
  start: number,
): number {
  if (start >= text.length) return start;
  const first = foldUnit(text.charCodeAt(start));
  let from = index[first] ?? 0;
  let to = index[first + 1] ?? 0;
  let longest = start;
  for (let end = start; from < to; ) {
    const depth = end - start + 1;
    if (lengthAt(table, from) === depth) longest = end + 1;
    end++;
    if (end === text.length) break;
    const unit = foldUnit(text.charCodeAt(end));
    from = lowerBound(from, to, (id) => unitAt(table, id, depth) < unit);
    to = lowerBound(from, to, (id) => unitAt(table, id, depth) <= unit);
  }
  return longest;
}

function foldUnit(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit + 32 : unit;
}

function startAt(table: StringTable, id: number): number {
  return id === 0 ? 0 : (table.ends[id - 1] ?? 0);
}

function lengthAt(table: StringTable, id: number): number {
  return (table.ends[id] ?? 0) - startAt(table, id);
}

/** Unit of a folded form; −1 past its end, so that a prefix sorts first. */
function unitAt(table: StringTable, id: number, depth: number): number {
  const at = startAt(table, id) + depth;
  return at < (table.ends[id] ?? 0) ? (table.units[at] ?? -1) : -1;
}

/** Negative where a folded form comes before a string, 0 where it is that string. */
function compareAt(table: StringTable, id: number, folded: string): number {
  const start = startAt(table, id);
  const size = (table.ends[id] ?? 0) - start;
  const shared = Math.min(size, folded.length);
  for (let depth = 0; depth < shared; depth++) {
    const difference = (table.units[start + depth] ?? 0) - folded.charCodeAt(depth);
    if (difference !== 0) return difference;
  }
  return size - folded.length;
}

/** First position of `from..to` for which `before` no longer holds. */
function lowerBound(from: number, to: number, before: (id: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function slice(units: Uint8Array | Uint16Array, ends: Uint32Array, id: number): string {
  const end = ends[id] ?? 0;
  let text = '';
  for (let at = id === 0 ? 0 : (ends[id - 1] ?? 0); at < end; at++) {
    text += String.fromCharCode(units[at] ?? 0);
  }
  return text;
}

function join(strings: readonly string[]): Pick<StringTable, 'ends' | 'units'> {
  const units = unitsOf(strings);
  const narrow = units.every((unit) => unit < 256);
  return { ends: endsOf(strings), units: narrow ? Uint8Array.from(units) : units };
}

function unitsOf(strings: readonly string[]): Uint16Array {
  const units = new Uint16Array(strings.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const string of strings) {
    for (let i = 0; i < string.length; i++) units[at++] = string.charCodeAt(i);
  }
  return units;
}

function endsOf(strings: readonly string[]): Uint32Array {
  let end = 0;
  return Uint32Array.from(strings, ({ length }) => {
    end += length;
    return end;
  });
}
