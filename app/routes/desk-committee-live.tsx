import type { LoaderFunctionArgs } from "@remix-run/node";
import { roomVersion } from "~/features/committee/room-page.server";
import { followCommittee } from "~/web/committee-live.server";
import { param } from "~/web/doors.server";

export const loader = (args: LoaderFunctionArgs) => followCommittee(args, roomVersion, param(args, "id"));
