import type { ReactNode } from "react";
import { Icon } from "~/components/icons";
import { useWords } from "~/components/locale";
import { componentsWords } from "~/words/components";

export type BannerProps = { tone?: "success" | "info" | "warning"; title?: string; children: ReactNode };

/** Something that just happened, or that everybody on this page should know. */
export function NotificationBanner({ tone = "info", title, children }: BannerProps) {
  const words = useWords(componentsWords);
  const named = title ?? { success: words.success, info: words.information, warning: words.warning }[tone];
  return (
    <div className={`banner banner-${tone}`} role={tone === "info" ? "status" : "alert"}>
      <p className="banner-title">
        <Icon name={tone === "success" ? "ok" : tone === "warning" ? "warning" : "info"} /> {named}
      </p>
      <div>{children}</div>
    </div>
  );
}

export const InsetNote = ({ children }: { children: ReactNode }) => <div className="inset">{children}</div>;

/** Before one acts: what would go wrong otherwise. */
export function WarningNote({ children }: { children: ReactNode }) {
  const words = useWords(componentsWords);
  return (
    <div className="warning-note">
      <Icon name="warning" />
      <strong>
        <span className="vh">{words.warning} </span>
        {children}
      </strong>
    </div>
  );
}
