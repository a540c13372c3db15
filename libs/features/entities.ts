import { OutboxRow } from '#libs/platform/outbox/outbox-row.entity.js';
import { ScheduledActionRow } from '#libs/platform/scheduled/scheduled-action.entity.js';
import { Absence } from './accounts/absence.entity.js';
import { Account } from './accounts/account.entity.js';
import { Committee } from './accounts/committee.entity.js';
import { Department } from './accounts/department.entity.js';
import { DepartmentSuccessor } from './accounts/department-successor.entity.js';
import { RoleGrantRow } from './accounts/role-grant.entity.js';
import { SignInLinkRow } from './accounts/sign-in-link.entity.js';
import { HistoryEntryRow } from './audit/history-entry.entity.js';
import { Cycle } from './cycles/cycle.entity.js';
import { Deadline } from './cycles/deadline.entity.js';
import { RemarkRow } from './meetings/remark.entity.js';
import { Municipality } from './municipalities/municipality.entity.js';
import { MailRow } from './notifications/mail.entity.js';
import { MailTemplateRow } from './notifications/templates/mail-template.entity.js';
import { Assignment } from './plans/assignment.entity.js';
import { Indicator } from './plans/indicator.entity.js';
import { ItemIndicator } from './plans/item-indicator.entity.js';
import { Item } from './plans/item.entity.js';
import { Plan } from './plans/plan.entity.js';
import { Section } from './plans/section.entity.js';
import { Artefact } from './publication/artefact.entity.js';
import { PublicationRow } from './publication/publication.entity.js';
import { PublishedItem } from './publication/published-item.entity.js';
import { IndicatorValue } from './sheets/indicator-value.entity.js';
import { Sheet } from './sheets/sheet.entity.js';
import { SheetViewRow } from './sheets/sheet-view.entity.js';

/** Every table that TypeORM maps; a test compares them with what the migrations made. */
export const ENTITIES = [
  Municipality,
  Department,
  DepartmentSuccessor,
  Account,
  Committee,
  RoleGrantRow,
  Absence,
  SignInLinkRow,
  Plan,
  Section,
  Item,
  Assignment,
  Indicator,
  ItemIndicator,
  Cycle,
  Deadline,
  Sheet,
  IndicatorValue,
  RemarkRow,
  SheetViewRow,
  HistoryEntryRow,
  OutboxRow,
  ScheduledActionRow,
  MailRow,
  MailTemplateRow,
  PublicationRow,
  Artefact,
  PublishedItem,
];
