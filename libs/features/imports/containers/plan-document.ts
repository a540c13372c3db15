import { isMap, isScalar, isSeq, LineCounter, parseDocument, stringify, visit, Document } from 'yaml';
import type { Node } from 'yaml';
import type { PackProblem } from '#libs/contract/imports.js';
import { expected } from '../messages/messages.js';
import { packProblem } from '../pack-problem.js';
import { decodeText } from './decode-text.js';
import type { PlanDocument, PlanTree } from './pack-files.js';
import { oneKindOfLineEnds } from './table-of-rows.js';

/** Deeper than any plan, and longer: YAML is slow to read where it is wrong in many places. */
const MAX_DEPTH = 20;
const MAX_BYTES = 200_000;

/**
 * plan.yaml as a tree of texts, or null when it is not YAML. Nothing is guessed about a text: the mark 4, the day
 * 04-24 and the word true come as they stand, as they do from a workbook.
 */
export function readPlanDocument(file: string, bytes: Uint8Array, problems: PackProblem[]): PlanDocument | null {
  if (bytes.byteLength > MAX_BYTES) {
    problems.push(packProblem({ file, row: null, column: '' }, String(bytes.byteLength), expected('smallerFile')));
    return null;
  }
  const text = decodeText(file, bytes, problems);
  if (text === undefined) return null;
  const lines = new LineCounter();
  const document = parseDocument(oneKindOfLineEnds(text), { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const faults = [...document.errors, ...document.warnings];
  for (const fault of faults) {
    const { line, col } = lines.linePos(fault.pos[0]);
    problems.push(packProblem({ file, row: line, column: String(col) }, '', expected('yaml', fault.message)));
  }
  if (faults.length > 0) return null;
  const rows: Record<string, number> = {};
  const rowOf = (node: Node) => (node.range ? lines.linePos(node.range[0]).line : 1);
  let understood = true;
  const tree = treeOf(document.contents, [], {
    stands: (path, node) => (rows[path] = rowOf(node)),
    refuse: (path, node) => {
      understood = false;
      problems.push(packProblem({ file, row: rowOf(node), column: path }, '', expected('yaml', 'maps, lists and texts')));
    },
  });
  return understood ? { tree, rows } : null;
}

interface Reader {
  readonly stands: (path: string, node: Node) => void;
  readonly refuse: (path: string, node: Node) => void;
}

function treeOf(node: Node | null, path: readonly string[], reader: Reader): PlanTree {
  if (node === null) return '';
  const at = path.join('.');
  reader.stands(at, node);
  if (isScalar(node)) return String(node.value ?? '');
  if (isSeq(node) && path.length < MAX_DEPTH) {
    return node.items.map((item, index) => treeOf(item as Node | null, [...path, String(index)], reader));
  }
  if (isMap(node) && path.length < MAX_DEPTH) {
    return Object.fromEntries(
      node.items.map(({ key, value }) => {
        const name = String((key as { readonly value?: unknown }).value ?? '');
        const inner = treeOf(value as Node | null, [...path, name], reader);
        // Where its name is, not where what is below it begins.
        reader.stands([...path, name].join('.'), key as Node);
        return [name, inner];
      }),
    );
  }
  reader.refuse(at, node);
  return '';
}

/** plan.yaml of a tree, small maps on one line. */
export function writePlanDocument(tree: PlanTree): Uint8Array {
  const document = new Document(tree);
  visit(document, {
    Pair(_, { key, value }) {
      const name = String((key as { readonly value?: unknown }).value);
      if (isScalar(value)) value.value = plainValue(name, String(value.value));
    },
    Scalar(_, node) {
      // The library writes :\n on one line in a way that it does not read.
      if (typeof node.value === 'string' && node.value.includes('\n')) node.type = 'QUOTE_DOUBLE';
    },
    Map(_, node) {
      const keys = node.items.map(({ key }) => String((key as { readonly value?: unknown }).value));
      if (SHORT_MAPS.some((known) => known.length >= keys.length && keys.every((key) => known.includes(key)))) node.flow = true;
    },
  });
  return Buffer.from(stringify(document, { lineWidth: 0, flowCollectionPadding: true }), 'utf8');
}

/** Without quotation marks where everybody expects a number or a truth. */
function plainValue(name: string, text: string): string | number | boolean {
  if (['from', 'to', 'maxLength'].includes(name) && /^[1-9]\d*$/.test(text)) return Number(text);
  return ['public', 'required'].includes(name) && (text === 'true' || text === 'false') ? text === 'true' : text;
}

/** The maps that read best on one line, by the keys that they may have. */
const SHORT_MAPS = [
  ['ja', 'en'],
  ['from', 'to'],
  ['symbol', 'word', 'tone'],
  ['key', 'label'],
  ['stage', 'actor', 'text', 'due'],
  ['role', 'scope'],
  ['grades'],
  ['previous'],
];
