// One of the operator's commands (npm run journal:verify, …): from the build when it is fresh, else from the sources.
import { spawnSync } from "node:child_process";
import { checkNode, generate, install, isBuilt, root, settle } from "./prepare.mjs";

checkNode();
settle();
install();
generate();

const args = isBuilt() ? ["build/server/tools.js"] : ["--import", "tsx", "app/web/tools.server.ts"];
const { status } = spawnSync(process.execPath, [...args, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
process.exit(status ?? 1);
