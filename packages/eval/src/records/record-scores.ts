/** Plain JSON, as gold files and records are. */
export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/** How much of a gold parse a record got right. `wrong` names every miss by JSON pointer. */
export interface RecordScore {
  readonly values: Share;
  readonly spans: Share;
  readonly hard: Share;
  readonly absent: Share;
  readonly wrong: readonly string[];
}

interface Share {
  right: number;
  total: number;
}

/** What names an element of a list, so that lists are compared element by element. Default: position. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  titles: ['lang', 'role'],
  authors: ['index'],
  identifiers: ['type'],
  classifications: ['scheme'],
  abstracts: ['lang'],
  relatedPapers: ['index'],
};

/** Facts about the gold file itself, or readings that are never required. */
const NOT_SCORED: ReadonlySet<string> = new Set([
  'id',
  'inferred',
  'truncatedCopies',
  'alternatives',
]);

/**
 * Compare a parsed record with a gold parse of the same text.
 *
 * Every leaf of the gold record is one value: right when equal. Every gold object with `prov` is one span:
 * right when the record's first span is one of the gold's. Elements of a list that the gold does not have
 * are wrong values. What the gold calls hard is counted apart, values and spans together.
 *
 * @param hard - JSON pointers into `{record}`; `*` stands for one step.
 * @param absent - Fields that must be empty: `keywords`, `pmid`, `abstract:zh`, `volume`, …
 */
export function scoreRecord(
  gold: Plain,
  system: Plain,
  hard: readonly string[] = [],
  absent: readonly string[] = [],
): RecordScore {
  const score = {
    values: { right: 0, total: 0 },
    spans: { right: 0, total: 0 },
    hard: { right: 0, total: 0 },
    absent: { right: 0, total: 0 },
    wrong: [] as string[],
  };
  const isHard = hardMatcher(hard);
  const count = (kind: 'values' | 'spans' | 'absent', pointer: string, right: boolean) => {
    const share = kind !== 'absent' && isHard(pointer) ? score.hard : score[kind];
    share.total++;
    if (right) share.right++;
    else score.wrong.push(`${kind} ${pointer}`);
  };
  compare(gold, system, '/record', count);
  for (const name of absent) count('absent', `/${name}`, isAbsent(system, name));
  return score;
}

type Count = (kind: 'values' | 'spans', pointer: string, right: boolean) => void;

function compare(gold: Plain, system: Plain | undefined, pointer: string, count: Count): void {
  if (Array.isArray(gold)) {
    const list = Array.isArray(system) ? (system as readonly Plain[]) : [];
    const keys = KEYS[pointer.slice(pointer.lastIndexOf('/') + 1)];
    (gold as readonly Plain[]).forEach((item, position) => {
      const match = keys ? list.find((other) => sameKeys(item, other, keys)) : list[position];
      compare(item, match, `${pointer}/${position}`, count);
    });
    for (let extra = gold.length; extra < list.length; extra++) {
      count('values', `${pointer}/${extra}`, false);
    }
  } else if (isObject(gold)) {
    const other = isObject(system) ? system : {};
    for (const [key, value] of Object.entries(gold)) {
      if (NOT_SCORED.has(key)) continue;
      if (key === 'prov') count('spans', `${pointer}/prov`, samePlace(value, other.prov));
      else compare(value, other[key], `${pointer}/${key}`, count);
    }
  } else {
    count('values', pointer, gold === (system ?? null) || (gold === null && isEmpty(system)));
  }
}

function samePlace(gold: Plain, system: Plain | undefined): boolean {
  const first = Array.isArray(system) ? (system as readonly Plain[])[0] : undefined;
  if (!isObject(first) || !Array.isArray(gold)) return false;
  return (gold as readonly Plain[]).some(
    (place) => isObject(place) && place.start === first.start && place.end === first.end,
  );
}

function isAbsent(record: Plain, name: string): boolean {
  if (!isObject(record)) return true;
  const [field = '', language] = name.split(':');
  const list = (key: string) => {
    const value = record[key];
    return Array.isArray(value) ? (value as readonly Plain[]).filter(isObject) : [];
  };
  if (language !== undefined) return list(`${field}s`).every((item) => item.lang !== language);
  if (['doi', 'pmid', 'pmcid', 'trial'].includes(field)) {
    return list('identifiers').every((item) => item.type !== field);
  }
  if (field === 'volume' || field === 'issue') {
    return !isObject(record.journal) || isEmpty(record.journal[field]);
  }
  return isEmpty(record[field]);
}

function hardMatcher(patterns: readonly string[]): (pointer: string) => boolean {
  const paths = patterns.map((pattern) => (pattern.split(' ')[0] ?? '').split('/'));
  return (pointer) => {
    const steps = pointer.split('/');
    return paths.some((path) =>
      path.every((step, index) => (step === '*' ? index < steps.length : step === steps[index])),
    );
  };
}

function sameKeys(gold: Plain, system: Plain, keys: readonly string[]): boolean {
  return isObject(gold) && isObject(system) && keys.every((key) => gold[key] === system[key]);
}

function isEmpty(value: Plain | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

function isObject(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
