type Server = { address: string };
export type Sender = {
  send(name: string, bytes: Buffer): Promise<{ status: number; to?: string; problems?: object }>;
  get(path: string): Promise<Response>;
};

/** Somebody of the demonstration who sends files as the script of the page does, without a browser. */
export async function sender({ address }: Server, name: string, where: string): Promise<Sender> {
  const page = await (await fetch(`${address}/connexion/demonstration`)).text();
  const [, personId = ""] =
    new RegExp(`name="personId" value="([^"]+)"/>(?:(?!personId).)*Se connecter comme ${name}`).exec(page) ?? [];
  const entry = await fetch(`${address}/connexion/demonstration`, {
    method: "POST",
    body: new URLSearchParams({ personId }),
    redirect: "manual",
  });
  const Cookie = entry.headers
    .getSetCookie()
    .map((c) => c.split(";")[0])
    .join("; ");
  return {
    async send(fileName, bytes) {
      const form = new FormData();
      form.append("piece-letter", new Blob([new Uint8Array(bytes)]), fileName);
      const answer = await fetch(`${address}${where}`, { method: "POST", body: form, headers: { Cookie } });
      return { status: answer.status, ...((await answer.json()) as object) };
    },
    get: (path) => fetch(`${address}${path}`, { headers: { Cookie }, redirect: "manual" }),
  };
}
