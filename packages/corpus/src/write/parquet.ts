import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { SchemaElement } from 'hyparquet';
import { fileWriter, ParquetWriter } from 'hyparquet-writer';

/** What a column, or a field of a structure, holds. Any value may be missing. */
export type ColumnType =
  | 'string'
  | 'integer'
  | 'number'
  | 'json'
  | { readonly list: ColumnType }
  | { readonly fields: Columns };

/** Columns by name, in order. */
export type Columns = Readonly<Record<string, ColumnType>>;

/** Rows that are held and written at once; DuckDB and others read so many at a time, too. */
const ROWS_PER_GROUP = 2000;

/**
 * Write JSON Lines as Parquet: a row a line, a column for each field that is named, compressed by Snappy.
 *
 * @returns Once the file is on the disk.
 * @remarks **Memory:** that of 2,000 lines, several times.
 */
export async function writeParquet(lines: string, file: string, columns: Columns): Promise<void> {
  const schema = schemaOf(columns);
  const writer = new ParquetWriter({ writer: fileWriter(file), schema });
  const names = Object.keys(columns);
  let rows: Record<string, unknown>[] = [];
  const flush = () => {
    const columnData = names.map((name) => ({
      name,
      data: rows.map((row) => asCell(row[name], columns[name] ?? 'json')),
    }));
    if (rows.length > 0) writer.write({ columnData, rowGroupSize: ROWS_PER_GROUP });
    rows = [];
  };
  for await (const line of createInterface({ input: createReadStream(lines, 'utf8') })) {
    rows.push(JSON.parse(line));
    if (rows.length >= ROWS_PER_GROUP) flush();
  }
  flush();
  writer.finish();
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}

/** A value as the writer takes it: missing ones are null, whole numbers are not mixed with broken ones. */
function asCell(value: unknown, type: ColumnType): unknown {
  if (value === undefined || value === null) return null;
  if (type === 'json' || typeof type === 'string') return value;
  if ('list' in type) return (value as unknown[]).map((item) => asCell(item, type.list));
  const given = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(type.fields).map(([name, inner]) => [name, asCell(given[name], inner)]),
  );
}

function schemaOf(columns: Columns): SchemaElement[] {
  const names = Object.keys(columns);
  return [{ name: 'root', num_children: names.length }, ...elementsOf(columns)];
}

const elementsOf = (columns: Columns): SchemaElement[] =>
  Object.entries(columns).flatMap(([name, type]) => elementOf(name, type));

function elementOf(name: string, type: ColumnType): SchemaElement[] {
  const optional = { name, repetition_type: 'OPTIONAL' } as const;
  if (type === 'string') return [{ ...optional, type: 'BYTE_ARRAY', converted_type: 'UTF8' }];
  if (type === 'json') return [{ ...optional, type: 'BYTE_ARRAY', converted_type: 'JSON' }];
  if (type === 'integer') return [{ ...optional, type: 'INT32' }];
  if (type === 'number') return [{ ...optional, type: 'DOUBLE' }];
  if ('fields' in type) {
    const { fields } = type;
    return [{ ...optional, num_children: Object.keys(fields).length }, ...elementsOf(fields)];
  }
  return [
    { ...optional, converted_type: 'LIST', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    ...elementOf('element', type.list),
  ];
}
