import { describe, expect, it } from '@jest/globals';
import { after, codes, context, events, goodCommand, LEAD, refusals, sheetAt } from '../../../test/support/review.js';
import type { Actor, Role, RoleGrant } from '../access/role.js';
import { commandInPlaceOf, inPlaceOf } from './decide.js';

const own = (role: Role): RoleGrant => ({ role, departmentId: LEAD, planId: null });
const of = (absent: string, role: Role): RoleGrant => ({ ...own(role), onBehalfOf: absent });
const deputy = (...grants: RoleGrant[]): Actor => ({ accountId: 'deputy', grants });
const submittedBy = (...submitters: string[]) => sheetAt('approve', { submitters });
const approving = (submitters: string[], who: Actor) =>
  codes(refusals(submittedBy(...submitters), goodCommand('approve'), context(who)));

describe('a deputy', () => {
  it('may do what the absent person may', () => {
    expect(approving(['submitter'], deputy(of('head', 'departmentHead')))).toEqual([]);
    expect(approving(['submitter'], deputy(of('head', 'departmentMember')))).toEqual(['notActor']);
  });

  it.each([
    ['the absent head submitted', ['head'], [of('head', 'departmentHead')], ['fourEyes']],
    ['the deputy submitted', ['deputy'], [of('head', 'departmentHead')], ['fourEyes']],
    ['the deputy submitted and has the role too', ['deputy'], [own('departmentHead'), of('head', 'departmentHead')], ['fourEyes']],
    ['the absent one submitted and the deputy has the role too', ['head'], [own('departmentHead'), of('head', 'departmentHead')], []],
    ['one of two absent ones submitted', ['head'], [of('head', 'departmentHead'), of('other', 'departmentHead')], []],
    ['both absent ones submitted', ['head', 'other'], [of('head', 'departmentHead'), of('other', 'departmentHead')], ['fourEyes']],
  ])('keeps four eyes when %s', (_, submitters, grants, expected) => {
    expect(approving(submitters, deputy(...grants))).toEqual(expected);
  });

  it('submits for the absent, who then may not approve either', () => {
    const who = deputy(of('submitter', 'departmentMember'));
    const draft = sheetAt('draft');
    expect(events(draft, goodCommand('submit'), context(who))[0]).toEqual({ type: 'submitted', by: 'deputy', inPlaceOf: ['submitter'] });
    expect(after(draft, goodCommand('submit'), context(who)).submitters).toEqual(['deputy', 'submitter']);
  });

  it('submits in the own name where the own role does', () => {
    const who = deputy(own('departmentMember'), of('submitter', 'departmentMember'));
    expect(events(sheetAt('draft'), goodCommand('submit'), context(who))[0]).toEqual({ type: 'submitted', by: 'deputy' });
  });
});

describe('in whose place', () => {
  const head = of('head', 'departmentHead');

  it.each([
    ['the absent head’s', [head], ['head']],
    ['the own, where there is one', [own('departmentHead'), head], []],
    ['that of the one who may', [head, of('submitter', 'departmentHead')], ['head']],
    ['nobody’s, with another role', [of('head', 'division')], []],
  ])('a sheet is approved: %s', (_, grants, expected) => {
    expect(commandInPlaceOf(submittedBy('submitter'), 'approve', context(deputy(...grants)))).toEqual(expected);
  });

  it('a sheet is withdrawn: that of the stage that handed it on', () => {
    const sheet = sheetAt('approve');
    expect(commandInPlaceOf(sheet, 'withdraw', context(deputy(of('member', 'departmentMember'))))).toEqual(['member']);
    expect(inPlaceOf(sheet, 'approve', context(deputy(of('member', 'departmentMember'))))).toEqual([]);
  });

  it('nothing is withdrawn that was not handed on', () => {
    expect(commandInPlaceOf(sheetAt('approve', { handedOn: null }), 'withdraw', context(deputy(head)))).toEqual([]);
  });
});
