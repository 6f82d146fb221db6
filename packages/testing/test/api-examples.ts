import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { checker, type Entry, entries, resolved } from './public-api.ts';

/** The `@example` of a public value. */
export interface ApiExample {
  /** The value's name. */
  readonly name: string;
  readonly code: string;
}

/** The examples in the doc comment of a public name. */
export function examplesOf(symbol: ts.Symbol): ApiExample[] {
  return resolved(symbol)
    .getJsDocTags(checker)
    .filter(({ name }) => name === 'example')
    .map(({ text }) => ({ name: symbol.name, code: ts.displayPartsToString(text) }));
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
export function runnable(code: string): { readonly body: string; readonly lines: number[] } {
  const file = ts.createSourceFile('example.js', code, ts.ScriptTarget.ES2023, true);
  const edits: Edit[] = [];
  const lines: number[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) edits.push(dynamicImport(node));
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

/** `import x, { a as b } from 'm'` as it is written inside a function. */
function dynamicImport(node: ts.ImportDeclaration): Edit {
  const { importClause: clause } = node;
  const named = clause?.namedBindings;
  const names = [
    ...(clause?.name ? [`default: ${clause.name.text}`] : []),
    ...(named && ts.isNamedImports(named)
      ? named.elements.map((element) => element.getText().replace(/ as /, ': '))
      : []),
  ];
  const specifier = (node.moduleSpecifier as ts.StringLiteral).text;
  const address = JSON.stringify(builtModules.get(specifier) ?? specifier);
  const text = `const { ${names.join(', ')} } = await import(${address});`;
  return { start: node.getStart(), end: node.end, text };
}

/** What stands before the examples of a module in the program that runs them. */
const PRELUDE = `
import { inspect, isDeepStrictEqual } from 'node:util';
const plain = (value) => (value === undefined ? value : structuredClone(value));
const show = (value) => inspect(value, { depth: 9, breakLength: 100 });
const results = [];
async function example(name, lines, run) {
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
 * Run the examples of a module in one process, each in a function of its own, against the built packages.
 *
 * @param temporary - A folder the examples may write to.
 * @returns For each example what is wrong with it.
 */
export function runExamples(
  { folder }: Pick<Entry, 'folder'>,
  examples: readonly ApiExample[],
  temporary: string,
): string[][] {
  const calls = examples.map(({ name, code }) => {
    const { body, lines } = runnable(code);
    return `await example('${name}', ${JSON.stringify(lines)}, async (check) => {\n${body}\n});`;
  });
  const input = [PRELUDE, ...calls, 'console.log(JSON.stringify(results));'].join('\n');
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-'], {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { ...process.env, TMPDIR: temporary },
  });
  const last = stdout.trimEnd().split('\n').at(-1) ?? '';
  if (!last.startsWith('[')) throw new Error(`examples of ${folder} did not run:\n${stderr}`);
  return JSON.parse(last);
}
