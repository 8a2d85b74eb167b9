import { Link, type LinkProps, useLocation } from "@remix-run/react";
import { forwardRef } from "react";
import { useHref } from "~/components/locale";
import { useScripts } from "~/components/scripts";

export type AProps = Omit<LinkProps, "to"> & { to: string };

const isFile = (to: string) => /\.(pdf|csv|xlsx|json|ics|xml|zip|txt)($|\?)/.test(to);
const isElsewhere = (to: string) => /^([a-z]+:|\/\/|#)/i.test(to);

/** A link of the portal. `to` is the French address without prefix ("/projets/2026-014"), "?page=2", or "#budget". */
export const A = forwardRef<HTMLAnchorElement, AProps>(function A({ to, ...rest }, ref) {
  const localised = useHref();
  const { pathname } = useLocation();
  const isOurs = !isElsewhere(to) && !isFile(to);
  const address = !isOurs ? to : to.startsWith("?") ? pathname + to : localised(to);
  if (!(useScripts() && isOurs)) {
    const {
      prefetch: _p,
      reloadDocument: _r,
      replace: _h,
      state: _s,
      preventScrollReset: _c,
      relative: _l,
      ...plain
    } = rest;
    return <a ref={ref} href={address} {...plain} />;
  }
  // Where a link leads is asked for when it is followed: asked for all links at once, twice, it weighs 7 KiB a page.
  return <Link ref={ref} to={address} discover="none" {...rest} />;
});
