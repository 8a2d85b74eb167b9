import { createCookie } from "@remix-run/node";

export const THEMES = ["systeme", "clair", "sombre"] as const;
export type Theme = (typeof THEMES)[number];

// No secret: it says nothing about the person, and the page works with any of the three values.
const cookie = createCookie("theme", { httpOnly: true, sameSite: "lax", path: "/", maxAge: 365 * 24 * 3600 });

export async function readTheme(request: Request): Promise<Theme> {
  const value: unknown = await cookie.parse(request.headers.get("Cookie"));
  return THEMES.find((theme) => theme === value) ?? "systeme";
}
export const themeCookie = (theme: Theme) => cookie.serialize(theme);
