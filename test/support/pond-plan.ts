import type { ApiClient } from '#apps/cli/demo/api-client.js';

/** A plan with a year that was reviewed elsewhere: what it says is put right by importing it again. */
const PACK = {
  'plan.yaml': `
municipality: { key: sakado, name: { ja: 坂戸市, en: Sakado City } }
plan: { key: pond-plan, name: { ja: 池の計画 }, period: { from: 2019, to: 2023 }, contact: { ja: 政策企画課 } }
levels: [{ ja: 柱 }]
scales: { done: { kind: achievement, marks: [{ symbol: 済, word: { ja: 済んだ }, tone: good }, { symbol: 未, word: { ja: 済んでいない }, tone: bad }] } }
template:
  title: { ja: 池の点検表 }
  fields:
    - { key: name, kind: title, label: { ja: 事業 } }
    - { key: note, kind: text, label: { ja: 記録, en: Record }, stage: draft, maxLength: 100 }
    - { key: done, kind: grade, label: { ja: 状況 }, scale: done }
route:
  - { stage: draft, actor: { role: departmentMember, scope: leadDepartment }, due: 05-11 }
  - { stage: grade, actor: { role: division, scope: plan }, due: 06-10 }
`,
  'sections.csv': 'key,label,title\nwater,Ⅰ,水辺\n',
  'items.csv': 'key,number,section,title,departments\nponds,1,water,池の手入れ,政策企画課\nwells,2,water,井戸の点検,政策企画課\n',
};
export const RESULTS = { ponds: ['護岸を直した。', '済'], wells: ['2か所を点検した。', '未'] };

/** By item: its record and its mark. Answers the plan's id. */
export async function importPonds(administrator: ApiClient, results: Readonly<Record<string, readonly string[]>>): Promise<string> {
  const lines = Object.entries(results).flatMap(([item, [note, done]]) => [`${item},note,${note}`, `${item},done,${done}`]);
  const pack = { ...PACK, 'results-2019.csv': `item,field,value\n${lines.join('\n')}\n` };
  const files = Object.entries(pack).map(([name, text]) => ({ name, content: Buffer.from(text).toString('base64') }));
  const { fingerprint } = await administrator.call('previewImport', { body: { files } });
  return (await administrator.call('applyImport', { body: { files, fingerprint } })).planId;
}
