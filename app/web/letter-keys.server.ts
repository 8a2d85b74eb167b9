import { createCookie } from "@remix-run/node";

// As the theme: it says nothing about the person, and no page needs the keys.
const cookie = createCookie("letter-keys", { httpOnly: true, sameSite: "lax", path: "/", maxAge: 365 * 24 * 3600 });

/** Whether a letter alone may act in this browser. Whoever dictates or presses keys by accident switches them off (WCAG 2.1.4). */
export const readLetterKeys = async (request: Request): Promise<boolean> =>
  (await cookie.parse(request.headers.get("Cookie"))) !== "off";
export const letterKeysCookie = (on: boolean) => cookie.serialize(on ? "on" : "off");
