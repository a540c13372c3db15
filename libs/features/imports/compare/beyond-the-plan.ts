import type { PackProblem } from '#libs/contract/imports.js';
import type { Container } from '../containers/pack-files.js';
import { PLAN, shownName } from '../containers/pack-files.js';
import { expected } from '../messages/messages.js';
import { packProblem } from '../pack-problem.js';
import type { TableChanges } from './compare-tables.js';

/** What a pack would change of the things that all plans share: the municipality's name, departments that are there. */
export function beyondThePlan(tables: readonly TableChanges[], container: Container): PackProblem[] {
  return tables.flatMap(({ file, changes }) =>
    changes
      .filter(({ kind }) => kind === 'changed')
      .flatMap(({ key, columns }) =>
        columns
          .filter(({ column }) => file === 'departments' || (file === PLAN && column.startsWith('municipality.')))
          .map(({ column, from, to }) =>
            packProblem(
              { file: shownName(container, file), row: null, column: file === PLAN ? column : `${key} ${column}` },
              to,
              expected('municipalityOwn', from),
            ),
          ),
      ),
  );
}
