import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { PackChanges, PackProblem } from '#libs/contract/imports.js';
import { Clock } from '#libs/platform/clock/clock.js';
import { statement } from '#libs/platform/database/statement.js';
import type { TenantTransaction } from '#libs/platform/database/tenant-database.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { HistoryActor } from '../audit/history.js';
import { History } from '../audit/history.js';
import { Municipality } from '../municipalities/municipality.entity.js';
import { Plan } from '../plans/plan.entity.js';
import { applyRegister } from './apply/apply-register.js';
import { applyResults } from './apply/apply-results.js';
import type { CheckedPack } from './check/check-pack.js';
import { beyondThePlan } from './compare/beyond-the-plan.js';
import { comparePack } from './compare/compare-pack.js';
import { cycleOf } from './compare/compare-results.js';
import type { TableChanges } from './compare/compare-tables.js';
import { changesAnything, packChanges } from './compare/compare-tables.js';
import { fingerprint } from './compare/fingerprint.js';
import { resultsName, resultsYears, shownName } from './containers/pack-files.js';
import { takeTurn, waitForImports } from './import-turn.js';
import { keepsItsReview } from './own-review.js';
import { PackError } from './pack-problem.js';
import type { PackResults, PlanPack } from './plan-pack.js';
import type { DepartmentState, RegisterState } from './register/register-state.js';
import { readDepartmentState, readRegisterState } from './register/register-state.js';

/** A pack beside what is there: what importing it would do, or why it can't be done. */
export interface ImportPreview {
  /** null: the pack would make it. */
  readonly planId: string | null;
  readonly problems: readonly PackProblem[];
  readonly changes: readonly PackChanges[];
  /** Empty beside problems. */
  readonly fingerprint: string;
}

/** plan: by somebody who administers this plan only, and may not change what all plans of the municipality share. */
export type ImportReach = 'municipality' | 'plan';

export interface Imported {
  readonly municipalityId: string;
  readonly planId: string;
  readonly changes: readonly PackChanges[];
}

/** A pack without problems of its own, as check/check-pack.ts gives it. */
export interface UsablePack extends CheckedPack {
  readonly pack: PlanPack;
}

/** Why nothing was applied. */
export type NotImported =
  | { readonly kind: 'problems'; readonly problems: readonly PackProblem[] }
  /** Not what the fingerprint was given for. */
  | { readonly kind: 'changedMeanwhile' };

interface Compared {
  readonly state: RegisterState | null;
  readonly departments: DepartmentState;
  readonly tables: readonly TableChanges[];
  readonly problems: readonly PackProblem[];
  readonly fingerprint: string;
}

const readMunicipality = statement('import_municipality', `SELECT id, key, name FROM municipalities WHERE key = $1`);

/**
 * Brings a plan pack into the database: all of it in one transaction, or nothing. Rows are known by their keys, so that
 * importing again changes what differs; rows that the pack does not mention stay.
 */
@Injectable()
export class ImportPlanPack {
  constructor(
    private readonly source: DataSource,
    private readonly database: TenantDatabase,
    private readonly history: History,
    private readonly clock: Clock,
  ) {}

  /** What applying would do now. Changes nothing. */
  async preview(checked: UsablePack, reach: ImportReach = 'municipality'): Promise<ImportPreview> {
    const municipality = await this.municipality(checked.pack);
    // A municipality that is not there yet has no rows that anybody could see.
    return this.database.transaction(municipality?.id ?? randomUUID(), async (tx) => {
      await waitForImports(tx, checked.pack.plan.municipality.key);
      const compared = await this.compare(tx, checked, municipality, reach);
      const usable = compared.problems.length === 0;
      return {
        planId: compared.state?.plan.id ?? null,
        problems: compared.problems,
        changes: usable ? shownChanges(compared.tables, checked) : [],
        fingerprint: usable ? compared.fingerprint : '',
      };
    });
  }

  /** With a fingerprint: only as it was previewed. */
  async apply(
    checked: UsablePack,
    actor: HistoryActor,
    expectedFingerprint?: string,
    reach: ImportReach = 'municipality',
  ): Promise<Imported | NotImported> {
    const { municipality } = checked.pack.plan;
    const known = await this.municipality(checked.pack);
    const outcome = await this.database.transaction(known?.id ?? randomUUID(), async (tx) => {
      await takeTurn(tx, municipality.key, checked.pack.plan.plan.key);
      const now = await tx.one<Municipality>(readMunicipality, [municipality.key]);
      // Somebody else has made the municipality while this import waited for its turn.
      if (now && now.id !== tx.municipalityId) return undefined;
      return this.applyIn(tx, checked, now ?? null, actor, expectedFingerprint, reach);
    });
    return outcome ?? this.apply(checked, actor, expectedFingerprint, reach);
  }

  /** Without anybody to show problems to: throws a PackError. Returns the municipality's id. */
  async import(pack: PlanPack, actor: HistoryActor): Promise<string> {
    const checked: UsablePack = { container: 'files', plan: null, problems: [], pack, places: new Map() };
    const outcome = await this.apply(checked, actor);
    if (!('kind' in outcome)) return outcome.municipalityId;
    throw new PackError(outcome.kind === 'problems' ? outcome.problems : []);
  }

  private async municipality(pack: PlanPack): Promise<Municipality | null> {
    return this.source.getRepository(Municipality).findOneBy({ key: pack.plan.municipality.key });
  }

  private async compare(
    tx: TenantTransaction,
    checked: UsablePack,
    municipality: Municipality | null,
    reach: ImportReach,
  ): Promise<Compared> {
    const { pack, container, places } = checked;
    const key = { municipalityId: tx.municipalityId, key: pack.plan.plan.key };
    const plan = municipality && (await tx.manager.findOneBy(Plan, key));
    const years = pack.results.map(({ from, to }) => resultsName(from, to));
    const state =
      plan &&
      (await readRegisterState(tx, municipality, plan, (cycle) =>
        years.includes(resultsName(cycle.fiscalYearFrom, cycle.fiscalYearTo)),
      ));
    const departments = await readDepartmentState(tx);
    const { tables, problems } = comparePack(pack, container, places, state, departments);
    const beyond = reach === 'plan' ? beyondThePlan(tables, container) : [];
    return {
      state,
      departments,
      tables,
      problems: [...problems, ...beyond],
      fingerprint: fingerprint(pack, state, departments),
    };
  }

  private async applyIn(
    tx: TenantTransaction,
    checked: UsablePack,
    municipality: Municipality | null,
    actor: HistoryActor,
    expectedFingerprint: string | undefined,
    reach: ImportReach,
  ): Promise<Imported | NotImported> {
    const { pack } = checked;
    const compared = await this.compare(tx, checked, municipality, reach);
    if (expectedFingerprint !== undefined && compared.fingerprint !== expectedFingerprint) return { kind: 'changedMeanwhile' };
    if (compared.problems.length > 0) return { kind: 'problems', problems: compared.problems };

    const { state, tables } = compared;
    const registerChanges = tables.filter((table) => resultsYears(table.file) === undefined && changesAnything(table));
    // By the rules that the plan had until now.
    const kept = new Set(pack.results.filter((results) => isKept(state, results)));
    const plan =
      state && registerChanges.length === 0
        ? state.plan
        : await applyRegister(tx, pack, state, compared.departments);
    const cycles = [];
    for (const results of pack.results.filter((one) => !kept.has(one))) {
      const applied = await applyResults(tx, plan, results, cycleOf(state, results), this.clock.now());
      if (applied) cycles.push({ results, applied });
    }
    // Last, because the history's chain stays locked until the end.
    if (registerChanges.length > 0) {
      await this.history.append(tx, {
        actor,
        subject: { kind: 'plan', id: plan.id },
        action: 'import',
        payload: { key: plan.key, changes: registerChanges.map(recorded) },
      });
    }
    for (const { results, applied } of cycles) {
      const table = tables.find(({ file }) => file === resultsName(results.from, results.to));
      await this.history.append(tx, {
        actor,
        subject: { kind: 'cycle', id: applied.cycleId },
        action: 'import',
        payload: {
          fiscalYearFrom: results.from,
          fiscalYearTo: results.to,
          created: applied.created,
          sheets: applied.sheets,
          ...(table ? recorded(table) : {}),
        },
      });
    }
    return { municipalityId: tx.municipalityId, planId: plan.id, changes: shownChanges(tables, checked) };
  }
}

function shownChanges(tables: readonly TableChanges[], { container }: CheckedPack): PackChanges[] {
  return tables.map((table) => packChanges(table, shownName(container, table.file)));
}

/** What is new is in the register from now on; what was there before is nowhere else. */
function recorded({ file, changes }: TableChanges): object {
  return {
    file: shownName('files', file),
    added: changes.filter(({ kind }) => kind === 'added').length,
    changed: changes.filter(({ kind }) => kind === 'changed').map(({ key, columns }) => ({ key, columns })),
  };
}

function isKept(state: RegisterState | null, results: PackResults): boolean {
  const year = cycleOf(state, results);
  return state !== null && year !== undefined && keepsItsReview(year.cycle, state.plan);
}
