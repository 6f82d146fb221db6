import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { checker, type Entry, entries, resolved } from './public-api.ts';

/** The `@example` of a public value. */
export interface ApiExample {
  /** The value's name. */
  readonly name: string;
  /** The folder of its package. */
  readonly folder: string;
  readonly code: string;
}

/** The examples in the doc comment of a public name. */
export function examplesOf({ folder }: Entry, symbol: ts.Symbol): ApiExample[] {
  return resolved(symbol)
    .getJsDocTags(checker)
    .filter(({ name }) => name === 'example')
    .map(({ text }) => ({ name: symbol.name, folder, code: ts.displayPartsToString(text) }));
}

/** What a doc comment says of a public name, without its tags. */
export function descriptionOf(symbol: ts.Symbol): string {
  return ts.displayPartsToString(resolved(symbol).getDocumentationComment(checker));
}

/** `// => value` behind a statement or below it, with the lines that go on with the value. */
const RESULT = /^[^\S\n]*(?:\n\s*)?\/\/ => (.*(?:\n[^\S\n]*\/\/ {2}.*)*)/;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Write an example as the body of an async function that calls `check(value, expected, line)` wherever the
 * example says `// => expected` behind an expression or the declaration of one name.
 *
 * @returns The code, and the lines that are to be checked.
 */
export function runnable({ code, folder }: Omit<ApiExample, 'name'>): {
  readonly body: string;
  readonly lines: readonly number[];
} {
  const file = ts.createSourceFile('example.js', code, ts.ScriptTarget.ES2023, true);
  const edits: Edit[] = [];
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) edits.push(dynamicImport(node, folder));
    ts.forEachChild(node, visit);
    const shown = shownBy(node);
    const result = shown && RESULT.exec(code.slice(node.end))?.[1];
    if (!shown || result === undefined) return;
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const expected = result.replace(/\n\s*\/\//g, '\n');
    const check = `check(${shown.getText()}, (${expected}\n), ${line});`;
    const isExpression = ts.isExpressionStatement(node);
    edits.push({ start: isExpression ? node.getStart() : node.end, end: node.end, text: check });
    lines.push(line);
  };
  visit(file);
  let body = code;
  for (const { start, end, text } of edits.sort((a, b) => b.start - a.start)) {
    body = body.slice(0, start) + text + body.slice(end);
  }
  return { body, lines };
}

/** What `// =>` behind a statement speaks of. */
function shownBy(node: ts.Node): ts.Node | undefined {
  if (ts.isExpressionStatement(node)) return node.expression;
  if (!ts.isVariableStatement(node)) return undefined;
  const name = node.declarationList.declarations[0]?.name;
  return name && ts.isIdentifier(name) ? name : undefined;
}

/** The built modules, by the address users import them by: an example may take several packages. */
const builtModules = new Map(entries.map(({ name, built }) => [name, pathToFileURL(built).href]));

/** Where the module lies that an example of a package imports. */
function addressOf(specifier: string, folder: string): string {
  if (specifier.startsWith('node:')) return specifier;
  const find = createRequire(path.join(folder, 'package.json')).resolve;
  return builtModules.get(specifier) ?? pathToFileURL(find(specifier)).href;
}

/** `import x, { a as b } from 'm'` as it is written inside a function. */
function dynamicImport(node: ts.ImportDeclaration, folder: string): Edit {
  const { importClause: clause } = node;
  const named = clause?.namedBindings;
  const names = [
    ...(clause?.name ? [`default: ${clause.name.text}`] : []),
    ...(named && ts.isNamedImports(named)
      ? named.elements.map((element) => element.getText().replace(/ as /, ': '))
      : []),
  ];
  const address = addressOf((node.moduleSpecifier as ts.StringLiteral).text, folder);
  const text = `const { ${names.join(', ')} } = await import(${JSON.stringify(address)});`;
  return { start: node.getStart(), end: node.end, text };
}

/** What stands before the examples of a module in the program that runs them. */
const PRELUDE = `
import { inspect, isDeepStrictEqual } from 'node:util';
const plain = (value) => (value === undefined ? value : structuredClone(value));
const show = (value) => inspect(value, { depth: 9, breakLength: 100 });
const results = [];
async function example(lines, run) {
  const faults = [];
  const reached = new Set();
  const check = (value, expected, line) => {
    reached.add(line);
    if (isDeepStrictEqual(plain(value), plain(expected))) return;
    faults.push('line ' + line + ' gives ' + show(value) + ', not ' + show(expected));
  };
  try {
    await run(check);
  } catch (error) {
    faults.push(String(error?.stack ?? error));
  }
  for (const line of lines) if (!reached.has(line)) faults.push('line ' + line + ' is not reached');
  results.push(faults);
}
`;

/**
 * Run examples in one process, each in a function of its own, against the built packages: what packages load
 * is loaded once.
 *
 * @param temporary - A folder the examples may write to; their relative paths begin there.
 * @returns For each example what is wrong with it.
 */
export function runExamples(examples: readonly ApiExample[], temporary: string): string[][] {
  const calls = examples.map((example) => {
    const { body, lines } = runnable(example);
    return `await example(${JSON.stringify(lines)}, async (check) => {\n${body}\n});`;
  });
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-'], {
    cwd: temporary,
    encoding: 'utf8',
    input: [PRELUDE, ...calls, 'console.log(JSON.stringify(results));'].join('\n'),
  });
  const last = stdout.trimEnd().split('\n').at(-1) ?? '';
  if (!last.startsWith('[')) throw new Error(`the examples did not run:\n${stderr}`);
  return JSON.parse(last);
}
