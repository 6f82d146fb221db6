import type { Diagnostic } from '@diglot/text';
import { JsonScanner, type ObjectNode, type Projection } from '../json-nodes.ts';
import type { Source } from '../source.ts';

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
 * @remarks **Cost:** linear; only the object that is looked at is held.
 */
export function* recordObjects(
  source: Source,
  diagnostics: Diagnostic[],
  layout: JsonLayout = {},
): Generator<ObjectNode> {
  const { text } = source;
  let at = skipBetween(text, 0);
  while (at < text.length) {
    const scanner = new JsonScanner(text, at);
    yield* objectsAt(scanner, layout);
    const { fault, at: end } = scanner;
    if (!fault) {
      at = skipBetween(text, end);
      continue;
    }
    diagnostics.push({
      code: fault === 'truncated' ? 'truncated-json' : 'broken-json',
      message: 'The JSON is broken here; what stands before it was read.',
      span: source.rootSpan(end, Math.min(end + 40, text.length)),
    });
    const next = text.indexOf('\n', end);
    if (next < 0 || fault === 'truncated') break;
    at = next + 1;
  }
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

/** White space and the comma some exports put between values. */
function skipBetween(text: string, from: number): number {
  let at = from;
  while (at < text.length && /[\s,\ufeff]/.test(text[at] ?? '')) at++;
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
