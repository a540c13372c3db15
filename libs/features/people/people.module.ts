import { Module } from '@nestjs/common';
import { ChangePerson } from './change-person.js';
import { DeactivatePerson } from './hand-over/deactivate-person.js';
import { PreviewDeactivation } from './hand-over/preview-deactivation.js';
import { ReactivatePerson } from './hand-over/reactivate-person.js';
import { Invitations } from './invitations.js';
import { InvitePerson } from './invite-person.js';
import { PeopleList } from './people-list.js';
import { PersonDetails } from './person-details.js';
import { ResendInvitation } from './resend-invitation.js';
import { RoleScopeList } from './role-scopes.js';
import { ImportPeople } from './table/import-people.js';
import { PeopleTemplate } from './table/people-template.js';

const USE_CASES = [
  ChangePerson,
  DeactivatePerson,
  ImportPeople,
  InvitePerson,
  PeopleList,
  PeopleTemplate,
  PersonDetails,
  PreviewDeactivation,
  ReactivatePerson,
  ResendInvitation,
  RoleScopeList,
];

/** 職員: who is there, with which roles; invitations, and hand-over when somebody leaves. */
@Module({ providers: [Invitations, ...USE_CASES], exports: USE_CASES })
export class PeopleModule {}
