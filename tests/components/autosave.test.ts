import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  Autosave,
  type AutosaveState,
  differing,
  PAUSE_MS,
  type Sent,
  type Told,
  type Unsent,
} from "~/components/autosave";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Somebody who writes, a server that answers what it is told to, and what the browser keeps. */
function writing(answers: Told[], start: Partial<Unsent & { saved: string | null }> = {}) {
  const world = { sent: [] as Sent[], shown: [] as AutosaveState[], kept: null as Unsent | null };
  let keys = 0;
  const saver = new Autosave(
    {
      post: async (sent) => {
        world.sent.push({ ...sent });
        return answers.shift() ?? { kind: "unreachable" };
      },
      keep: (unsent) => {
        world.kept = unsent && structuredClone(unsent);
      },
      show: (state) => void world.shown.push(state),
      newKey: () => `key-${++keys}`,
    },
    { text: "a=", seen: 3, sent: null, saved: "a=", ...start },
  );
  return { ...world, world, saver };
}
const saved = (version: number): Told => ({ kind: "saved", version, at: "2026-10-03T16:04:00Z" });

test("after a pause the text is saved once, and nothing waits in the browser any more", async () => {
  const { saver, world } = writing([saved(4)]);
  saver.typed("a=1");
  saver.typed("a=12");
  expect(world.kept).toMatchObject({ text: "a=12", seen: 3 });
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(world.sent).toEqual([{ text: "a=12", seen: 3, key: "key-1" }]);
  expect(world.shown.map((s) => s.kind)).toEqual(["saving", "saved"]);
  expect(world.kept).toBeNull();
  expect(saver.seen).toBe(4);
});

test("what nobody answered goes again word for word, under its key, before what was typed since", async () => {
  const { saver, world } = writing([{ kind: "unreachable" }, { kind: "unreachable" }, saved(4), saved(5)]);
  saver.typed("a=1");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  saver.typed("a=12");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(world.sent.map(({ text, seen, key }) => [text, seen, key])).toEqual([
    ["a=1", 3, "key-1"],
    ["a=1", 3, "key-1"],
    ["a=1", 3, "key-1"],
    ["a=12", 4, "key-2"],
  ]);
  expect(world.shown.find((s) => s.kind === "saved")).toMatchObject({ changes: 1 });
  expect(saver.isUnsaved).toBe(false);
});

test("over somebody else's version nothing is sent any more, and the text stays", async () => {
  const { saver, world } = writing([{ kind: "stale", sentence: "Karim a modifié." }]);
  saver.typed("a=1");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  saver.typed("a=12");
  await vi.advanceTimersByTimeAsync(600_000);
  expect(world.sent).toHaveLength(1);
  expect(world.kept).toMatchObject({ text: "a=12", seen: 3 });
  expect(await saver.settle()).toBe(true);
});

test("what is refused waits until it is written otherwise", async () => {
  const { saver, world } = writing([{ kind: "refused", sentence: "Trop long." }, saved(4)]);
  saver.typed("a=123");
  await vi.advanceTimersByTimeAsync(600_000);
  expect(world.sent).toHaveLength(1);
  expect(world.kept).toMatchObject({ text: "a=123" });
  saver.typed("a=12");
  await vi.advanceTimersByTimeAsync(PAUSE_MS);
  expect(world.sent).toHaveLength(2);
  expect(saver.isUnsaved).toBe(false);
});

test("a form is not posted while nobody answers for what is under way, and then over the version that came of it", async () => {
  const { saver } = writing([{ kind: "unreachable" }, { kind: "unreachable" }, saved(4)]);
  saver.typed("a=1");
  expect(await saver.flush()).toBe(false);
  expect(await saver.settle()).toBe(false);
  expect(await saver.settle()).toBe(true);
  expect(saver.seen).toBe(4);
});

test("a text that was found again begins with what had been sent and not answered", async () => {
  const sent = { text: "a=1", seen: 3, key: "of-before" };
  const { saver, world } = writing([saved(4), saved(5)], { text: "a=12", sent, saved: null });
  expect(saver.isUnsaved).toBe(true);
  expect(await saver.flush()).toBe(true);
  expect(world.sent.map(({ text, seen, key }) => [text, seen, key])).toEqual([
    ["a=1", 3, "of-before"],
    ["a=12", 4, "key-1"],
  ]);
});

test("fields that say something else are counted", () => {
  expect(differing("a=1&b=2&b=3", "a=1&b=2&b=4&c=5")).toBe(2);
});
