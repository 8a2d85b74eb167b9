import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import type { DemoPerson } from "~/features/identity/demo-people.server";
import { identityWords } from "~/words/identity";
import { rolesWords } from "~/words/roles";

/** One button a person: who they are, and what they will see. */
export function DemoPeopleList({ people }: { people: DemoPerson[] }) {
  const words = useWords(identityWords);
  const groups = [
    { title: words.demoTowns, members: people.filter((p) => p.isMain && p.seats.length > 0) },
    { title: words.demoDepartment, members: people.filter((p) => p.isMain && p.seats.length === 0) },
    { title: words.demoOthers, members: people.filter((p) => !p.isMain) },
  ].filter(({ members }) => members.length > 0);
  return (
    <div className="stack">
      <PageHeading title={words.demoTitle} lead={words.demoLead} />
      {groups.map(({ title, members }) => (
        <section key={title} className="stack">
          <h2>{title}</h2>
          <ul className="people">
            {members.map((person) => (
              <li key={person.id} className="person">
                <PersonSummary person={person} />
                <CommandForm action="/connexion/demonstration" reloadDocument>
                  <input type="hidden" name="personId" value={person.id} />
                  <Button variant="secondary">{words.demoSignInAs(person.name)}</Button>
                </CommandForm>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function PersonSummary({ person }: { person: DemoPerson }) {
  const words = useWords(rolesWords);
  const first = person.seats[0]?.role ?? person.roles[0];
  const place = [
    ...person.seats.map((s) => `${s.town} (${words.seats[s.role]})`),
    ...person.roles.map((r) => words.roles[r]),
  ].join(", ");
  return (
    <div>
      <p>
        <strong>{person.name}</strong>, {person.jobTitle}
      </p>
      <p className="secondary">{place}</p>
      {first && person.isMain ? <p className="secondary">{words.sees[first]}</p> : null}
    </div>
  );
}
