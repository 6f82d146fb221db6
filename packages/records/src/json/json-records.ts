import type { Diagnostic } from '@diglot/text';
import type { Source } from '../source/source.ts';
import { JsonScanner, type ObjectNode, type Projection } from './json-nodes.ts';
import { JsonResync } from './json-resync.ts';

/** How the records of a JSON format lie in a text. */
export interface JsonLayout {
  /** Names under which a wrapper holds its records, or another wrapper. */
  readonly lists?: ReadonlySet<string>;
  /** What is read of a record. Default: everything. */
  readonly wanted?: Projection;
}

/**
 * The objects that describe works, one after the other: of one value, a list, a wrapper, or one value a line.
 *
 * Behind a fault reading goes on at the next object that looks like the records before; the broken one ends
 * there, and what was read of it is given.
 *
 * @remarks **Cost:** linear; only the object that is looked at is held.
 */
export function* recordObjects(
  source: Source,
  diagnostics: Diagnostic[],
  layout: JsonLayout = {},
): Generator<ObjectNode> {
  const { text } = source;
  const resync = new JsonResync(text, layout.wanted);
  let isLoose = false;
  for (let at = skipBetween(text, 0, isLoose); at < text.length; ) {
    const scanner = new JsonScanner(text, at);
    let broken: ObjectNode | undefined;
    const objects = isLoose ? looseRecord(scanner, layout) : objectsAt(scanner, layout);
    for (const object of objects) {
      if (object.closed || !scanner.fault) {
        resync.learn(object);
        yield object;
      } else broken = object;
    }
    const { fault, at: end } = scanner;
    if (!fault) {
      at = skipBetween(text, end, isLoose);
      continue;
    }
    if (broken) resync.learn(broken);
    // A fault is seen late where an end is missing: the records behind it were taken for parts of it.
    const next = resync.next(broken ? broken.start + 1 : Math.min(end, text.length));
    if (broken) yield next === undefined ? broken : upTo(text, broken.start, next, layout);
    if (isLoose && !broken && next === undefined) return;
    const stop = Math.min(end, next ?? end);
    diagnostics.push({
      code: fault === 'truncated' && next === undefined ? 'truncated-json' : 'broken-json',
      message: 'The JSON is broken here; what stands before it was read.',
      span: source.rootSpan(stop, Math.min(stop + 40, text.length)),
    });
    isLoose ||= next !== undefined;
    const line = text.indexOf('\n', end);
    if (next === undefined && (line < 0 || fault === 'truncated')) return;
    at = next ?? skipBetween(text, line + 1, isLoose);
  }
}

/** A broken record again, as if the text ended where the next begins. */
function upTo(text: string, start: number, end: number, { wanted }: JsonLayout): ObjectNode {
  return new JsonScanner(text.slice(0, end), start).object(0, wanted);
}

/** Behind a fault it is not known how deep the text is nested: objects are records, ends of lists are passed. */
function* looseRecord(scanner: JsonScanner, { wanted }: JsonLayout): Generator<ObjectNode> {
  if (scanner.peek() === 0x7b) yield scanner.object(1, wanted);
  else scanner.broken();
}

function* objectsAt(scanner: JsonScanner, layout: JsonLayout): Generator<ObjectNode> {
  const opening = scanner.peek();
  if (opening === 0x5b) yield* itemsAt(scanner, layout);
  else if (opening === 0x7b) yield* recordOrWrapper(scanner, layout);
  else scanner.value(0);
}

function* itemsAt(scanner: JsonScanner, { wanted }: JsonLayout): Generator<ObjectNode> {
  scanner.at++;
  while (!scanner.take(0x5d)) {
    const item = scanner.value(1, wanted);
    if (item?.kind === 'object') yield item;
    if (scanner.fault) return;
    if (scanner.take(0x2c)) continue;
    if (!scanner.take(0x5d)) scanner.broken();
    return;
  }
}

/** An object is a wrapper from where its list stands; what is before and behind it is passed over. */
function* recordOrWrapper(scanner: JsonScanner, layout: JsonLayout): Generator<ObjectNode> {
  const { lists, wanted } = layout;
  const record = scanner.object(0, wanted, lists);
  if (!scanner.stopped) {
    yield record;
    return;
  }
  scanner.stopped = false;
  yield* objectsAt(scanner, layout);
  while (!scanner.fault && !scanner.take(0x7d)) {
    if (!scanner.take(0x2c)) scanner.broken();
    else if (!scanner.take(0x7d)) {
      if (scanner.name() !== undefined) scanner.skip();
    } else return;
  }
}

/** White space and the comma some exports put between values; behind a fault also ends of lists and objects. */
function skipBetween(text: string, from: number, isLoose: boolean): number {
  const between = isLoose ? /[\s,\ufeff\]}]/ : /[\s,\ufeff]/;
  let at = from;
  while (at < text.length && between.test(text[at] ?? '')) at++;
  return at;
}

/**
 * Say which members of a record are read.
 *
 * @param paths - `title authorships.author.orcid …`: names, parted by points from those of what is in them;
 *   below the last name of a path everything is read.
 */
export function projectionOf(paths: string): Projection {
  type Level = Map<string, { readonly members: Level } | undefined>;
  const root = { members: new Map() as Level };
  for (const path of paths.trim().split(/\s+/)) {
    const names = path.split('.');
    const last = names.pop() ?? '';
    let level = root.members;
    for (const name of names) {
      const next = level.get(name) ?? { members: new Map() as Level };
      level.set(name, next);
      level = next.members;
    }
    level.set(last, undefined);
  }
  return root;
}
