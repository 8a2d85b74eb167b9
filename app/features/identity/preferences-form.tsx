import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { identityWords } from "~/words/identity";

type Theme = "systeme" | "clair" | "sombre";

export function PreferencesForm({ theme, letterKeys }: { theme: Theme; letterKeys: boolean }) {
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
        <RadioGroup
          name="letter-keys"
          label={words.letterKeys}
          hint={words.letterKeysHint}
          defaultValue={letterKeys ? "on" : "off"}
          options={(["on", "off"] as const).map((value) => ({ value, label: words.letterKeysAre[value] }))}
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
