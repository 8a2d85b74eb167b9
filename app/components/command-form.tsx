import { Form, type FormProps, useMatches } from "@remix-run/react";
import { HiddenKey } from "~/components/hidden";
import { useHref } from "~/components/locale";

/** The key that makes a posted form count once: new with each page, the same for a double click. */
export function useFormKey(): string {
  const matches = useMatches();
  for (const { data } of [...matches].reverse()) {
    if (data && typeof data === "object" && "formKey" in data && typeof data.formKey === "string") return data.formKey;
  }
  return "";
}

/** A form that changes something. `action` is a French address without prefix; without it the form posts to its own page. */
export function CommandForm({ action, children, ...rest }: Omit<FormProps, "method">) {
  const localised = useHref();
  return (
    <Form method="post" noValidate discover="none" {...rest} {...(action ? { action: localised(action) } : {})}>
      <HiddenKey name="_key" value={useFormKey()} />
      {children}
    </Form>
  );
}
