import { killedWhileSaving } from "./killing";

// npm run bench -- --killed: fifty times, unless another number is given.
const rounds = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 50);
const { acknowledged, lost } = await killedWhileSaving(rounds, (line) => void process.stderr.write(`${line}\n`));
process.stdout.write(`${rounds} kills, ${acknowledged} saves acknowledged, ${lost.length} lost\n${lost.join("\n")}`);
process.exit(lost.length === 0 ? 0 : 1);
