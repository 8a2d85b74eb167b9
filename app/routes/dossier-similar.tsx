import type { LoaderFunctionArgs } from "@remix-run/node";
import { similarActions } from "~/features/proposals/similar-actions.server";
import { fetchFile, param, searchOf } from "~/web/doors.server";

/** Asked while somebody writes: a few lines of JSON, kept by nobody. */
export const loader = (args: LoaderFunctionArgs) => {
  const typed = searchOf(args);
  const about = { title: typed.get("titre") ?? "", summary: typed.get("resume") ?? "" };
  return fetchFile(args, similarActions, { reference: param(args, "ref"), ...about }, (value) => Response.json(value));
};
