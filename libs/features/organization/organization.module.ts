import { Module } from '@nestjs/common';
import { ApplyReorganisation } from './apply-reorganisation.js';
import { CancelReorganisation } from './cancel-reorganisation.js';
import { ChangeOrganization } from './change-organization.js';
import { DepartmentList } from './department-list.js';
import { EditDepartments } from './edit-departments.js';
import { ReorganiseDepartments } from './reorganise-departments.js';

@Module({
  providers: [
    ApplyReorganisation,
    CancelReorganisation,
    ChangeOrganization,
    DepartmentList,
    EditDepartments,
    ReorganiseDepartments,
  ],
  exports: [ApplyReorganisation, CancelReorganisation, DepartmentList, EditDepartments, ReorganiseDepartments],
})
export class OrganizationModule {}
