import { Controller } from '@nestjs/common';
import {
  applyPeople,
  changePerson,
  deactivatePerson,
  invitePerson,
  listPeople,
  previewDeactivation,
  previewPeople,
  reactivatePerson,
  readPeopleTemplate,
  readPersonDetail,
  readRoleScopes,
  resendInvitation,
} from '#libs/contract/people.js';
import type { RouteInput } from '#libs/contract/route.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { ChangePerson } from '#libs/features/people/change-person.js';
import { DeactivatePerson } from '#libs/features/people/hand-over/deactivate-person.js';
import { PreviewDeactivation } from '#libs/features/people/hand-over/preview-deactivation.js';
import { ReactivatePerson } from '#libs/features/people/hand-over/reactivate-person.js';
import { InvitePerson } from '#libs/features/people/invite-person.js';
import { PeopleList } from '#libs/features/people/people-list.js';
import { PersonDetails } from '#libs/features/people/person-details.js';
import { ResendInvitation } from '#libs/features/people/resend-invitation.js';
import { RoleScopeList } from '#libs/features/people/role-scopes.js';
import { ImportPeople } from '#libs/features/people/table/import-people.js';
import { PeopleTemplate } from '#libs/features/people/table/people-template.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class PeopleController {
  constructor(
    private readonly people: PeopleList,
    private readonly scopes: RoleScopeList,
    private readonly details: PersonDetails,
    private readonly inviting: InvitePerson,
    private readonly changing: ChangePerson,
    private readonly resending: ResendInvitation,
    private readonly leaving: PreviewDeactivation,
    private readonly deactivating: DeactivatePerson,
    private readonly reactivating: ReactivatePerson,
    private readonly table: ImportPeople,
    private readonly templates: PeopleTemplate,
  ) {}

  @Handle(listPeople)
  async list(@Person() person: SignedIn, @Input() { query }: RouteInput<typeof listPeople>) {
    return valueOf(await this.people.read(person, query));
  }

  @Handle(readRoleScopes)
  async readScopes(@Person() person: SignedIn) {
    return valueOf(await this.scopes.read(person));
  }

  @Handle(readPersonDetail)
  async read(@Person() person: SignedIn, @Input() { params }: RouteInput<typeof readPersonDetail>) {
    return valueOf(await this.details.read(person, params.accountId));
  }

  @Handle(invitePerson)
  async invite(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof invitePerson>) {
    return valueOf(await this.inviting.invite(person, body));
  }

  @Handle(changePerson)
  async change(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof changePerson>) {
    const { fingerprint, ...input } = body;
    return valueOf(await this.changing.change(person, params.accountId, input, fingerprint));
  }

  @Handle(resendInvitation)
  async resend(@Person() person: SignedIn, @Input() { params }: RouteInput<typeof resendInvitation>) {
    return valueOf(await this.resending.resend(person, params.accountId));
  }

  @Handle(previewDeactivation)
  async previewLeaving(@Person() person: SignedIn, @Input() { params }: RouteInput<typeof previewDeactivation>) {
    return valueOf(await this.leaving.read(person, params.accountId));
  }

  @Handle(deactivatePerson)
  async deactivate(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof deactivatePerson>) {
    return valueOf(await this.deactivating.deactivate(person, params.accountId, body));
  }

  @Handle(reactivatePerson)
  async reactivate(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof reactivatePerson>) {
    return valueOf(await this.reactivating.reactivate(person, params.accountId, body.fingerprint));
  }

  @Handle(previewPeople)
  async preview(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof previewPeople>) {
    return valueOf(await this.table.preview(person, body.file));
  }

  @Handle(applyPeople)
  async apply(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof applyPeople>) {
    return valueOf(await this.table.apply(person, body.file, body.fingerprint));
  }

  @Handle(readPeopleTemplate)
  async template(@Person() person: SignedIn, @Input() { query }: RouteInput<typeof readPeopleTemplate>) {
    return valueOf(await this.templates.read(person, query.format));
  }
}
