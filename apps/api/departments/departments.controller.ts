import { Controller } from '@nestjs/common';
import {
  addDepartment,
  cancelReorganisation,
  changeDepartment,
  previewReorganisation,
  readDepartments,
  removeDepartment,
  reorganiseDepartments,
  shiftDepartment,
} from '#libs/contract/departments.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { CancelReorganisation } from '#libs/features/organization/cancel-reorganisation.js';
import { DepartmentList } from '#libs/features/organization/department-list.js';
import { EditDepartments } from '#libs/features/organization/edit-departments.js';
import { ReorganiseDepartments } from '#libs/features/organization/reorganise-departments.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class DepartmentsController {
  constructor(
    private readonly list: DepartmentList,
    private readonly editing: EditDepartments,
    private readonly reorganising: ReorganiseDepartments,
    private readonly cancelling: CancelReorganisation,
  ) {}

  @Handle(readDepartments)
  read(@Person() person: SignedIn, @Input() { query }: RouteInput<typeof readDepartments>) {
    return this.list.read(person, query.fiscalYear);
  }

  @Handle(addDepartment)
  async add(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof addDepartment>) {
    return valueOf(await this.editing.add(person, body));
  }

  @Handle(changeDepartment)
  async change(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof changeDepartment>) {
    return valueOf(await this.editing.change(person, params.departmentId, body));
  }

  @Handle(shiftDepartment)
  async shift(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof shiftDepartment>) {
    return valueOf(await this.editing.shift(person, params.departmentId, body));
  }

  @Handle(removeDepartment)
  async remove(@Person() person: SignedIn, @Input() { params, query }: RouteInput<typeof removeDepartment>) {
    return valueOf(await this.editing.remove(person, params.departmentId, query.state));
  }

  @Handle(previewReorganisation)
  async preview(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof previewReorganisation>) {
    return valueOf(await this.reorganising.preview(person, body));
  }

  @Handle(reorganiseDepartments)
  async reorganise(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof reorganiseDepartments>) {
    return valueOf(await this.reorganising.confirm(person, body));
  }

  @Handle(cancelReorganisation)
  async cancel(@Person() person: SignedIn, @Input() { params }: RouteInput<typeof cancelReorganisation>) {
    return valueOf(await this.cancelling.cancel(person, params.reorganisationId));
  }
}
