import type { ReportRefusal } from "~/domain/reports/report";

/** Every reason of this area but those of the gate, whose words are shared. */
export type ReportsRefusal = ReportRefusal;
