import { database } from "~/web/database.server";
import { log } from "~/web/log.server";

/** Whether the database answers, in the shape this version expects: a table that is missing is an error too. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    const { read } = await database();
    await read.town.findFirst({ select: { id: true } });
    return true;
  } catch (error) {
    log.error({ err: error }, "database does not answer");
    return false;
  }
}
