import type { Tone } from '#libs/domain/grading/grade-scale.js';

/**
 * What the Typst sources read: all words and figures of the printed report, in their places. The sources know how it
 * looks and nothing of what it says.
 */
export type PdfDocument = PdfTableDocument | PdfPagesDocument;

interface Common {
  readonly title: string;
  readonly author: string;
  /** The day of the release as the PDF states it; null in a preview. */
  readonly date: { readonly year: number; readonly month: number; readonly day: number } | null;
  /** 市 行政改革プラン（平成29年度～令和3年度） */
  readonly plan: string;
  /** 令和元年度 進行管理集計表 */
  readonly heading: string;
  readonly asOf: string;
  /** Of a preview: that it is one. */
  readonly preview: string | null;
  /** 担当, 版, 公表日 … */
  readonly facts: readonly PdfFact[];
  /** What this version is about, by whom it was published. */
  readonly versionNote: PdfFact | null;
  /** What helps to read the tables. */
  readonly explanations: readonly string[];
  readonly legend: { readonly name: string; readonly marks: readonly PdfMark[] } | null;
  readonly overview: PdfOverview | null;
  readonly notes: PdfNotes | null;
  readonly corrections: PdfCorrections | null;
}

/** 集計表: one table of the items for each section of the first level. */
export interface PdfTableDocument extends Common {
  readonly layout: 'table';
  /** In points. */
  readonly fontSize: number;
  readonly tables: readonly PdfSectionTable[];
}

/** 調書: pages for each item. */
export interface PdfPagesDocument extends Common {
  readonly layout: 'pages';
  /** 令和2年度～令和5年度; null where no year stands beside the reviewed ones. */
  readonly years: string | null;
  readonly municipality: string;
  readonly contents: string;
  readonly about: string;
  readonly parts: readonly (PdfSectionHeading | PdfItemPages)[];
}

export interface PdfFact {
  readonly name: string;
  readonly text: string;
}

export interface PdfMark {
  readonly kind: 'mark';
  readonly symbol: string;
  readonly word: string;
  readonly tone: Tone;
}

/** What a cell holds. */
export type PdfContent =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'label'; readonly text: string; readonly under: string }
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'title'; readonly part: string | null; readonly text: string; readonly added: string; readonly notes: string }
  | { readonly kind: 'amounts'; readonly years: readonly PdfAmount[] }
  | PdfSchedule
  | PdfMark
  | { readonly kind: 'value'; readonly text: string; readonly tags: readonly string[] }
  | { readonly kind: 'count'; readonly text: string; readonly percent: string }
  /** The program's own words where nothing else stands. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'nothing' };

export interface PdfAmount {
  /** null where there is one year alone. */
  readonly year: string | null;
  readonly amount: string;
  readonly note: string;
}

export interface PdfSchedule {
  readonly kind: 'schedule';
  readonly action: string;
  readonly years: readonly string[];
  readonly actions: readonly {
    readonly name: string;
    readonly spans: readonly { readonly text: string; readonly length: number; readonly arrow: boolean }[];
  }[];
}

export interface PdfCell {
  /** What stands above the content: what a year before called it, where that is not the row's heading. */
  readonly label?: string;
  readonly content: PdfContent;
  readonly rowspan?: number;
  readonly colspan?: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly justified?: boolean;
}

/** A table as its cells follow each other. */
export interface PdfTable {
  /** Shares of the width. */
  readonly widths: readonly number[];
  readonly head: readonly PdfCell[];
  readonly rows: readonly PdfRow[];
}

export interface PdfRow {
  readonly kind: 'row';
  readonly cells: readonly PdfCell[];
  /** Stays on one page; false where it would not fit on one. */
  readonly whole: boolean;
  /** A part of the row above. */
  readonly part: boolean;
}

export interface PdfSectionHeading {
  readonly kind: 'section';
  /** 1 for the first level. */
  readonly level: number;
  /** '' where the label says it itself. */
  readonly levelName: string;
  readonly heading: string;
  readonly preface: string;
  /** What stands there instead of items; '' where there are some. */
  readonly empty: string;
}

export interface PdfSectionTable {
  readonly section: PdfSectionHeading;
  /** null: nothing below this heading but sections without items. */
  readonly table: {
    readonly widths: readonly number[];
    readonly head: readonly PdfCell[];
    readonly rows: readonly (PdfSectionHeading | PdfRow)[];
  } | null;
}

export interface PdfItemPages {
  readonly kind: 'item';
  readonly level: number;
  /** 内訳 */
  readonly part: string | null;
  readonly number: string;
  readonly title: string;
  /** 令和3年度追加, and in the contents R3追加; null: it is there since the plan was made. */
  readonly added: { readonly long: string; readonly short: string } | null;
  readonly notes: string;
  /** Of the plan: label and content. */
  readonly plan: PdfTable | null;
  readonly schedules: readonly { readonly label: string; readonly schedule: PdfSchedule }[];
  /** The yearly columns, years side by side. */
  readonly results: { readonly heading: string; readonly table: PdfTable } | null;
  readonly indicators: readonly { readonly label: string; readonly table: PdfTable }[];
}

export interface PdfOverview {
  readonly heading: string;
  readonly caption: string;
  /** Where there is nothing to count: that there is nothing. */
  readonly noItems: string | null;
  /** Of the pages' layout: the years one below the other, a table for each scale. */
  readonly years: readonly PdfTable[];
  readonly yearsCaption: string;
  readonly table: PdfTable;
  readonly chart: PdfChart;
  readonly basis: string;
}

export interface PdfChart {
  readonly caption: string;
  /** What the chart says, in words. */
  readonly alt: string;
  readonly bars: readonly {
    readonly label: string;
    readonly total: string;
    /** Shares add up to 1; none where there is nothing to count. */
    readonly pieces: readonly PdfChartPiece[];
  }[];
}

export interface PdfChartPiece {
  readonly share: number;
  readonly tone: Tone | 'blank';
  /** The longest first; the first that fits is printed. */
  readonly labels: readonly string[];
}

export interface PdfNotes {
  readonly heading: string;
  readonly notes: readonly { readonly mark: string; readonly lines: readonly string[] }[];
}

export interface PdfCorrections {
  readonly heading: string;
  readonly sentence: string;
  readonly note: string;
  readonly table: PdfTable | null;
}
