import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { kindOfSlug, type ReportKind } from "~/domain/reports/report";
import { param } from "~/web/doors.server";

/** Which report an address speaks of. An address that names none leads nowhere. */
export function reportKind(args: LoaderFunctionArgs | ActionFunctionArgs): ReportKind {
  const kind = kindOfSlug(param(args, "kind"));
  if (!kind) throw data({ reason: "not-found" }, { status: 404 });
  return kind;
}
