/** What a newcomer reads when the portal answers: where to open it, and who to be. */
export function welcome(address, people) {
  const lines = [`Partenariat-ville répond sur ${address}`];
  if (people.length > 0) {
    const width = Math.max(...people.map(({ name }) => name.length));
    lines.push(
      "",
      "Démonstration : choisissez qui vous êtes sur la page « Se connecter ».",
      "",
      ...people.flatMap(({ name, email, role }) => [
        `  ${name.padEnd(width)}  ${email}`,
        `  ${" ".repeat(width)}  ${role}`,
      ]),
    );
  }
  return `\n${lines.join("\n")}\n\nCtrl+C pour arrêter.\n`;
}
