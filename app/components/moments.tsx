import { useLocale } from "~/components/locale";
import { day, deadline, euros, hundredths, instant, longDay, percent, shortDay, shortInstant } from "~/words/format";

/** « 27 250 € »; with `exact` always cents, as in payments. */
export function Euros({ cents, exact = false }: { cents: number; exact?: boolean }) {
  return <span className="nowrap">{euros(useLocale(), cents, { exact })}</span>;
}
export function Percent({ bp }: { bp: number }) {
  return <span className="nowrap">{percent(useLocale(), bp)}</span>;
}
/** A mark or a mean in hundredths: 8350 → « 83,5 ». */
export function Points({ hundredths: value }: { hundredths: number }) {
  return <span className="nowrap">{hundredths(useLocale(), value)}</span>;
}

type At = { at: Date | string };
const moment = (at: Date | string) => (typeof at === "string" ? new Date(at) : at);

/** « 15 octobre 2026 », or « 15/10/2026 » in tables, or with the name of the day. */
export function Day({ at, form = "day" }: At & { form?: "day" | "short" | "long" }) {
  const locale = useLocale();
  const when = moment(at);
  return (
    <time dateTime={when.toISOString()}>
      {form === "short" ? shortDay(locale, when) : form === "long" ? longDay(locale, when) : day(locale, when)}
    </time>
  );
}
/** « 24/11/2026 14:32 », or to the second with « (heure de Paris) » on a receipt. */
export function Instant({ at, form = "short" }: At & { form?: "short" | "second" }) {
  const locale = useLocale();
  const when = moment(at);
  return (
    <time dateTime={when.toISOString()}>{form === "second" ? instant(locale, when) : shortInstant(locale, when)}</time>
  );
}
/** « jeudi 15 octobre 2026 à 12 h 00 (heure de Paris) » */
export function Deadline({ at }: At) {
  const when = moment(at);
  return <time dateTime={when.toISOString()}>{deadline(useLocale(), when)}</time>;
}
