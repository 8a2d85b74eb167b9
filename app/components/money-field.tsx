import { forwardRef } from "react";
import { useLocale } from "~/components/locale";
import { TextField, type TextFieldProps } from "~/components/text-field";
import type { Locale } from "~/words/locale";

export type MoneyFieldProps = Omit<TextFieldProps, "type" | "suffix" | "prefix"> & {
  /** The saved amount in whole cents; `defaultValue` (what was typed) wins over it. */
  defaultCents?: number | null | undefined;
};

/** As a person would type it: 1250050 → "12 500,50" in French, "12,500.50" in English. */
export function typedEuros(locale: Locale, cents: number) {
  const [whole = "0", part = "00"] = (cents / 100).toFixed(2).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, locale === "fr" ? "\u00a0" : ",");
  return part === "00" ? grouped : `${grouped}${locale === "fr" ? "," : "."}${part}`;
}

/** An amount in euros, typed as text: no spinner, « 12 500,50 » and « 12500.5 » are both fine. */
export const MoneyField = forwardRef<HTMLInputElement, MoneyFieldProps>(function MoneyField(
  { defaultCents, defaultValue, width = "s", ...field },
  ref,
) {
  const locale = useLocale();
  const saved =
    defaultValue ??
    (defaultCents === null || defaultCents === undefined ? undefined : typedEuros(locale, defaultCents));
  return (
    <TextField
      ref={ref}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      {...field}
      defaultValue={saved ?? ""}
      width={width}
      suffix="€"
      className="figures"
    />
  );
});
