import type { CommandName } from '#libs/domain/review/command.js';
import { COMMAND_NAMES } from '#libs/domain/review/command.js';
import { earlierStages, mayAdvance, nextStage } from '#libs/domain/review/route.js';
import type { Rule } from '#libs/domain/review/rules.js';
import { READY_ACTOR, RULES } from '#libs/domain/review/rules.js';
import type { Stage, WorkStage } from '#libs/domain/review/stage.js';
import { isSettledStage, STAGES, WORK_STAGES } from '#libs/domain/review/stage.js';
import { FULL_ROUTE } from './review.js';

const JAPANESE: Record<Stage | CommandName, string> = {
  draft: '作成',
  approve: '承認',
  grade: '評価',
  opinion: '本部会意見',
  comment: '市民委員会意見',
  reply: '回答',
  ready: '完了',
  submit: '提出',
  propose: '評価案',
  opine: '意見',
  settle: '確定',
  sendBack: '差戻し',
  withdraw: '引戻し',
};

/** docs/state-machine.md, drawn from the table of rules that decide() reads. */
export function stateMachineDoc(): string {
  return `# The state machine of a sheet

Generated from \`libs/domain/review/rules.ts\` and \`stage.ts\`: a test fails when this page and the table differ, and
\`UPDATE_DOCS=1\` set for that test writes it again. It shows a route with all stages. A plan's own route leaves out those
it does not need, and a sheet then goes to the next one it has.

\`\`\`mermaid
${diagram()}
\`\`\`

The arrows back show the nearest stage only. **sendBack** reaches every earlier stage of the route, needs a reason and
begins a new round. **withdraw** takes back the last hand-over, in the same round, until the stage that received it has
acted.

## Stages
| Stage | | Before it | Sent back to | The grade is settled |
|---|---|---|---|---|
${STAGES.map(stageRow).join('\n')}

## Commands
| Command | | In | By those who act in | The sheet goes | Four eyes | Stage complete |
|---|---|---|---|---|---|---|
${COMMAND_NAMES.map((name) => commandRow(name, RULES[name])).join('\n')}

- Who acts in a stage is the route's: a role, in the item's lead department or for the plan. In \`ready\` it is the
  ${READY_ACTOR.role}.
- *Four eyes*: refused to everyone who submitted the sheet in any round.
- *Stage complete*: refused while something that the stage must write is missing, or what it wrote can't stand; in
  \`draft\` also while a warning has no explanation. A field may be required beside some marks only: the one being given
  counts, or else the one that the sheet has so far.
- A sheet that takes no grade, because its parts do, is proposed and settled without one.
- In a cycle that is not running every command is refused.

## Without a command
Where the route closes a stage by \`advance\`, a job moves the stage's complete sheets on when their due date is over
(\`closingEvents\` in \`stage-closing.ts\`): the event is \`advanced\`, to the next stage, in the same round. Incomplete sheets
stay. Nobody handed these sheets on, so **withdraw** takes none of them back; whoever wrote them counts as a submitter for
*Four eyes*. Stages that may be closed so: ${codes(WORK_STAGES.filter(mayAdvance))}.
`;
}

function diagram(): string {
  const lines = [
    'stateDiagram-v2',
    ...STAGES.map((stage) => `  ${stage}: ${stage} ${JAPANESE[stage]}`),
    `  [*] --> ${STAGES[0]}`,
  ];
  for (const stage of STAGES) {
    const commands = COMMAND_NAMES.filter((name) => RULES[name].at.includes(stage));
    for (const target of STAGES) {
      const names = commands.filter((name) => drawnTarget(stage, RULES[name]) === target);
      if (names.length > 0) lines.push(`  ${stage} --> ${target}: ${names.join(', ')}`);
    }
  }
  return lines.join('\n');
}

function drawnTarget(stage: Stage, rule: Rule): Stage {
  switch (rule.moves) {
    case 'forward':
      return nextStage(FULL_ROUTE, stage as WorkStage);
    case 'stay':
      return stage;
    case 'back':
    case 'undo':
      return earlierStages(FULL_ROUTE, stage).at(-1)!;
  }
}

function stageRow(stage: Stage): string {
  const earlier = earlierStages(FULL_ROUTE, stage);
  return row([code(stage), JAPANESE[stage], codes(earlier.slice(-1)), codes(earlier), isSettledStage(stage) ? 'yes' : '']);
}

function commandRow(name: CommandName, rule: Rule): string {
  const where = { forward: 'on', stay: 'nowhere', back: 'back, as chosen', undo: 'back to where it was' }[rule.moves];
  const who = { stageActor: 'this stage', handedOnActor: 'the stage that handed it on' }[rule.by];
  return row([
    code(name),
    JAPANESE[name],
    codes(rule.at),
    who,
    where,
    rule.fourEyes ? 'yes' : '',
    rule.complete ? 'yes' : '',
  ]);
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function code(word: string): string {
  return `\`${word}\``;
}

function codes(words: readonly string[]): string {
  return words.map(code).join(', ');
}
