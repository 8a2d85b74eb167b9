import { data } from "@remix-run/node";
import StyleguidePage from "~/features/styleguide/styleguide-page";
import { showsStyleguide } from "~/web/env.server";
import { pageTitle } from "~/web/page-title";

export const meta = pageTitle(() => "Composants");

/** For those who build screens: outside development and the demonstration this page does not exist. */
export const loader = () => {
  if (!showsStyleguide()) throw data({ reason: "not-found" }, { status: 404 });
  return {};
};

export default function Styleguide() {
  return <StyleguidePage />;
}
