import { describe, expect, it } from '@jest/globals';
import { actor, context, goodCommand, indicator, OTHER_DEPARTMENT, sheetAt } from '../../../test/support/review.js';
import type { Role } from '../access/role.js';
import { ROLES } from '../access/role.js';
import type { CommandName } from './command.js';
import { COMMAND_NAMES } from './command.js';
import { availableCommands, decide } from './decide.js';
import type { Refusal } from './refusal.js';
import { refusalKind } from './refusal.js';
import type { Stage } from './stage.js';
import { STAGES } from './stage.js';

/**
 * Who may do what, where: written down here on its own, so that a slip in RULES shows. A cell names the one role of
 * the six that may, on a route with all six stages; a dot says that the command does not exist in that stage.
 */
const EXPECTED = `
         submit  approve propose  opine settle comment reply  sendBack withdraw
draft    member  .       .        .     .      .       .      .        .
approve  .       head    .        .     .      .       .      head     member
grade    .       .       division .     .      .       .      division head
opinion  .       .       .        hq    hq     .       .      hq       division
comment  .       .       .        .     .      citizen .      citizen  hq
reply    .       .       .        .     .      .       member member   citizen
ready    .       .       .        .     .      .       .      admin    member
`;

const SHORT: Record<string, Role> = {
  member: 'departmentMember',
  head: 'departmentHead',
  division: 'division',
  hq: 'headquarters',
  citizen: 'citizenCommittee',
  admin: 'administrator',
};

interface Cell {
  readonly stage: Stage;
  readonly command: CommandName;
  readonly allowed: Role | undefined;
}

const CELLS: Cell[] = EXPECTED.trim()
  .split('\n')
  .slice(1)
  .flatMap((line) => {
    const [stage, ...allowed] = line.split(/\s+/);
    return COMMAND_NAMES.map((command, index) => ({ stage: stage as Stage, command, allowed: SHORT[allowed[index]!] }));
  });

const PERSONAL: readonly Role[] = ['departmentMember', 'departmentHead'];

function refusalsFor(cell: Cell, who: ReturnType<typeof actor>, graded = true): readonly Refusal[] {
  const decision = decide(sheetAt(cell.stage, { graded }), goodCommand(cell.command, graded), context(who));
  return decision.ok ? [] : decision.refusals;
}

describe('every stage, command and role', () => {
  it('is in the table', () => {
    expect(EXPECTED.trim().split('\n')[0]!.trim().split(/\s+/)).toEqual(COMMAND_NAMES);
    expect(new Set(CELLS.map((cell) => cell.stage))).toEqual(new Set(STAGES));
    expect(CELLS).toHaveLength(7 * 9);
  });

  const cells = [true, false].flatMap((graded) => CELLS.map((cell) => ({ ...cell, graded })));

  describe.each(cells)('$command in $stage (graded: $graded)', (cell) => {
    it.each(ROLES)('by %s', (role) => {
      const refusals = refusalsFor(cell, actor(role), cell.graded);
      if (cell.allowed === undefined) {
        expect(refusals).toEqual([expect.objectContaining({ code: 'wrongStage', stage: cell.stage })]);
      } else if (role === cell.allowed) {
        expect(refusals).toEqual([]);
      } else {
        expect(refusals).toEqual([expect.objectContaining({ code: 'notActor', role: cell.allowed })]);
      }
    });
  });
});

describe('the reach of a role', () => {
  const possible = CELLS.filter((cell): cell is Cell & { allowed: Role } => cell.allowed !== undefined);
  const inDepartments = possible.filter((cell) => PERSONAL.includes(cell.allowed));

  it.each(inDepartments)('$allowed of another department cannot $command in $stage', (cell) => {
    const refusals = refusalsFor(cell, actor(cell.allowed, { department: OTHER_DEPARTMENT }));
    expect(refusals.map((refusal) => refusal.code)).toEqual(['notActor']);
  });

  it.each(inDepartments)('$allowed without a department cannot $command in $stage', (cell) => {
    expect(refusalsFor(cell, actor(cell.allowed, { department: null }))).toHaveLength(1);
  });

  it.each(possible)('$allowed for another plan cannot $command in $stage', (cell) => {
    const refusals = refusalsFor(cell, actor(cell.allowed, { plan: 'another plan' }));
    expect(refusals.map((refusal) => refusal.code)).toEqual(['notActor']);
  });

  it.each(possible.filter((cell) => !PERSONAL.includes(cell.allowed)))(
    '$allowed can $command in $stage from whatever department',
    (cell) => {
      expect(refusalsFor(cell, actor(cell.allowed, { department: OTHER_DEPARTMENT }))).toEqual([]);
      expect(refusalsFor(cell, actor(cell.allowed, { department: null }))).toEqual([]);
    },
  );

  it('reaches no sheet without a lead department through a department', () => {
    const orphan = sheetAt('draft', { leadDepartmentId: null });
    const decision = decide(orphan, { name: 'submit' }, context(actor('departmentMember', { department: null })));
    expect(decision).toEqual({ ok: false, refusals: [expect.objectContaining({ code: 'notActor' })] });
  });
});

describe('availableCommands', () => {
  describe.each(STAGES)('in %s', (stage) => {
    it.each(ROLES)('offers %s exactly what decide refuses at most for its input', (role) => {
      const sheet = sheetAt(stage, { texts: {}, indicators: [indicator({ values: {} })] });
      const inContext = context(actor(role));
      const expected = COMMAND_NAMES.filter((name) => {
        const decision = decide(sheet, goodCommand(name), inContext);
        return decision.ok || decision.refusals.every((refusal) => refusalKind(refusal) === 'input');
      });
      expect(availableCommands(sheet, inContext).map((command) => command.name)).toEqual(expected);
    });
  });

  it('says where each command leads', () => {
    const ofDivision = availableCommands(sheetAt('grade'), context(actor('division')));
    expect(ofDivision).toEqual([
      { name: 'propose', to: ['opinion'] },
      { name: 'sendBack', to: ['draft', 'approve'] },
    ]);
    const ofHeadquarters = availableCommands(sheetAt('opinion'), context(actor('headquarters')));
    expect(ofHeadquarters).toEqual([
      { name: 'opine', to: ['opinion'] },
      { name: 'settle', to: ['comment'] },
      { name: 'sendBack', to: ['draft', 'approve', 'grade'] },
    ]);
    const ofHead = availableCommands(sheetAt('grade'), context(actor('departmentHead')));
    expect(ofHead).toEqual([{ name: 'withdraw', to: ['approve'] }]);
  });
});
