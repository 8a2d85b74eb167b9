import { markUseful } from "~/features/board/mark-useful.server";
import { postComment } from "~/features/board/post-comment.server";
import { publishExperience } from "~/features/board/publish-experience.server";
import { startExperience } from "~/features/board/save-experience.server";
import { database } from "~/web/database.server";
import { act, type Cast, type Deed, on } from "../world.server";
import { EXPERIENCES, type Told } from "./experience-texts";
import { AWARDED, minutesAfter, referenceOf, workingDay } from "./projects";
import { COMMENTS, USEFUL } from "./reactions";

const latest = async (townId: string) =>
  (await database()).read.experienceReport.findFirstOrThrow({
    where: { townId },
    orderBy: { createdAt: "desc" },
    select: { slug: true, version: true },
  });

/** The towns tell what they learned; others ask, answer, and say what was of use. */
export const experiencesOf2022 = (cast: Cast): Deed[] => [
  ...EXPERIENCES.flatMap((told) => telling(cast, told)),
  ...COMMENTS.map(
    ([town, who, day, body], i): Deed => ({
      at: on(day, minutesAfter(11, 23 * i)),
      async done(at) {
        const { slug } = await latest(town);
        await act(cast.named(who), postComment, { slug, body, parentId: "", personalDataChecked: "" }, at);
      },
    }),
  ),
  ...USEFUL.flatMap(([town, ...people]) =>
    people.map((who, i): Deed => {
      const published = EXPERIENCES.find((e) => e.town === town)?.published ?? "";
      return {
        at: on(workingDay(published, 2 + 3 * i), minutesAfter(9, 47 * i)),
        done: async (at) => act(cast.named(who), markUseful, { slug: (await latest(town)).slug }, at),
      };
    }),
  ),
];

function telling(cast: Cast, { town, written, published, audience, ...text }: Told): Deed[] {
  const editor = cast.editor(town);
  const dossier = AWARDED.some((p) => p.town === town) ? referenceOf(town) : "";
  const contact = `${editor.seats[0]?.function ?? ""}, ${editor.email}`;
  return [
    {
      at: on(written, "16:00"),
      done: (at) =>
        act(editor, startExperience, { townId: town, dossier, planned: "", actual: "", contact, ...text }, at),
    },
    {
      at: on(published, "10:30"),
      async done(at) {
        const said = { ...(await latest(town)), audience, personalDataChecked: "" };
        await act(cast.mayor(town), publishExperience, said, at);
      },
    },
  ];
}
