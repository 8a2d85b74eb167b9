import { useEffect, useRef, useState } from "react";
import { nested, typedValues } from "~/domain/shared/nested-form";

/** The fields of the form around an element, as they are typed: null until the first key, while what the server drew still holds. */
export function useTyped<E extends HTMLElement>() {
  const here = useRef<E>(null);
  const [typed, setTyped] = useState<unknown>(null);
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const read = () => setTyped(typedValues(nested(new FormData(form).entries())));
    form.addEventListener("input", read);
    return () => form.removeEventListener("input", read);
  }, []);
  return [here, typed] as const;
}
