import { type ButtonHTMLAttributes, forwardRef, type ReactNode } from "react";
import { A, type AProps } from "~/components/link";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
const looks = (variant: ButtonVariant, className: string | undefined) =>
  `button button-${variant} ${className ?? ""}`.trim();

export type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { variant?: ButtonVariant };

/** A button that does something. `type` is "submit" unless told otherwise, and always written. Never disabled to say no: answer instead. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = "primary", type = "submit", className, ...native },
  ref,
) {
  return <button ref={ref} type={type} className={looks(variant, className)} {...native} />;
});

/** A link that looks like a button: it leads somewhere and changes nothing. */
export const ButtonLink = forwardRef<HTMLAnchorElement, AProps & { variant?: ButtonVariant }>(function ButtonLink(
  { variant = "primary", className, ...link },
  ref,
) {
  return <A ref={ref} className={looks(variant, className)} {...link} />;
});

/** Buttons side by side, the main one first; they wrap on a narrow screen. */
export const ButtonRow = ({ children }: { children: ReactNode }) => <div className="button-row">{children}</div>;
