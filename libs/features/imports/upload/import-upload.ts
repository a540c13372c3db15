import { Injectable } from '@nestjs/common';
import type { applyImport, previewImport, UploadedFile } from '#libs/contract/imports.js';
import type { Outcome } from '#libs/contract/outcome.js';
import { NOT_FOUND, ok, refused } from '#libs/contract/outcome.js';
import type { RouteResponse } from '#libs/contract/route.js';
import { mayAdminister } from '#libs/domain/access/role.js';
import { inLocale } from '#libs/domain/text/localized-text.js';
import { TenantDatabase } from '#libs/platform/database/tenant-database.js';
import type { SignedIn } from '../../accounts/signed-in.js';
import { asHistoryActor } from '../../accounts/signed-in.js';
import { Plan } from '../../plans/plan.entity.js';
import type { CheckedPack } from '../check/check-pack.js';
import { ImportPlanPack } from '../import-plan-pack.js';
import type { ImportReach, UsablePack } from '../import-plan-pack.js';
import { readUpload } from './read-upload.js';

type Previewed = RouteResponse<typeof previewImport>;
type Applied = RouteResponse<typeof applyImport>;

/** The administrator's way to import: look first, then apply what was looked at. */
@Injectable()
export class ImportUpload {
  constructor(
    private readonly database: TenantDatabase,
    private readonly packs: ImportPlanPack,
  ) {}

  async preview(person: SignedIn, files: readonly UploadedFile[]): Promise<Outcome<Previewed>> {
    const checked = await read(files);
    const admitted = await this.admit(person, checked);
    if (admitted.kind !== 'ok') return admitted;
    const plan = checked.plan && { key: checked.plan.key, name: checked.plan.name, exists: admitted.value };
    if (!isUsable(checked)) return ok({ plan, problems: [...checked.problems], changes: [], fingerprint: '' });
    const { problems, changes, fingerprint } = await this.packs.preview(checked, reachOf(person));
    return ok({ plan, problems: [...problems], changes: [...changes], fingerprint });
  }

  async apply(person: SignedIn, files: readonly UploadedFile[], fingerprint: string): Promise<Outcome<Applied>> {
    const checked = await read(files);
    const admitted = await this.admit(person, checked);
    if (admitted.kind !== 'ok') return admitted;
    // A pack with problems has never had a fingerprint.
    if (!isUsable(checked)) return refused([{ code: 'packChanged' }]);
    const outcome = await this.packs.apply(checked, asHistoryActor(person), fingerprint, reachOf(person));
    if ('kind' in outcome) return refused([{ code: 'packChanged' }]);
    return ok({ planId: outcome.planId, changes: [...outcome.changes] });
  }

  /** Whether this person may import this pack; says whether its plan is there already. */
  private async admit(person: SignedIn, { plan }: CheckedPack): Promise<Outcome<boolean>> {
    if (!plan) return ok(false);
    const { municipality } = plan;
    if (municipality.key !== person.municipality.key) {
      return refused([{ code: 'otherMunicipality', found: named(municipality), expected: named(person.municipality) }]);
    }
    const { municipalityId } = person;
    const existing = await this.database.transaction(municipalityId, (tx) =>
      tx.manager.findOneBy(Plan, { municipalityId, key: plan.key }),
    );
    const may = existing
      ? mayAdminister(person, existing.id)
      : reachOf(person) === 'municipality';
    return may ? ok(existing !== null) : NOT_FOUND;
  }
}

function reachOf(person: SignedIn): ImportReach {
  return person.grants.some(({ role, planId }) => role === 'administrator' && planId === null) ? 'municipality' : 'plan';
}

/** Two cities may have one name. */
function named({ key, name }: SignedIn['municipality']): string {
  return `${inLocale(name, 'ja')} (${key})`;
}

function isUsable(checked: CheckedPack): checked is UsablePack {
  return checked.pack !== null;
}

function read(files: readonly UploadedFile[]): Promise<CheckedPack> {
  return readUpload(files.map(({ name, content }) => ({ name, content: Buffer.from(content, 'base64') })));
}
