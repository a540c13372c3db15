/** A small pack with every table, for what can be wrong with one: each spec spoils a little of it. */
export const GOOD: Readonly<Record<string, string>> = {
  'plan.yaml': `municipality: { key: test-city, name: { ja: 試験市 } }
plan:
  key: test-plan
  name: { ja: 試験計画 }
  period: { from: 2019, to: 2022 }
  contact: { ja: 企画課 }
levels: [{ ja: 方針 }, { ja: 施策 }]
scales:
  progress:
    kind: achievement
    marks:
      - { symbol: A, word: { ja: 順調 }, tone: good }
      - { symbol: B, word: { ja: 遅れ }, tone: bad }
template:
  title: { ja: 集計表 }
  fields:
    - { key: title, kind: title, label: { ja: 項目 } }
    - { key: policy, kind: text, label: { ja: 方針 }, carryOver: item, maxLength: 10 }
    - { key: plan, kind: schedule, label: { ja: 工程 }, carryOver: item, maxLength: 5 }
    - { key: done, kind: text, label: { ja: 取組 }, stage: draft, maxLength: 10 }
    - { key: way, kind: choice, label: { ja: 方向 }, stage: draft, options: [{ key: keep, label: { ja: 継続 } }] }
    - { key: cost, kind: money, label: { ja: 費用 }, stage: draft, unit: { ja: 千円 }, maxLength: 10 }
    - key: values
      kind: indicators
      label: { ja: 指標 }
      stage: draft
      columns: { name: { ja: 名 }, baseline: { ja: 当初 }, target: { ja: 目標 }, current: { ja: 現状 } }
    - { key: progress, kind: grade, label: { ja: 進捗 }, scale: progress, stage: draft }
    - { key: opinion, kind: text, label: { ja: 意見 }, stage: opinion, maxLength: 10 }
route:
  - { stage: draft, actor: { role: departmentMember, scope: leadDepartment }, due: 04-24 }
  - { stage: grade, actor: { role: division, scope: plan }, due: 05-15 }
  - { stage: opinion, actor: { role: headquarters, scope: plan }, text: opinion, due: 05-29 }
`,
  'sections.csv': 'key,parent,label,title,preface\na,,(ア),方針一,\na-1,a,1,施策一,前書き\nb,,(イ),方針二,\n',
  'items.csv': `key,number,section,parent,title,departments,graded,since,ended,mergedInto,endReason,policy
one,1,a-1,,第一,企画課;関係各課,,,,,,方針
two,2,a-1,,第二,財政課,no,,,,,
two-east,2-東,a-1,two,東,財政課,,,,,,
old,3,b,,旧,企画課,,,2020,one,統合,
new,4,b,,新,企画課,,2021,,,,
`,
  'indicators.csv': 'key,name,items,baseline,target,better\nvisitors,来訪者,one@1;new@2,10人,20人,more\nrooms,部屋,two@1,,,\n',
  'schedules.csv': 'item,field,action,2019,2020,2021,2022\none,plan,調査,実施,→,,\none,plan,工事,,,着工,→\n',
  'departments.csv': 'name,since,until,successors\n総務課,,2018,企画課;財政課\n',
  'assignments.csv': 'item,since,departments\nnew,2022,財政課\n',
  'results-2019.csv': `item,field,value
one,done,済み
one,way,keep
one,cost.2019,"1,234"
one,cost.2019.note,見積
one,indicators.visitors.2019,12人
one,progress,A
one,progress.proposed,B
two-east,progress,B
`,
  'results-2020-2022.csv': 'item,field,value\none,indicators.visitors.2021,15人\nnew,progress,A\n',
};
