import { describe, expect, it } from '@jest/globals';
import { placeBlocks } from './place-blocks.js';
import type { Block, BlockCell, Worksheet } from './worksheet.js';

const cell = (column: number, content: string, more: Partial<BlockCell> = {}): BlockCell => ({ column, content, look: 'text', ...more });
const placed = (blocks: readonly Block[], more: Partial<Worksheet> = {}) =>
  placeBlocks({ name: 'a', widths: [10, 20, 20], blocks, paper: 'a3', footer: '', ...more });

describe('heights', () => {
  const [one] = placed([{ lines: 1, cells: [cell(0, 'あ')] }]).heights;

  it('grow with the lines that a text takes in its column', () => {
    const [wrapped] = placed([{ lines: 1, cells: [cell(0, 'あ'.repeat(8))] }]).heights;
    const [broken] = placed([{ lines: 1, cells: [cell(0, 'あ\nあ\nあ')] }]).heights;
    expect(wrapped!).toBeGreaterThan(one!);
    expect(broken!).toBeGreaterThan(wrapped!);
  });

  it('are those of the joined columns', () => {
    expect(placed([{ lines: 1, cells: [cell(0, 'あ'.repeat(10), { span: 3 })] }]).heights).toEqual([one]);
  });

  it('are spread over all lines that a cell is joined over', () => {
    const lines = [cell(1, 'a', { line: 0, down: 1 }), cell(1, 'b', { line: 1, down: 1 })];
    const { heights } = placed([{ lines: 2, cells: [...lines, cell(0, 'あ'.repeat(40))] }]);
    expect(heights).toHaveLength(2);
    expect(heights[0]).toBe(heights[1]);
    expect(heights[0]).toBeGreaterThan(one!);
  });

  it('are never more than a spreadsheet allows: a line takes several rows', () => {
    const { heights, cells, starts } = placed([{ lines: 1, cells: [cell(0, 'あ'.repeat(500)), cell(1, 'a')] }, { lines: 1, cells: [cell(0, 'b')] }]);
    expect(heights.length).toBeGreaterThan(2);
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
    expect(starts).toEqual([0, heights.length - 1, heights.length]);
    expect(cells[1]!.pieces).toEqual([{ text: 'a', firstRow: 0, lastRow: heights.length - 2 }]);
  });

  it('are cut where lines are records', () => {
    expect(placed([{ lines: 1, cells: [cell(0, 'あ'.repeat(500))] }], { records: true }).heights).toEqual([409]);
  });
});

it('what has fewer lines goes on to the end of its block', () => {
  const { cells } = placed([{ lines: 3, cells: [cell(0, 'a'), cell(1, 'b', { line: 0, down: 1 }), cell(1, 'c', { line: 1 })] }]);
  expect(cells.map(({ pieces }) => pieces.map(({ firstRow, lastRow }) => [firstRow, lastRow]))).toEqual([[[0, 2]], [[0, 0]], [[1, 2]]]);
});

it('a text longer than a cell may hold goes on in the one below it', () => {
  for (const records of [undefined, true] as const) {
    const text = `a${'🙂'.repeat(20_000)}`;
    const { cells, heights } = placed([{ lines: 1, cells: [cell(0, text)] }], records ? { records } : {});
    const { pieces } = cells[0]!;
    expect(pieces.map((piece) => piece.text).join('')).toBe(text);
    expect(pieces.every((piece) => piece.text.length <= 32_767 && piece.text.isWellFormed())).toBe(true);
    expect(pieces[1]!.firstRow).toBe(pieces[0]!.lastRow + 1);
    expect(pieces[1]!.lastRow).toBe(heights.length - 1);
  }
});
