import type { LongColumnName } from '../long-columns.js';
import type { DownloadFormat } from '../published-file.js';

/** The words of the open data: what the columns of the long table mean, what is in the data package. */
export interface DataMessages {
  readonly longColumns: Readonly<Record<LongColumnName, string>>;
  readonly dataset: {
    readonly description: (municipality: string, plan: string, years: string) => string;
    readonly licence: (name: string) => string;
    readonly noLicence: string;
    readonly manifest: string;
    readonly versionNote: (note: string) => string;
    readonly preview: string;
    readonly keyword: string;
  };
  readonly resources: Readonly<Record<Exclude<DownloadFormat, 'dataPackage'>, { readonly title: string; readonly description: string }>>;
}
