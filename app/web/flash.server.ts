import { createCookie } from "@remix-run/node";
import type { Detail } from "~/domain/shared/outcome";
import { env } from "~/web/env.server";

/** What the next page says once: that something was done and where it is undone, or why it was not. */
export type Flash =
  | { kind: "done"; event: string; undo?: string | undefined }
  | { kind: "refused"; reason: string; detail?: Detail | undefined };

const cookie = () =>
  createCookie("flash", {
    httpOnly: true,
    sameSite: "lax",
    path: "/",
    maxAge: 120,
    secure: env().COOKIE_SECURE,
    secrets: [env().APP_SECRET],
  });

export const flashCookie = (flash: Flash) => cookie().serialize(flash);
export const clearedFlash = () => cookie().serialize("", { maxAge: 0 });
export async function readFlash(request: Request): Promise<Flash | null> {
  const value: unknown = await cookie().parse(request.headers.get("Cookie"));
  return value && typeof value === "object" ? (value as Flash) : null;
}
