import { Breadcrumb } from "~/components/breadcrumb";
import { useWords } from "~/components/locale";
import { deskWords } from "~/words/desk";

/** The way to a part of a call, from the desk of the Département. */
export function CallCrumbs({ call, here }: { call: { reference: string; title: string }; here: string }) {
  const { title } = useWords(deskWords).home;
  return (
    <Breadcrumb
      items={[
        { label: title, to: "/gestion" },
        { label: call.title, to: `/gestion/appels/${call.reference}` },
        { label: here },
      ]}
    />
  );
}
