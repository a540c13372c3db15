import { Module } from '@nestjs/common';
import { AbsenceList } from './absences/absence-list.js';
import { ChangeAbsences } from './absences/change-absences.js';
import { CommitteeList } from './committees/committee-list.js';
import { FoundCommittee } from './committees/found-committee.js';
import { RenewCommittee } from './committees/renew-committee.js';
import { TakeBackTerm } from './committees/take-back-term.js';
import { ApplyPlannedTransfers } from './transfers/apply-planned-transfers.js';
import { TransferList } from './transfers/transfer-list.js';
import { Transfers } from './transfers/transfers.js';

const PROVIDERS = [
  CommitteeList,
  FoundCommittee,
  RenewCommittee,
  TakeBackTerm,
  AbsenceList,
  ChangeAbsences,
  TransferList,
  Transfers,
  ApplyPlannedTransfers,
];

/** 委員会・代理・異動: who holds which role from when to when. */
@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class StaffingModule {}
