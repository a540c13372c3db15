import type { ClientBase } from 'pg';

/** SQL that PostgreSQL parses and plans once a connection. The name is unique in the program. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

const names = new Set<string>();

/** Throws when two statements share a name: PostgreSQL would run the first one's text for both. */
export function statement(name: string, text: string): Statement {
  if (names.has(name)) throw new Error(`two statements are named ${name}`);
  names.add(name);
  return { name, text };
}

export async function run<Row>(client: ClientBase, wanted: Statement, values: readonly unknown[]): Promise<Row[]> {
  const result = await client.query({ name: wanted.name, text: wanted.text, values: [...values] });
  return result.rows as Row[];
}
