import { describe, expect, it } from '@jest/globals';
import type { Register } from './check-people.js';
import { checkPeople } from './check-people.js';
import { COLUMN, roleOf } from './people-table.js';

const HEADING = Object.values(COLUMN);
const REGISTER: Register = {
  departments: [
    { id: 'finance', name: '財政課' },
    { id: 'tax', name: '納税課' },
  ],
  plans: [
    { id: 'plan-1', key: 'reform', name: '行政改革計画' },
    { id: 'plan-2', key: 'pledges', name: '公約' },
    { id: 'plan-3', key: 'pledges-2', name: '公約' },
  ],
  people: new Map([
    ['okamoto@city.jp', { id: 'okamoto', name: '岡本 誠司', email: 'okamoto@city.jp', active: true, grants: [] }],
    ['gone@city.jp', { id: 'gone', name: '去年 いた', email: 'gone@city.jp', active: false, grants: [] }],
  ]),
};

/** Rows as a spreadsheet counts them, from 2. */
const check = (...rows: readonly (readonly string[])[]) =>
  checkPeople(
    rows.map((cells, index) => ({ row: index + 2, cells: Object.fromEntries(HEADING.map((column, place) => [column, cells[place] ?? ''])) })),
    REGISTER,
  );
const problems = (...rows: readonly (readonly string[])[]) => check(...rows).problems.map(({ row, column, expected }) => [row, column, expected]);

describe('checkPeople', () => {
  it('joins the rows of one address to a person with several roles', () => {
    const { people, problems: found } = check(
      ['山田　花子', 'Hanako@City.jp ', '財政課', '担当課 担当者'],
      ['田中 実', 'tanaka@city.jp', '', '主管課', '行政改革計画'],
      ['山田花子', 'ｈａｎａｋｏ@city.jp', '納税課', '担当課長', 'pledges'],
    );
    expect(found).toEqual([]);
    expect(people).toMatchObject([
      {
        name: '山田 花子',
        email: 'hanako@city.jp',
        departmentId: 'finance',
        grants: [
          { role: 'departmentMember', departmentId: 'finance', planId: null },
          { role: 'departmentHead', departmentId: 'tax', planId: 'plan-2' },
        ],
        known: null,
      },
      { departmentId: null, grants: [{ role: 'division', departmentId: null, planId: 'plan-1' }] },
    ]);
  });

  it('finds somebody who is there already by the address', () => {
    expect(check(['岡本誠司', 'OKAMOTO@city.jp', '財政課', '担当課長']).people[0]!.known).toMatchObject({ id: 'okamoto' });
  });

  it('says all that is wrong, each at its cell', () => {
    expect(
      problems(
        ['', 'who', '', '担当者'],
        ['山田 花子', '', '知らない課', '担当課 担当者', '知らない計画'],
        ['山田 花子', 'hanako@city.jp', '', '担当課長'],
        ['岡本 誠二', 'okamoto@city.jp', '', '主管課', '公約'],
        ['岡本 誠二', 'okamoto@city.jp', '', '主管課'],
        ['岡本 誠司', 'okamoto@city.jp', '', '主管課'],
        ['去年 いた', 'gone@city.jp', '', '主管課'],
      ),
    ).toEqual([
      [2, '氏名', 'required'],
      [2, 'メールアドレス', 'email'],
      [2, '役割', 'oneOf'],
      [3, 'メールアドレス', 'required'],
      [3, '所属', 'oneOf'],
      [3, '計画', 'oneOf'],
      [4, '所属', 'required'],
      [5, '計画', 'oneOf'],
      [6, '氏名', 'oneOf'],
      [7, '役割', 'once'],
      [8, 'メールアドレス', 'activePerson'],
    ]);
  });

  it('tells two plans of one name apart by their keys', () => {
    const [problem] = check(['田中 実', 'tanaka@city.jp', '', '主管課', '公約']).problems;
    expect(problem).toMatchObject({ column: '計画', allowed: ['pledges', 'pledges-2'] });
  });
});

describe('roleOf', () => {
  it.each([
    ['担当課 担当者', 'departmentMember'],
    ['担当課担当者', 'departmentMember'],
    ['担当課　担当者', 'departmentMember'],
    ['管理者', 'administrator'],
    ['係長', undefined],
    ['', undefined],
  ])('%s: %s', (word, role) => expect(roleOf(word)).toBe(role));
});
