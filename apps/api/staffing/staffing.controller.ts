import { Controller } from '@nestjs/common';
import { addAbsence, endAbsence, listAbsences } from '#libs/contract/absences.js';
import {
  createCommittee,
  listCommittees,
  readCommittee,
  renameCommittee,
  renewCommittee,
  takeBackTerm,
} from '#libs/contract/committees.js';
import type { RouteInput } from '#libs/contract/route.js';
import { applyTransfers, listTransfers, previewTransfers, transferTemplate } from '#libs/contract/transfers.js';
import type { SignedIn } from '#libs/features/accounts/signed-in.js';
import { AbsenceList } from '#libs/features/staffing/absences/absence-list.js';
import { ChangeAbsences } from '#libs/features/staffing/absences/change-absences.js';
import { CommitteeList } from '#libs/features/staffing/committees/committee-list.js';
import { FoundCommittee } from '#libs/features/staffing/committees/found-committee.js';
import { RenewCommittee } from '#libs/features/staffing/committees/renew-committee.js';
import { TakeBackTerm } from '#libs/features/staffing/committees/take-back-term.js';
import { TransferList } from '#libs/features/staffing/transfers/transfer-list.js';
import { Transfers } from '#libs/features/staffing/transfers/transfers.js';
import { Handle } from '../http/handle.js';
import { Input } from '../http/input.js';
import { valueOf } from '../http/problem-error.js';
import { Person } from '../http/request-person.js';

@Controller()
export class StaffingController {
  constructor(
    private readonly committees: CommitteeList,
    private readonly founding: FoundCommittee,
    private readonly renewing: RenewCommittee,
    private readonly takingBack: TakeBackTerm,
    private readonly absences: AbsenceList,
    private readonly changingAbsences: ChangeAbsences,
    private readonly planned: TransferList,
    private readonly transfers: Transfers,
  ) {}

  @Handle(listCommittees)
  async list(@Person() person: SignedIn) {
    return valueOf(await this.committees.list(person));
  }

  @Handle(createCommittee)
  async found(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof createCommittee>) {
    return valueOf(await this.founding.found(person, body));
  }

  @Handle(readCommittee)
  async read(@Person() person: SignedIn, @Input() { params }: RouteInput<typeof readCommittee>) {
    return valueOf(await this.committees.read(person, params.committeeId));
  }

  @Handle(renameCommittee)
  async rename(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof renameCommittee>) {
    return valueOf(await this.founding.rename(person, params.committeeId, body));
  }

  @Handle(renewCommittee)
  async renew(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof renewCommittee>) {
    return valueOf(await this.renewing.renew(person, params.committeeId, body));
  }

  @Handle(takeBackTerm)
  async takeBack(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof takeBackTerm>) {
    return valueOf(await this.takingBack.takeBack(person, params.committeeId, body.state));
  }

  @Handle(listAbsences)
  listAbsences(@Person() person: SignedIn) {
    return this.absences.read(person);
  }

  @Handle(addAbsence)
  async addAbsence(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof addAbsence>) {
    return valueOf(await this.changingAbsences.add(person, body));
  }

  @Handle(endAbsence)
  async endAbsence(@Person() person: SignedIn, @Input() { params, body }: RouteInput<typeof endAbsence>) {
    return valueOf(await this.changingAbsences.end(person, params.absenceId, body));
  }

  @Handle(transferTemplate)
  async template(@Person() person: SignedIn, @Input() { query }: RouteInput<typeof transferTemplate>) {
    return valueOf(await this.planned.template(person, query.container));
  }

  @Handle(listTransfers)
  async listTransfers(@Person() person: SignedIn) {
    return valueOf(await this.planned.read(person));
  }

  @Handle(previewTransfers)
  async preview(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof previewTransfers>) {
    return valueOf(await this.transfers.preview(person, body));
  }

  @Handle(applyTransfers)
  async apply(@Person() person: SignedIn, @Input() { body }: RouteInput<typeof applyTransfers>) {
    return valueOf(await this.transfers.apply(person, body));
  }
}
