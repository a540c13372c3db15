import type { Stage, WorkStage } from '#libs/domain/review/stage.js';
import type { Cells } from '#libs/domain/template/cells.js';

/** 転記: what a sheet took over from the plan when its year was opened. It stays as it was, whatever the plan becomes. */
export interface Carried {
  readonly itemKey: string;
  /** The item that this one is a part of. */
  readonly parentKey: string | null;
  readonly graded: boolean;
  readonly number: string;
  readonly title: string;
  /** As printed, the lead department first, 関係各課 last where all are related. */
  readonly departments: readonly string[];
  /** By cell key. */
  readonly texts: Cells;
  readonly indicators: readonly CarriedIndicator[];
}

export interface CarriedIndicator {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly baseline: string;
  readonly target: string;
  readonly better: 'more' | 'less' | null;
  readonly relisted: boolean;
}

/** The send-back that began a sheet's present round. */
export interface SendBackNote {
  readonly reason: string;
  readonly from: Stage;
  readonly to: WorkStage;
  readonly by: string;
  readonly at: string;
}
