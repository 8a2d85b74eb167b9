type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Side = "typed" | "drawn";

/** Said by the page and not by its writer. */
const NOT_TYPED = ["version", "_key", "intent"];

const chosen = (select: HTMLSelectElement, side: Side) => {
  const option = [...select.options].find((o) => (side === "typed" ? o.selected : o.defaultSelected));
  return (option ?? select.options[0])?.value ?? "";
};

function said(control: Control, side: Side): string[] {
  if (control instanceof HTMLSelectElement) return [chosen(control, side)];
  if (control.type === "submit" || control.type === "button" || control.type === "file") return [];
  if (control instanceof HTMLInputElement && ["checkbox", "radio"].includes(control.type))
    return (side === "typed" ? control.checked : control.defaultChecked) ? [control.value] : [];
  return [side === "typed" ? control.value : control.defaultValue];
}

/** What a form says, as a browser would post it: as it is typed, or as the server drew it, whatever was typed before this script ran. */
export function formText(form: HTMLFormElement, side: Side): string {
  const entries = [...form.elements].flatMap((element) => {
    const control = element as Control;
    if (!control.name || control.matches(":disabled") || NOT_TYPED.includes(control.name) || !("form" in control))
      return [];
    if (!/^(INPUT|TEXTAREA|SELECT)$/.test(control.tagName)) return [];
    return said(control, side).map((value) => [control.name, value]);
  });
  return new URLSearchParams(entries).toString();
}
