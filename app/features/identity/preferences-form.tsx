import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { identityWords } from "~/words/identity";

type Theme = "systeme" | "clair" | "sombre";

export function PreferencesForm({ theme }: { theme: Theme }) {
  const words = useWords(identityWords);
  const themes: Theme[] = ["systeme", "clair", "sombre"];
  return (
    <div className="narrow stack">
      <PageHeading title={words.preferencesTitle} />
      <CommandForm className="stack" reloadDocument>
        <RadioGroup
          name="theme"
          label={words.theme}
          defaultValue={theme}
          options={themes.map((value) => ({ value, label: words.themes[value] }))}
        />
        <div>
          <Button>{words.savePreferences}</Button>
        </div>
      </CommandForm>
      <p>
        <A to="/espace/securite">{words.securityLink}</A>
      </p>
    </div>
  );
}
