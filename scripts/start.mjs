// npm start: from a fresh clone to a portal that answers. Every step that is already done is skipped.
import { pathToFileURL } from "node:url";
import { build, checkNode, generate, install, root, say, settle } from "./prepare.mjs";
import { welcome } from "./welcome.mjs";

checkNode();
settle();
install();
generate();
build();

process.env.NODE_ENV ||= "production";
const built = (name) => import(pathToFileURL(`${root}/build/server/${name}.js`).href);

// The server runs in this very process, so that a signal reaches it and its exit code is ours.
const { migrateDatabase, writeDemonstration, writeReferenceData } = await built("tools");
await migrateDatabase();
await writeReferenceData();
const people = process.env.DEMO === "1" ? (await writeDemonstration()).people : [];
const { listening } = await built("main");
say(welcome(await listening, people));
