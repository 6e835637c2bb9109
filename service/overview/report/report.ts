/** The blocks that chapters are made of; what a report is tells `overview-report.ts`, where its print lies. */
import type { ReportHeading, ReportList, ReportText } from '#templates/print/overview-report.ts';

export type {
  Behind,
  Report,
  ReportBlock,
  ReportCell,
  ReportChapter,
  ReportChart,
  ReportTable,
} from '#templates/print/overview-report.ts';

export const text = (words: string): ReportText => ({ form: 'text', words });
export const heading = (words: string): ReportHeading => ({ form: 'heading', words });
export const list = (items: readonly string[]): ReportList => ({ form: 'list', items });
