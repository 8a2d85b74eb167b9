import { expect, test } from "vitest";
import { type PageCode, readPageCode, sealOf, writePageCode } from "~/domain/shared/page-code";

const code: PageCode = { document: "CONV-2026-014", version: 2, page: 3, pages: 6, seal: sealOf("ab12cd34".repeat(8)) };

test("a page's code is read back as it was written, in the signs that a QR code packs closest", () => {
  expect(writePageCode(code)).toBe("PV93/CONV-2026-014/2/3/6/AB12CD34");
  expect(writePageCode(code)).toMatch(/^[A-Z0-9 $%*+\-./:]+$/);
  expect(readPageCode(writePageCode(code))).toEqual(code);
});

test.each([
  "https://example.org",
  "",
  "PV93/CONV-2026-014/2/7/6/AB12CD34",
  "PV93/CONV-2026-014/2/0/6/AB12CD34",
  "PV93/CONV-2026-014/2/3/6/AB12",
  "PV94/CONV-2026-014/2/3/6/AB12CD34",
  "PV93/CONV-2026-014/2/3/6/AB12CD34/X",
])("a code that is none of ours is no code: %s", (text) => expect(readPageCode(text)).toBeNull());
