import { outsider, type TestDatabase } from "../database";
import { WORLD } from "./rows";

/** Puts the small world of the guards' tests in a database. */
export async function givenWorld({ url }: TestDatabase) {
  const person = await outsider(url);
  for (const sql of WORLD) await person.run(sql);
  await person.close();
}
