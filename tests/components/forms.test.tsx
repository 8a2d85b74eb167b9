import { fireEvent, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { Checkbox, CheckboxGroup } from "~/components/checkbox";
import { ErrorSummary, problemsOf } from "~/components/error-summary";
import { FileField } from "~/components/file-field";
import { DefaultSubmit } from "~/components/hidden";
import { MarkScale } from "~/components/mark-scale";
import { MoneyField, typedEuros } from "~/components/money-field";
import { RadioGroup } from "~/components/radio-group";
import { RepeatableRows, rowIntent } from "~/components/repeatable-rows";
import { SelectField } from "~/components/select-field";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import { asHtml, onPage } from "./page";

const described = (control: Element | null, page: Document) =>
  (control?.getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => page.getElementById(id)?.textContent)
    .join(" | ");

test("a saved draft is in the page before any script runs", () => {
  const page = asHtml(
    <form>
      <TextField name="titre" label="Titre" defaultValue="Voie verte" />
      <MoneyField name="demande" label="Demande" defaultCents={1_250_050} />
      <TextArea name="resume" label="Résumé" defaultValue="Des enfants à vélo." />
      <SelectField name="ville" label="Ville" options={[{ value: "93010", label: "Bondy" }]} defaultValue="93010" />
      <RadioGroup name="fini" label="Fini ?" options={[{ value: "oui", label: "Oui" }]} defaultValue="oui" />
      <CheckboxGroup
        name="freins"
        label="Freins"
        options={[{ value: "langue", label: "Langue" }]}
        defaultValues={["langue"]}
      />
      <Checkbox name="atteste" label="J’atteste" defaultChecked />
    </form>,
  );
  expect(page.querySelector("[name=titre]")?.getAttribute("value")).toBe("Voie verte");
  expect(page.querySelector("[name=demande]")?.getAttribute("value")).toBe("12\u00a0500,50");
  expect(page.querySelector("[name=resume]")?.textContent).toBe("Des enfants à vélo.");
  expect(page.querySelector("option[selected]")?.getAttribute("value")).toBe("93010");
  expect([...page.querySelectorAll("[checked]")].map((e) => e.getAttribute("name"))).toEqual([
    "fini",
    "freins",
    "atteste",
  ]);
});

test("a field is heard with its hint and its problem", () => {
  const page = asHtml(
    <TextField name="depenses.2.nature" label="Nature" hint="En clair." problem="Dites la nature." />,
  );
  const control = page.querySelector("input");
  expect(page.querySelector("label")?.getAttribute("for")).toBe(control?.id);
  expect(control?.getAttribute("aria-invalid")).toBe("true");
  expect(described(control, page)).toBe("En clair. | Erreur\u00a0: Dites la nature.");
});

test("a file field says formats and size before one chooses", () => {
  const page = asHtml(<FileField name="piece" label="Délibération" formats="PDF, JPG" megabytesMax={20} />);
  expect(described(page.querySelector("input"), page)).toContain("PDF, JPG. 20\u00a0Mo au plus");
});

test("the error summary takes the focus and leads to each field", () => {
  onPage(
    <>
      <ErrorSummary
        problems={[...problemsOf({ "depenses.2.montant": "Écrivez le montant." }), { message: "Rien à déposer." }]}
      />
      <TextField name="depenses.2.montant" label="Montant" problem="Écrivez le montant." />
    </>,
  );
  const summary = screen.getByRole("alert");
  expect(document.activeElement).toBe(summary);
  const target = screen.getByRole("link", { name: "Écrivez le montant." }).getAttribute("href") ?? "";
  expect(document.querySelector(target)).toBe(screen.getByRole("textbox"));
});

test("without a problem there is no summary", () => {
  expect(asHtml(<ErrorSummary problems={[]} />).body.textContent).toBe("");
});

test.each([
  [0, "0", "0"],
  [1_250_050, "12\u00a0500,50", "12,500.50"],
  [100_000_000, "1\u00a0000\u00a0000", "1,000,000"],
  [-2_000, "-20", "-20"],
])("%d cents are typed as %s", (cents, french, english) => {
  expect([typedEuros("fr", cents), typedEuros("en", cents)]).toEqual([french, english]);
});

test("what was typed stays, even when it is no amount", () => {
  const page = asHtml(<MoneyField name="demande" label="Demande" defaultValue="abc" defaultCents={500} />);
  expect(page.querySelector("input")?.getAttribute("value")).toBe("abc");
});

test("the count appears as one writes, and goes on past the limit", async () => {
  onPage(<TextArea name="resume" label="Résumé" limit={5} />);
  expect(screen.getByRole("textbox").getAttribute("maxlength")).toBeNull();
  await userEvent.type(screen.getByRole("textbox"), "œuvres");
  expect(document.querySelector(".count-over")?.textContent).toBe("6\u00a0caractères, soit 1 de trop (1\u00a0mot)");
});

test("a digit marks the criterion that has the focus, whatever the keyboard's letters", () => {
  onPage(
    <form>
      <MarkScale name="interet" label="Intérêt" />
      <MarkScale name="effet" label="Effet" />
    </form>,
  );
  const [interest, effect] = screen.getAllByRole("group");
  const checked = (group: HTMLElement | undefined) => group?.querySelector<HTMLInputElement>("input:checked")?.value;
  fireEvent.keyDown(interest!.querySelector("input")!, { key: '"', code: "Digit3" });
  expect([checked(interest), checked(effect)]).toEqual(["3", undefined]);
  fireEvent.keyDown(interest!.querySelector("input")!, { key: "4", code: "Digit4", ctrlKey: true });
  fireEvent.keyDown(interest!.querySelector("input")!, { key: "9", code: "Digit9" });
  fireEvent.keyDown(document.body, { key: "5", code: "Digit5" });
  expect(checked(interest)).toBe("3");
});

test("a mark of zero is a mark", () => {
  expect(
    asHtml(<MarkScale name="m" label="M" defaultValue={0} />)
      .querySelector("[checked]")
      ?.getAttribute("value"),
  ).toBe("0");
  expect(asHtml(<MarkScale name="m" label="M" defaultValue={null} />).querySelector("[checked]")).toBeNull();
});

test("rows are added and removed by submit buttons, and Enter saves", () => {
  const page = asHtml(
    <form>
      <DefaultSubmit />
      <RepeatableRows
        list="depenses"
        several
        legend="Dépenses"
        count={2}
        row={(i) => <TextField name={`depenses.${i}.nature`} label="Nature" />}
      />
    </form>,
  );
  const buttons = [...page.querySelectorAll("button")];
  expect(buttons.every((b) => b.getAttribute("type") === "submit")).toBe(true);
  expect(buttons.map((b) => b.getAttribute("value"))).toEqual([
    "enregistrer",
    "retirer:depenses:0",
    "retirer:depenses:1",
    "ajouter:depenses",
  ]);
});

test("the fewest and the most rows have no button that goes further", () => {
  const intents = (count: number) =>
    [
      ...asHtml(<RepeatableRows list="l" legend="L" count={count} min={1} max={3} row={() => null} />).querySelectorAll(
        "button",
      ),
    ].map((b) => b.getAttribute("value"));
  expect(intents(1)).toEqual(["ajouter"]);
  expect(intents(3)).toEqual(["retirer:0", "retirer:1", "retirer:2"]);
});

test.each([
  ["ajouter", { add: true }],
  ["ajouter:depenses", { list: "depenses", add: true }],
  ["retirer:2", { remove: 2 }],
  ["retirer:depenses:12", { list: "depenses", remove: 12 }],
  ["enregistrer", null],
  ["retirer:", null],
  [null, null],
])("the intent %s is understood", (intent, asked) => {
  expect(rowIntent(intent)).toEqual(asked);
});
