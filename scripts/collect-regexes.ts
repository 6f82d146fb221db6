import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';

/** A pattern of the sources and where it stands: `packages/…/file.ts:12`. */
export interface FoundRegex {
  readonly source: string;
  readonly flags: string;
  readonly places: string[];
}

/**
 * Every regular expression in `packages/<name>/src`: the literals, read from the syntax tree, and those that
 * modules build when they load, caught as they are made. Generated files are left out.
 *
 * What a function builds when it is called is found only as far as loading calls it.
 */
export async function collectRegexes(root: string): Promise<readonly FoundRegex[]> {
  const found = new Map<string, FoundRegex>();
  const add = (source: string, flags: string, place: string) => {
    const key = `/${source}/${flags}`;
    const known = found.get(key);
    if (!known) found.set(key, { source, flags, places: [place] });
    else if (!known.places.includes(place)) known.places.push(place);
  };
  const files = sourceFiles(root);
  for (const file of files) literalsOf(root, file, add);
  const Native = RegExp;
  globalThis.RegExp = new Proxy(Native, {
    construct(target, args) {
      const made = Reflect.construct(target, args, target) as RegExp;
      const place = /packages\/[\w-]+\/src\/[^\s():]+\.ts/.exec(new Error('here').stack ?? '')?.[0];
      if (place !== undefined) add(made.source, made.flags, place);
      return made;
    },
  });
  try {
    for (const file of files.filter(isLibrary)) await import(pathToFileURL(join(root, file)).href);
  } finally {
    globalThis.RegExp = Native;
  }
  return [...found.values()];
}

function sourceFiles(root: string): string[] {
  return readdirSync(join(root, 'packages')).flatMap((name) =>
    (readdirSync(join(root, 'packages', name, 'src'), { recursive: true }) as string[])
      .filter((file) => /(?<!\.d)\.ts$/.test(file) && !file.includes('generated'))
      .map((file) => `packages/${name}/src/${file}`),
  );
}

/** Loading it does nothing but define: no command runs, no worker waits. */
function isLibrary(file: string): boolean {
  return !/\/bin\.ts$|\/eval\/src\/main\.ts$|worker|\/pool\/thread\.ts$/.test(file);
}

function literalsOf(
  root: string,
  file: string,
  add: (source: string, flags: string, place: string) => void,
): void {
  const text = readFileSync(join(root, file), 'utf8');
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      add(node.text.slice(1, end), node.text.slice(end + 1), `${file}:${line}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
}
