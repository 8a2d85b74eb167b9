// Loaded before the server by a journey that lives through months: the days that the file says are added to its clock.
// The journey writes the file and sends SIGUSR2; the product knows nothing of it.
import { readFileSync, writeFileSync } from "node:fs";

const file = process.env.CLOCK_FILE ?? "";
let ahead = 0;
const read = () => {
  ahead = Number(readFileSync(file, "utf8")) * 86_400_000;
  writeFileSync(`${file}.read`, String(ahead));
};
process.on("SIGUSR2", read);
read();

globalThis.Date = new Proxy(Date, {
  construct: (real, given) => (given.length === 0 ? new real(real.now() + ahead) : Reflect.construct(real, given)),
  get: (real, key) => (key === "now" ? () => real.now() + ahead : Reflect.get(real, key)),
});
