import type { Option } from '../../components/select.js';
import type { DepartmentRow } from './api.js';

/** As the tree has them, each level further in: a list of options cannot be nested. */
export function departmentOptions(departments: readonly DepartmentRow[]): Option[] {
  return departments.map(({ id, name, depth }) => ({ value: id, label: `${'　'.repeat(depth)}${name}` }));
}
